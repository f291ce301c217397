/** Decides a caption with several meanings: first what the values rule out, then the columns beside it, then what the values prove. */
import type { FieldSpec } from '../types';
import type { MatchHow } from '../reading';
import type { Evidence } from './valueEvidence';
import type { Match } from './matchCaptions';

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

/** Fields this near to each other in the pack's order are neighbours, and this many columns are looked at on each side. */
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
  if (beside) return { field: beside, how: 'neighbours' };
  const proved = possible.filter((field) => evidence.get(field) === 'for');
  return proved.length === 1 ? { field: proved[0]!, how: 'values' } : 'ask';
}

/** The one candidate whose place in the pack is next to the fields of the columns beside this one. */
function byNeighbours(
  match: Match,
  candidates: readonly FieldSpec[],
  { matches, order }: DecideContext,
): FieldSpec | null {
  const at = matches.indexOf(match);
  const beside = matches
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .flatMap((other) => (other !== match && other.field ? [order.indexOf(other.field)] : []));
  const distance = (field: FieldSpec) => Math.min(...beside.map((index) => Math.abs(index - order.indexOf(field))));
  const near = candidates.filter((field) => distance(field) <= NEAR);
  return near.length === 1 ? near[0]! : null;
}
