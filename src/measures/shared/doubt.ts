/**
 * What could move a share, and how far (`doubt`). A row in doubt counts against the share, not at all, or for it; the
 * official figure has it as it is settled, `low` as badly and `high` as well as it could be. Doubt never changes the figure.
 */
import { BROKEN_CELL, NO_RESULT } from '../../grid';
import type { SheetTable } from '../../sheet';
import { meets, ratioOf, type Target } from './share';

/** How a row counts in a share, in the order of what it does to it. */
export const AGAINST = 0;
export const OUT = 1;
export const FOR = 2;

export type DoubtCause =
  /** A word or cell that is there and nobody understands. */
  | 'notUnderstood'
  /** A formula whose result the file does not hold. */
  | 'noResult'
  /** A cell of a text file's row of another width. */
  | 'brokenRow'
  | 'blank'
  /** What the sheet says twice does not agree. */
  | 'conflict'
  /** May be a re-call of the row; the sheet does not say. */
  | 'maybeRecall'
  | 'undated'
  /** Days and months of the column look exchanged. */
  | 'dayMonth'
  /** A month stands where a day is asked for. */
  | 'monthOnly'
  | 'hidden'
  /** Another list of the same staff does not have the person. */
  | 'notListed'
  /** The heading over the row contradicts its cell. */
  | 'section'
  /** What was judged cannot be decided. */
  | 'undecided';

export interface Doubtful {
  cause: DoubtCause;
  field: string | null;
  /** What stands there, where the table does not keep it. */
  value?: string;
  /** Index into the table's rows of the cell in doubt, and of the row whose counting hangs on it. */
  row: number;
  moves: number;
  /** `AGAINST`, `OUT` or `FOR`; what the row counts as today lies between them. */
  low: number;
  high: number;
}

export interface DoubtCauseCount {
  cause: DoubtCause;
  field: string | null;
  /** The cell's own text, where the reading kept it; masked in personal columns. */
  value: string | null;
  count: number;
  /** Indices into the table's rows, the first hundred. */
  rows: number[];
}

/** Rows that count for a share, and all that count. */
export interface Share {
  part: number;
  whole: number;
}

export interface DoubtBounds {
  /** Rows whose counting hangs on something in doubt. */
  rows: number;
  low: Share;
  high: Share;
  /** Whether the target is met, where everything in doubt leaves that the same; else null. */
  met: boolean | null;
}

/** Whether anybody can say between what and what the figure lies: of a plan in doubt nobody can. */
export const isBounded = ({ low, high }: Pick<DoubtBounds, 'low' | 'high'>): boolean =>
  low.part !== high.part || low.whole !== high.whole;

export interface Doubt extends DoubtBounds {
  causes: DoubtCauseCount[];
}

const ROWS_LISTED = 100;

/** How far each row in doubt could move, all its causes together; rows that nothing can move are left out. */
export function movable(
  doubts: readonly Pick<Doubtful, 'moves' | 'low' | 'high'>[],
  countsAs: (row: number) => number,
): Map<number, [number, number]> {
  const found = new Map<number, [number, number]>();
  for (const { moves, low, high } of doubts) {
    const [lowest, highest] = found.get(moves) ?? [countsAs(moves), countsAs(moves)];
    found.set(moves, [Math.min(lowest, low), Math.max(highest, high)]);
  }
  for (const [row, [low, high]] of found) if (low === high) found.delete(row);
  return found;
}

/** @param moved of the rows that belong to this share, from `movable`. Whether they meet a target is its owner's question. */
export function boundsOf(
  official: Share,
  moved: Iterable<readonly [number, readonly [number, number]]>,
  countsAs: (row: number) => number,
): DoubtBounds {
  const low = { ...official };
  const high = { ...official };
  let rows = 0;
  for (const [row, [lowest, highest]] of moved) {
    rows++;
    const now = countsAs(row);
    move(low, now, lowest);
    move(high, now, highest);
  }
  return { rows, low, high, met: null };
}

/** True only if the lower bound meets the target, false only if the higher misses it. */
export function metWithin(low: Share, high: Share, target: Target): boolean | null {
  const [worst, best] = [meets(low.part, low.whole, target), meets(high.part, high.whole, target)];
  return worst === true ? true : best === false ? false : null;
}

function move(share: Share, from: number, to: number): void {
  share.whole += Number(to !== OUT) - Number(from !== OUT);
  share.part += Number(to === FOR) - Number(from === FOR);
}

/** What stands in cells that nobody filled so. */
const BY_CELL: ReadonlyMap<string, DoubtCause> = new Map([
  [BROKEN_CELL, 'brokenRow'],
  [NO_RESULT, 'noResult'],
]);

/** Rows that contradict each other about one record: at worst only what counts against it is true, at best only what counts for it. */
export function conflictDoubts(conflicts: readonly number[][], countsAs: (row: number) => number): Doubtful[] {
  return conflicts.flatMap((rows) => {
    const all = rows.map(countsAs);
    const open = all.includes(FOR) && all.includes(AGAINST);
    return rows.map((row, at): Doubtful => {
      const now = all[at]!;
      const [low, high] = open ? [Math.min(now, OUT), Math.max(now, OUT)] : [now, now];
      return { cause: 'conflict', field: null, row, moves: row, low, high };
    });
  });
}

/** What is in doubt, by cause, field and the text of the table's cell that nobody understood; the most rows first. */
export function causesOf(
  doubts: readonly Pick<Doubtful, 'cause' | 'field' | 'value' | 'row'>[],
  table: SheetTable | null,
): DoubtCauseCount[] {
  const causes = new Map<string, DoubtCauseCount>();
  for (const { cause: given, field, value: said, row } of doubts) {
    const unread = field === null || given === 'blank' ? undefined : table?.columns[field]?.unread?.get(row);
    const cause = BY_CELL.get(unread ?? '') ?? given;
    const value = cause === given ? (said ?? unread ?? null) : null;
    const key = [cause, field, value].join('\u0001');
    const found = causes.get(key) ?? { cause, field, value, count: 0, rows: [] };
    causes.set(key, found);
    found.count++;
    if (found.rows.length < ROWS_LISTED) found.rows.push(row);
  }
  return [...causes.values()].sort((a, b) => b.count - a.count);
}

/** The shape every answer gives its bounds in: counts by the measure's own names, with their ratio. */
export function named<P extends string, W extends string>(
  { part, whole }: Share,
  names: { part: P; whole: W },
): Record<P | W, number> & { ratio: number | null } {
  return { [names.whole]: whole, [names.part]: part, ratio: ratioOf(part, whole) } as Record<P | W, number> & {
    ratio: number | null;
  };
}
