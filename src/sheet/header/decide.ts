/** Decides a caption with several meanings: what the values rule out, what they prove, the columns beside it, the key the table lacks. */
import type { FieldSpec } from '../shared/types';
import type { MatchHow } from '../shared/reading';
import type { Evidence } from './valueEvidence';
import type { Match } from './match';

export interface DecideContext {
  /** All readable columns of the header, left to right; those settled before carry their field. */
  matches: readonly Match[];
  /** The pack's fields in its own order: fields that stand together in a form stand together there. */
  order: readonly FieldSpec[];
  evidence(field: FieldSpec): Evidence;
  /** The pack marks the caption as ambiguous. */
  marked: boolean;
}

export type Decision = { field: FieldSpec; how: MatchHow } | 'ask' | 'differ';

/** Columns looked at on each side, and the distance in the pack's order up to which two fields are neighbours. */
const NEAR = 2;

export function decide(match: Match, candidates: readonly FieldSpec[], context: DecideContext): Decision {
  const evidence = new Map(candidates.map((field) => [field, context.evidence(field)]));
  const possible = candidates.filter((field) => evidence.get(field) !== 'against');
  if (possible.length === 0) return 'differ';
  if (possible.length === 1) {
    const field = possible[0]!;
    if (evidence.get(field) === 'for' || candidates.length > 1) return { field, how: 'values' };
    return { field, how: context.marked ? 'likely' : 'alias' };
  }
  const beside = byNeighbours(match, possible, context);
  const proved = possible.filter((field) => evidence.get(field) === 'for');
  if (proved.length === 1) {
    const field = proved[0]!;
    // The very next field of the pack beside it says otherwise: two witnesses, two stories.
    return beside && beside.field !== field && beside.distance === 1 ? 'ask' : { field, how: 'values' };
  }
  if (beside) return { field: beside.field, how: 'neighbours' };
  const keys = possible.filter((field) => field.key);
  return keys.length === 1 ? { field: keys[0]!, how: 'likely' } : 'ask';
}

/** The one candidate whose place in the pack is next to the fields of the columns beside this one. */
function byNeighbours(
  match: Match,
  candidates: readonly FieldSpec[],
  { matches, order }: DecideContext,
): { field: FieldSpec; distance: number } | null {
  const at = matches.indexOf(match);
  const beside = matches
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .flatMap((other) => (other !== match && other.field ? [order.indexOf(other.field)] : []));
  const near = candidates
    .map((field) => ({ field, distance: Math.min(...beside.map((index) => Math.abs(index - order.indexOf(field)))) }))
    .filter(({ distance }) => distance <= NEAR);
  const nearest = near.filter(({ distance }) => distance === Math.min(...near.map((each) => each.distance)));
  return nearest.length === 1 ? nearest[0]! : null;
}
