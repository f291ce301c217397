/**
 * The same call entered more than once: one row counts, the one tapped last. Where nothing says which tapping came last and
 * they disagree, the call is not valid until somebody settles it.
 */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { encodePairs, encodeWords } from '../shared/codes';
import { numberIn, valuesOf } from '../shared/columns';
import { AGAINST, FOR, OUT, type Doubtful } from '../shared/doubt';
import { identityKey, partedBy, sharedCodes } from '../shared/identity';
import type { QmsDefinition } from './definition';
import { orderOf, timesOf } from './order';
import type { Sales } from './sales';
import { Status, type Statuses } from './status';

export interface Duplicates {
  /** For every extra row the row that counts in its place, else −1. */
  replaced: Int32Array;
  /** Rows that contradict each other. */
  conflicts: number[];
  doubts: Doubtful[];
}

/** @returns null where the sheet has nothing to tell calls apart */
export function* duplicatesOf(
  table: SheetTable,
  definition: QmsDefinition,
  own: Statuses,
  superseded: Int32Array,
  { sale, login }: Sales,
): Generator<void, Duplicates | null> {
  const { fields } = definition;
  const idCells = valuesOf(table, fields.id);
  const called = valuesOf(table, fields.called);
  if (!idCells && !(sale && called)) return null;
  const found: Duplicates = { replaced: new Int32Array(own.status.length).fill(-1), conflicts: [], doubts: [] };
  const order = orderOf(table, definition);
  const settle = (rows: readonly number[]): void => settleCall(table, definition, own, rows, order, found);
  const ids = idCells && (yield* encodeWords(idCells));
  yield;

  if (ids) {
    const lines = valuesOf(table, fields.line);
    const isOpen = (row: number) => superseded[row]! < 0;
    for (const sameId of yield* sharedCodes(ids))
      // An id numbered afresh every day is another call's where the line or the time is another.
      for (const sameLine of partedBy(sameId.filter(isOpen), (row) => identityKey(lines?.[row]) || null))
        for (const sameDay of partedBy(sameLine, (row) => dayIn(called, row)))
          for (const call of partedBy(sameDay, (row) => clockIn(called, row, 1440))) settle(call);
  }
  if (sale && called) {
    // A call with an id is told apart by that.
    const unnamed = sale.map((code, row) =>
      (ids && ids[row] !== 0) || superseded[row]! >= 0 || own.status[row] === Status.notAgree ? 0 : code,
    );
    const calls = login ? yield* encodePairs(unnamed, login) : unnamed;
    for (const rows of yield* sharedCodes(calls))
      for (const sameDay of partedBy(
        rows.filter((row) => dayIn(called, row) !== null),
        (row) => dayIn(called, row),
      ))
        for (const call of partedBy(sameDay, (row) => clockIn(called, row, 86_400))) settle(call);
  }
  return found;
}

const dayIn = (called: readonly unknown[] | undefined, row: number): number | null =>
  typeof called?.[row] === 'number' ? dayOf(called[row]) : null;

/** Time of day in so many parts of a day; null for a date without an hour. */
function clockIn(called: readonly unknown[] | undefined, row: number, parts: number): number | null {
  const value = called?.[row];
  if (typeof value !== 'number' || Number.isInteger(value)) return null;
  return Math.floor(Math.round((value - dayOf(value)) * 86_400) / (86_400 / parts));
}

function settleCall(
  table: SheetTable,
  { fields }: QmsDefinition,
  { status }: Statuses,
  call: readonly number[],
  order: (a: number, b: number) => number,
  found: Duplicates,
): void {
  const rows = call.filter((row) => status[row] !== Status.notAgree);
  if (rows.length === 0 || call.length < 2) return;
  const tapped = rows.filter((row) => status[row] !== Status.untapped);
  const last = tapped.length > 0 ? lastOf(table, fields.tapped, tapped) : rows;
  const bad = last.filter((row) => status[row] !== Status.valid);
  const disagree = bad.length > 0 && bad.length < last.length;
  const kept = [...(disagree ? bad : last)].sort(order)[0]!;
  for (const row of rows) if (row !== kept) found.replaced[row] = kept;
  const conflict = (others: readonly number[], field: string, low: number, high: number): void => {
    found.conflicts.push(...others);
    found.doubts.push({ cause: 'conflict', field, row: kept, moves: kept, low, high });
  };
  if (disagree) conflict(last, fields.result, AGAINST, FOR);
  // One row says AGREE, another of the same call says something else.
  const outcomes = valuesOf(table, fields.outcome)!;
  const denied = call.filter((row) => status[row] === Status.notAgree && outcomes[row] != null);
  if (denied.length > 0)
    conflict([kept, ...denied], fields.outcome, status[kept] === Status.valid ? OUT : AGAINST, OUT);
}

/** The rows tapped last; all of them where a row has no date to tell. */
function lastOf(table: SheetTable, field: string, rows: readonly number[]): readonly number[] {
  if (rows.some((row) => numberIn(valuesOf(table, field), row) === null)) return rows;
  const { of: timeOf } = timesOf(table, field, rows);
  const latest = rows.reduce((most, row) => Math.max(most, timeOf(row)), -Infinity);
  return rows.filter((row) => timeOf(row) === latest);
}
