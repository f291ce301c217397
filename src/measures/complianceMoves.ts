/** What could move a compliance ratio, and which records left it by which way. */
import { VERDICTS, type RowsResult, type Verdict } from '../engine';
import type { SheetTable } from '../sheet';
import type { Compliance } from './compliance';
import {
  AGAINST,
  boundsOf,
  causesOf,
  conflictDoubts,
  FOR,
  movable,
  OUT,
  type Doubt,
  type DoubtBounds,
  type Doubtful,
} from './shared/doubt';
import type { Groups } from './shared/groups';
import type { Repeats } from './shared/repeats';
import { trailOf, Ways, type Trail } from './shared/trail';

export interface MoveOptions {
  /** The verdicts by `withDatesSwapped`. */
  swapped?: RowsResult['codes'];
  /** Where the figure is of some months: rows that may be of them, or not. */
  months?: MonthRows;
  /** The groups of the ratio. */
  groups?: MovableGroups;
}

export interface MonthRows {
  /** The date that says a row's month. */
  field: string;
  undated: ReadonlySet<number>;
  /** Rows that come in, and those that go out, once day and month are swapped back. */
  entering: ReadonlySet<number>;
  leaving: ReadonlySet<number>;
}

export interface MovableGroups {
  now: Groups;
  /** With days and months put back, which may put a row into another group. */
  swapped?: Groups | undefined;
  /** A row of no month may be of any; one of no agent is nobody's. */
  areMonths?: boolean;
}

/**
 * What could move the ratio: records that could not be judged because a cell is there and nobody understands it, the
 * rest of those that are incomplete, rows of one record that contradict each other, rows that nobody sees, and those that
 * would be judged otherwise if day and month were swapped back. And how every other record left it.
 */
export function complianceMoves(
  { codes }: Pick<RowsResult, 'codes'>,
  { compliant, judged, groups: parts }: Compliance,
  table: SheetTable,
  { extra, conflicts }: Repeats,
  { swapped, months, groups }: MoveOptions = {},
): { doubt: Doubt; trail: Trail; groups: Map<string | null, DoubtBounds> } {
  const doubts: Doubtful[] = [];
  const ways = new Ways();
  const columns = Object.values(table.columns).filter(({ source }) => source !== null);
  const asOwn = (row: number) => COUNTS_AS[VERDICTS[codes[row]!]!];
  const countsAs = (row: number) => (months?.undated.has(row) || months?.entering.has(row) ? OUT : asOwn(row));
  const swappedAs = (row: number) => COUNTS_AS[VERDICTS[(swapped ?? codes)[row]!]!];
  codes.forEach((code, row) => {
    const verdict = VERDICTS[code]!;
    if (extra.has(row)) return ways.add('duplicate', row, Number(countsAs(row) === FOR), Number(countsAs(row) !== OUT));
    if (months?.entering.has(row))
      return ways.add('otherMonth', row, Number(asOwn(row) === FOR), Number(asOwn(row) !== OUT));
    if (months?.undated.has(row)) {
      ways.add('undated', row, Number(asOwn(row) === FOR), Number(asOwn(row) !== OUT));
      const own = asOwn(row);
      const between = { low: Math.min(OUT, own), high: Math.max(OUT, own) };
      if (own !== OUT) doubts.push({ cause: 'undated', field: months.field, row, moves: row, ...between });
      return;
    }
    if (verdict !== 'incomplete' && verdict !== 'unregulated') return;
    ways.add(verdict === 'incomplete' ? 'notJudged' : 'notRegulated', row, 0, 1);
    const unread = columns.filter(({ values }) => values[row] === undefined);
    const doubt = (cause: Doubtful['cause'], field: string | null) =>
      doubts.push({ cause, field, row, moves: row, low: AGAINST, high: FOR });
    for (const { field } of unread) doubt('notUnderstood', field);
    if (unread.length === 0 && verdict === 'incomplete') doubt('undecided', null);
  });
  for (const { cause, field, records } of table.doubts ?? []) {
    for (const row of extra.size > 0 ? records.filter((record) => !extra.has(record)) : records) {
      const now = countsAs(row);
      const other = cause === 'hidden' ? OUT : cause === 'dayMonth' && swapped ? swappedAs(row) : now;
      if (other !== now)
        doubts.push({ cause, field, row, moves: row, low: Math.min(now, other), high: Math.max(now, other) });
    }
  }
  doubts.push(...conflictDoubts(conflicts, countsAs));
  const official = { part: compliant, whole: judged };
  return {
    doubt: { ...boundsOf(official, movable(doubts, countsAs), countsAs), causes: causesOf(doubts, table) },
    trail: trailOf(judged, official, ways.all),
    groups: groups
      ? groupBounds(parts, groups, { doubts, extra, countsAs, swappedAs })
      : new Map<string | null, DoubtBounds>(),
  };
}

interface RowMoves {
  doubts: readonly Doubtful[];
  extra: ReadonlySet<number>;
  countsAs(row: number): number;
  swappedAs(row: number): number;
}

/** What could move each group: doubts of its own rows, and rows that may be of it and not of another. */
function groupBounds(
  parts: Compliance['groups'],
  { now, swapped, areMonths = false }: MovableGroups,
  { doubts, extra, countsAs, swappedAs }: RowMoves,
): Map<string | null, DoubtBounds> {
  const keyOf = ({ codes, keys }: Groups, row: number) => keys[codes[row]!]!;
  const moves = new Map(parts.map(({ key }) => [key, [] as Pick<Doubtful, 'moves' | 'low' | 'high'>[]]));
  const mayCount = (key: string | null, row: number, as: number) =>
    moves.get(key)?.push({ moves: row, low: Math.min(OUT, as), high: Math.max(OUT, as) });
  for (const doubt of doubts) moves.get(keyOf(now, doubt.moves))?.push(doubt);
  for (let row = 0; row < now.codes.length; row++) {
    if (extra.has(row)) continue;
    const key = keyOf(now, row);
    const other = swapped ? keyOf(swapped, row) : key;
    if (areMonths && key === null) for (const month of moves.keys()) mayCount(month, row, countsAs(row));
    if (other === key) continue;
    mayCount(key, row, countsAs(row));
    mayCount(other, row, swappedAs(row));
  }
  return new Map(
    parts.map(({ key, compliant, judged }) => {
      const countsHere = (row: number) => (keyOf(now, row) === key ? countsAs(row) : OUT);
      const own = movable(moves.get(key)!, countsHere);
      return [key, boundsOf({ part: compliant, whole: judged }, own, countsHere)];
    }),
  );
}

const COUNTS_AS: Readonly<Record<Verdict, number>> = {
  pass: FOR,
  warn: FOR,
  fail: AGAINST,
  incomplete: OUT,
  unregulated: OUT,
};
