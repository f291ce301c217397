/** What no shape can say of the lists of a pack: items that have a column, weights that add up, a VALID that something can fail. */
import type { Finding, Pack } from '../../engine';
import { fieldSpecs } from '../../engine';
import { ITEM_KINDS, type Scorecard, type Wiring } from './scorecard';
import { isFatal } from './expand';

/** A list and where its findings are to be said. */
export interface ReadScorecard {
  card: Scorecard;
  report(finding: Finding): void;
}

const WHOLE = 100;
const CLOSE = 1e-9;

export function checkScorecards(pack: Pack, wiring: Wiring, cards: readonly ReadScorecard[]): void {
  const described = new Set(Object.keys(pack.fields));
  const days = new Set<string>();
  const campaigns = wordsBehind(pack, wiring.listOfCampaign);
  const reasons = wordsBehind(pack, wiring.itemOfReason);
  for (const { card, report } of cards) {
    const items = card.groups.flatMap((group, g) =>
      group.items.map((item, i) => ({ item, at: `/groups/${g}/items/${i}` })),
    );
    const fields = new Set<string>();
    for (const { item, at } of items) {
      const { field, label } = item;
      if (label) described.add(field);
      if (!described.has(field)) report({ code: 'scorecard-item', pointer: at, holes: { found: field } });
      if (fields.has(field)) report({ code: 'scorecard-twice', pointer: at, holes: { found: field } });
      fields.add(field);
      for (const reason of item.reasons ?? [])
        if (reasons && !reasons.includes(reason))
          report({ code: 'scorecard-reason', pointer: `${at}/reasons`, holes: { found: reason }, choices: reasons });
    }
    for (const campaign of card.campaigns)
      if (campaigns && !campaigns.includes(campaign))
        report({
          code: 'scorecard-campaign',
          pointer: '/campaigns',
          holes: { found: campaign, expected: campaigns.join(', ') },
          choices: campaigns,
        });
    weights(
      items.map(({ item }) => item.weight),
      report,
    );
    if (!items.some(({ item }) => isFatal(item)) && card.leastScore === undefined)
      report({ code: 'scorecard-harmless', pointer: '/groups', holes: { found: card.id } });
    const { effectiveFrom: from = '', effectiveTo: to } = card;
    if (to !== undefined && to < from)
      report({ code: 'scorecard-never', pointer: '/effectiveTo', holes: { found: to, expected: from } });
    if (days.has(`${card.id}|${from}`))
      report({ code: 'scorecard-same-day', pointer: '/id', holes: { found: card.id, expected: from || '—' } });
    days.add(`${card.id}|${from}`);
  }
}

function weights(given: readonly (number | undefined)[], report: (finding: Finding) => void): void {
  const known = given.filter((weight) => weight !== undefined);
  if (known.length === 0) return;
  const sum = known.reduce((total, weight) => total + weight, 0);
  if (known.length < given.length || Math.abs(sum - WHOLE) > CLOSE || known.some((weight) => weight < 0))
    report({
      code: 'scorecard-weights',
      pointer: '/groups',
      holes: { found: Math.round(sum * 100) / 100, missing: given.length - known.length },
    });
}

/** How a pack wires its lists: to names that it has, and by patterns that say what is repeated. */
export function checkWiring(pack: Pack, wiring: Wiring, report: (finding: Finding) => void): void {
  const places = [
    ['failedItems', pack.derived],
    ['listField', pack.fields],
    ...(['listOfCampaign', 'listOfKind', 'itemOfReason'] as const).map((key) => [key, pack.lookups] as const),
  ] as const;
  for (const [key, names = {}] of places) {
    const found = wiring[key];
    if (found !== undefined && !Object.hasOwn(names, found))
      report({ code: 'unknown-fact', pointer: `/${key}`, holes: { found }, choices: Object.keys(names) });
  }
  checkPattern(wiring.rules, '/rules', report);
}

function checkPattern(part: unknown, pointer: string, report: (finding: Finding) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (Object.hasOwn(part, 'each')) {
    const { each } = part as { each: unknown };
    if (!(ITEM_KINDS as readonly unknown[]).includes(each))
      report({
        code: 'unknown-word',
        pointer: `${pointer}/each`,
        holes: { found: JSON.stringify(each), expected: ITEM_KINDS.join(', ') },
        choices: ITEM_KINDS,
      });
    if (!Object.hasOwn(part, 'holds')) report({ code: 'missing-key', pointer, holes: { expected: 'holds' } });
  }
  for (const [key, inner] of Object.entries(part)) checkPattern(inner, `${pointer}/${key}`, report);
}

/** The words of the field that a table of the pack is looked up by, however that is derived; undefined where nothing says. */
function wordsBehind(pack: Pack, lookup: string | undefined): string[] | undefined {
  if (lookup === undefined) return undefined;
  const form = pack.extensions?.form as { reason?: { field: string; parameter: string } } | undefined;
  const specs = fieldSpecs(pack);
  const seen = new Set<string>();
  const wordsOf = (fact: string): string[] | undefined => {
    // A circle is said elsewhere.
    if (seen.has(fact)) return undefined;
    seen.add(fact);
    const values = specs.find(({ name }) => name === fact)?.values;
    if (values) return Object.keys(values);
    for (const source of pack.derived?.[fact]?.args ?? []) {
      const words = wordsOf(source);
      if (words) return words;
    }
    return undefined;
  };
  const by = Object.values(pack.derived ?? {}).find(({ options }) => options?.lookup === lookup)?.args?.[0];
  const fact = by ?? (form?.reason?.parameter === lookup ? form.reason.field : undefined);
  return fact === undefined ? undefined : wordsOf(fact);
}
