/**
 * A pack with its lists worked in: the fields of their items, the tables that say which list a call has, the rules of VALID and
 * RETURN, and the form. Everything else (check, explanation, SQL, lint, mutation, pane) then follows from an ordinary pack.
 */
import type { Field, Lookup, Pack, Rule } from '../../engine';
import type { ItemKind, RuleTemplate, ScorecardItem, Scorecard, Wiring } from './scorecard';
import { listedBy, versionsOf, type Version } from './versions';

export const isFatal = ({ fatal = true }: ScorecardItem): boolean => fatal;
const isMandatory = ({ mandatory = true }: ScorecardItem): boolean => mandatory;

/** @param cards without faults (checkScorecards) */
export function expandScorecards(pack: Pack, wiring: Wiring, cards: readonly Scorecard[]): Pack {
  const versions = versionsOf(cards);
  const own = ownItems(versions);
  const asked = versions.filter(({ card }) => card.leastScore !== undefined);
  const { accepted, failed, failedItems } = wiring;
  const count = pack.derived![failedItems]!;
  return {
    ...pack,
    fields: withWords({ ...pack.fields, ...fieldsOf(versions, pack, wiring) }, versions, wiring),
    parameters: {
      ...pack.parameters,
      ...Object.fromEntries(
        asked.map(({ card, slug }) => [
          leastOf(slug),
          {
            value: card.leastScore!,
            label: { id: `Skor minimum VALID, daftar ${card.id}`, en: `Least score of VALID, list ${card.id}` },
            clause: card.clause,
            basis: card.basis,
            ...(card.confirmed && { confirmed: true }),
            unit: 'percent' as const,
          },
        ]),
      ),
    },
    derived: {
      ...pack.derived,
      [failedItems]: { ...count, args: [...(count.args ?? []), ...own.fatalEverywhere] },
      ...Object.fromEntries(
        asked.map(({ card, items, slug }) => [
          scoreOf(slug),
          {
            function: 'weightedShare',
            args: [accepted, failed, ...items.map(({ field }) => field)],
            options: { weights: weightsOf(items) },
            label: { id: `skor daftar ${card.id}`, en: `score of list ${card.id}` },
          },
        ]),
      ),
    },
    lookups: {
      ...pack.lookups,
      ...filled(pack, wiring.listOfCampaign, () => listedBy(versions, ({ card }) => card.campaigns)),
      ...filled(pack, wiring.listOfKind, () => listedBy(versions, ({ card }) => card.kinds ?? [])),
      ...filled(pack, wiring.itemOfReason, () => [{ values: itemsOfReasons(versions), until: '' }]),
    },
    rules: [...pack.rules, ...versions.flatMap((version) => rulesOf(version, wiring, own.fatalHereOnly))],
    extensions: {
      ...pack.extensions,
      form: { ...(pack.extensions?.form as object), sets: versions.map(setOf) },
    },
  };
}

/** The weights of a list's items; alike where none is given. */
const weightsOf = (items: readonly ScorecardItem[]): number[] => items.map(({ weight }) => weight ?? 1);

const scoreOf = (slug: string): string => `skor_${slug}`;
const leastOf = (slug: string): string => `skor_minimum_${slug}`;

/** Fields that fail a call by whatever list, and those that do so by some lists only. */
function ownItems(versions: readonly Version[]): { fatalEverywhere: string[]; fatalHereOnly: Set<string> } {
  const items = versions.flatMap((version) => version.items);
  const lowering = new Set(items.filter((item) => !isFatal(item)).map(({ field }) => field));
  const fatal = [...new Set(items.filter(isFatal).map(({ field }) => field))];
  return {
    fatalEverywhere: fatal.filter((field) => !lowering.has(field)),
    fatalHereOnly: new Set(fatal.filter((field) => lowering.has(field))),
  };
}

function fieldsOf(versions: readonly Version[], pack: Pack, { vocabulary }: Wiring): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const { card, items } of versions)
    for (const { field, label, aliases, ambiguous, help } of items)
      if (label && !Object.hasOwn(pack.fields, field) && !Object.hasOwn(fields, field))
        fields[field] = {
          type: 'enum',
          label,
          ...(aliases && { aliases }),
          ...(ambiguous && { ambiguous }),
          ...(help && { help }),
          vocabulary,
          example: 'OK',
          clause: card.clause,
        };
  return fields;
}

function withWords(
  fields: Record<string, Field>,
  versions: readonly Version[],
  { listField }: Wiring,
): Record<string, Field> {
  if (listField === undefined) return fields;
  const words = new Map(Object.entries(fields[listField]!.values ?? {}));
  for (const { card } of versions)
    words.set(card.id, [...new Set([...(words.get(card.id) ?? []), ...(card.aliases ?? [])])]);
  return { ...fields, [listField]: { ...fields[listField]!, values: Object.fromEntries(words) } };
}

