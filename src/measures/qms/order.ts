/** Which of two rows of one sale came first, told by dates and marks. The place of a row says nothing. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import type { QmsDefinition } from './definition';

/** Compared part by part; equal ranks leave open which row came first. */
export type Rank = readonly number[];

interface Marked {
  table: SheetTable;
  definition: QmsDefinition;
  isRecall(row: number): boolean;
  isClosed(row: number): boolean;
}

/**
 * By the call's time, then a first call before a re-call, a closed row before an open one. Tappings tell only where the
 * hour of a call is not known: calls of one moment are one call, however often it was tapped.
 */
export function ranksOf(rows: readonly number[], { table, definition, isRecall, isClosed }: Marked): Map<number, Rank> {
  const { called, tapped } = definition.fields;
  const calledAt = timesOf(table, called, rows);
  const tappedAt = calledAt.exact ? null : timesOf(table, tapped, rows);
  return new Map(
    rows.map((row): [number, Rank] => [
      row,
      [calledAt.of(row), Number(isRecall(row)), Number(!isClosed(row)), tappedAt?.of(row) ?? 0],
    ]),
  );
}

export const sameRank = (a: Rank, b: Rank): boolean => a.every((part, i) => part === b[i]);

/** By rank, then by what the rows say, so that rows of equal rank are always taken in the same order. */
export function orderOf(
  table: SheetTable,
  definition: QmsDefinition,
  ranks: ReadonlyMap<number, Rank> = new Map(),
): (a: number, b: number) => number {
  const { called, tapped, outcome, result, final, follow, input, login, id } = definition.fields;
  const columns = [called, tapped, outcome, result, final, follow, input, login, id].flatMap((field) => {
    const values = valuesOf(table, field);
    return values ? [values] : [];
  });
  return (a, b) => {
    const [one, other] = [ranks.get(a) ?? [], ranks.get(b) ?? []];
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i]! < other[i]! ? -1 : 1;
    for (const values of columns) {
      const [x, y] = [values[a], values[b]];
      if (x === y) continue;
      // What nobody could read is no blank: its doubt is not to hang on the order of rows.
      if ((x === undefined) !== (y === undefined)) return x === undefined ? -1 : 1;
      if (typeof x === 'number' && typeof y === 'number') return x - y;
      const [s, t] = [identityKey(x), identityKey(y)];
      if (s !== t) return s < t ? -1 : 1;
    }
    return 0;
  };
}

/**
 * Times of some rows as far as they can be compared: a date without an hour is compared by its day, and so is every other
 * row beside it; where a row has no date at all, dates tell nothing.
 */
export function timesOf(table: SheetTable, field: string, rows: readonly number[]): Times {
  const values = valuesOf(table, field);
  if (!values || rows.some((row) => typeof values[row] !== 'number')) return { of: () => 0, exact: false };
  const exact = !rows.some((row) => Number.isInteger(values[row]));
  return { of: (row) => (exact ? (values[row] as number) : dayOf(values[row] as number)), exact };
}

export interface Times {
  of(row: number): number;
  /** To the moment, and not to the day. */
  exact: boolean;
}
