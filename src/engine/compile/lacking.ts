/** What a sheet without some of the columns leaves unanswered. */
import { derivedNamed } from '../derived';
import type { Condition } from '../model/condition';
import type { Pack } from '../model/types';
import type { Node } from './node';
import type { Slot } from './slot';

/** Fields whose columns the sheet does not have. */
export type Lacking = ReadonlySet<string>;

/**
 * What a rule asks of a sheet that has only some of the columns in which something may be recorded: it is recorded in those
 * or not at all. Where the sheet has none of them, the rule stays as it is.
 */
export function askedHere(condition: Condition, lacking: Lacking): Condition {
  if (lacking.size === 0) return condition;
  if ('all' in condition) return { all: condition.all.map((each) => askedHere(each, lacking)) };
  if (!('any' in condition)) return condition;
  const isElsewhere = (each: Condition): boolean =>
    'fact' in each && each.operator === 'isFilled' && each.value === true && lacking.has(each.fact);
  const here = condition.any.filter((each) => !isElsewhere(each));
  const isRecordedHere = here.some((each) => 'fact' in each && each.operator === 'isFilled' && !lacking.has(each.fact));
  return { any: (isRecordedHere ? here : condition.any).map((each) => askedHere(each, lacking)) };
}

/** The lacking fields that keep a leaf of the condition from ever being answered. */
export function lackedBy(pack: Pack, node: Node, lacking: Lacking): string[] {
  const found = new Set<string>();
  const visit = (one: Node): void => {
    if (one.kind !== 'leaf') return one.children.forEach(visit);
    const { left, right } = one;
    for (const slot of 'slot' in right ? [left, right.slot] : [left])
      for (const field of lackedByFact(pack, slot, lacking)) found.add(field);
  };
  if (lacking.size > 0) visit(node);
  return [...found];
}

/** The lacking fields without which a fact has no value; none where it has one all the same. */
function lackedByFact(pack: Pack, { kind, name, sources, function: made }: Slot, lacking: Lacking): string[] {
  if (kind === 'field') return lacking.has(name) ? [name] : [];
  if (!made) return [];
  const parts = sources.map((source) => lackedByFact(pack, source, lacking));
  // A function that reads blanks makes do with what is left, as long as something is.
  const enough = derivedNamed(made)?.readsBlank === true && parts.some((part) => part.length === 0);
  return [...(enough ? [] : parts.flat()), ...columnsLookedInto(pack, name).filter((column) => lacking.has(column))];
}

/** Columns of the sheet itself that a derived fact looks into. */
function columnsLookedInto(pack: Pack, name: string): string[] {
  const { table = 'self', key, by, value, from, to, owner, where = {} } = pack.derived?.[name]?.options ?? {};
  if (table !== 'self') return [];
  return [key, by, value, from, to, owner, Object.keys(where as object)]
    .flat()
    .filter((one) => typeof one === 'string');
}