function filled(
  pack: Pack,
  name: string | undefined,
  listed: () => { values: Record<string, string>; until: string }[],
): Record<string, Lookup> {
  if (name === undefined) return {};
  const lookup = pack.lookups![name]!;
  const stretches = listed().map(({ values, until }) => ({ values: { ...lookup.values, ...values }, until }));
  const differing = stretches.filter(
    ({ values }, i) =>
      i === stretches.length - 1 || JSON.stringify(values) !== JSON.stringify(stretches[i + 1]!.values),
  );
  const { values } = differing.at(-1)!;
  const earlier = differing.slice(0, -1);
  return { [name]: { ...lookup, values, ...(earlier.length > 0 && { earlier }) } };
}

function itemsOfReasons(versions: readonly Version[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const { items } of versions)
    for (const { field, reasons = [] } of items)
      for (const reason of reasons) if (!found.has(reason)) found.set(reason, field);
  return Object.fromEntries(found);
}

function rulesOf({ card, items, slug, from, to }: Version, { rules }: Wiring, hereOnly: ReadonlySet<string>): Rule[] {
  const fieldsOf = (wanted: (item: ScorecardItem) => boolean) => items.filter(wanted).map(({ field }) => field);
  const kinds: Record<ItemKind, readonly string[]> = {
    fatal: fieldsOf(isFatal),
    mandatoryFatal: fieldsOf((item) => isFatal(item) && isMandatory(item)),
    mandatoryLowering: fieldsOf((item) => !isFatal(item) && isMandatory(item)),
    fatalHereOnly: fieldsOf((item) => isFatal(item) && hereOnly.has(item.field)),
    leastScore: card.leastScore === undefined ? [] : [scoreOf(slug)],
  };
  const holes = { list: card.id, slug, score: scoreOf(slug), least: leastOf(slug) };
  return rules.flatMap((template) => {
    const rule = repeated(named(template, holes), kinds) as RuleTemplate | undefined;
    if (!rule?.conditions) return [];
    return {
      ...rule,
      clause: rule.clause ?? card.clause,
      basis: rule.basis ?? card.basis,
      ...(card.confirmed && { confirmed: true }),
      ...(from !== '' && { effectiveFrom: from }),
      ...(to !== '' && { effectiveTo: to }),
    };
  });
}

/** The holes of a list filled in; all others are the rule's own. */
function named(part: unknown, holes: Readonly<Record<string, string>>): unknown {
  return JSON.parse(
    JSON.stringify(part).replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
      Object.hasOwn(holes, name) ? JSON.stringify(holes[name]).slice(1, -1) : hole,
    ),
  );
}

/** `{ each, holds }` once an item; a junction or rule of which nothing is left is left out itself. */
function repeated(part: unknown, kinds: Readonly<Record<ItemKind, readonly string[]>>): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const made = part.flatMap((inner: unknown) => {
      const { each, holds } = (inner ?? {}) as { each?: ItemKind; holds?: unknown };
      return each === undefined ? [repeated(inner, kinds)] : kinds[each].map((item) => named(holds, { item }));
    });
    const left = made.filter((one) => one !== undefined);
    return left.length === 0 ? undefined : left;
  }
  const entries = Object.entries(part).map(([key, inner]) => [key, repeated(inner, kinds)] as const);
  const left = entries.filter(([, inner]) => inner !== undefined);
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** A list as the form shows it. */
export interface FormSet extends Pick<
  Scorecard,
  'id' | 'title' | 'status' | 'basis' | 'clause' | 'campaigns' | 'kinds'
> {
  from: string;
  to: string;
  leastScore: number | null;
  fields: readonly string[];
  mandatory: readonly string[];
  /** Items that fail nobody: they lower the score. */
  lowering: readonly string[];
  weights: readonly number[];
  groups: readonly { title: Scorecard['title']; fields: readonly string[] }[];
}

function setOf({ card, items, from, to }: Version): FormSet {
  const { id, title, status, basis, clause, campaigns, kinds } = card;
  const names = (wanted: readonly ScorecardItem[]) => wanted.map(({ field }) => field);
  return {
    ...{ id, title, status, basis, clause, campaigns, from, to },
    ...(kinds && { kinds }),
    leastScore: card.leastScore ?? null,
    fields: names(items),
    mandatory: names(items.filter(isMandatory)),
    lowering: names(items.filter((item) => !isFatal(item))),
    weights: weightsOf(items),
    groups: card.groups.map((group) => ({ title: group.title, fields: names(group.items) })),
  };
}
