/** From the rows of a tapping sheet to calls: read once, measured often. In one go, or in steps that leave the page alive. */
import { inOneGo, inTurns } from '../../grid';
import type { SheetTable } from '../../sheet';
import { numberIn, valuesOf } from '../shared/columns';
import { monthsOf, UNDATED } from '../shared/months';
import { Bucket, type Calls } from './calls';
import type { QmsDefinition } from './definition';
import { duplicatesOf } from './duplicates';
import { recallsOf } from './recalls';
import { salesOf } from './sales';
import { statuses, Status } from './status';

export interface ReadCallsOptions {
  /** Whether the sheet marks re-calls at all, where the table is a part of it. */
  hasMarks?: boolean;
}

export function readCalls(table: SheetTable, definition: QmsDefinition, options?: ReadCallsOptions): Calls {
  return inOneGo(stepsOf(table, definition, options));
}

/** @param nextTurn resolves when the page has had its turn; awaited between the steps */
export function readCallsInTurns(
  table: SheetTable,
  definition: QmsDefinition,
  nextTurn: () => Promise<void>,
): Promise<Calls> {
  return inTurns(stepsOf(table, definition), nextTurn);
}

function* stepsOf(table: SheetTable, definition: QmsDefinition, options?: ReadCallsOptions): Generator<void, Calls> {
  const { excluded, ...own } = statuses(table, definition);
  yield;
  const called = valuesOf(table, definition.fields.called);
  const month = monthsOf(called, own.status.length);
  yield;
  const sales = yield* salesOf(table, definition);
  yield;
  const recalls = yield* recallsOf(table, definition, { excluded, ...own }, sales, options?.hasMarks);
  yield;
  const extra = yield* duplicatesOf(table, definition, { excluded, ...own }, recalls.next, sales);
  yield;
  /** The row that takes another's place, or −1. */
  const next = (row: number): number => (recalls.next[row]! >= 0 ? recalls.next[row]! : (extra?.replaced[row] ?? -1));
  const { stands, begun } = chains(own.status, month, next);
  const bucket = own.status.map((status, row) =>
    recalls.next[row]! >= 0 ? Bucket.superseded : stands[row] !== row ? Bucket.duplicate : status,
  );
  for (const row of excluded) bucket[row] = Bucket.excluded;
  yield;
  return {
    ...own,
    conflicts: [...new Set([...own.conflicts, ...(extra?.conflicts ?? [])])].sort((a, b) => a - b),
    doubts: [...own.doubts, ...recalls.doubts, ...(extra?.doubts ?? [])],
    attempts: recalls.attempts,
    recalledBy: recalls.next,
    table,
    definition,
    bucket,
    month,
    stands,
    countedIn: month.map((index, row) => (own.status[row] === Status.notAgree ? index : begun[stands[row]!]!)),
    firstPass: firstPasses(table, definition, own.status, bucket, stands),
    lastCall: lastOf(called),
    hasTappingDates: valuesOf(table, definition.fields.tapped) !== undefined,
    hasCallDates: called !== undefined,
    canFindDuplicates: extra !== null,
  };
}

/** For each row the one that stands for its call in the end, and for each of those the month of its first AGREE call. */
function chains(
  status: Uint8Array,
  month: Int32Array,
  next: (row: number) => number,
): { stands: Int32Array; begun: Int32Array } {
  const stands = new Int32Array(status.length);
  const begun = new Int32Array(status.length).fill(UNDATED);
  for (let row = 0; row < status.length; row++) {
    let last = row;
    for (let step = next(last); step >= 0; step = next(last)) last = step;
    stands[row] = last;
    if (status[row] === Status.notAgree || month[row] === UNDATED) continue;
    if (begun[last] === UNDATED || month[row]! < begun[last]!) begun[last] = month[row]!;
  }
  return { stands, begun };
}

/** Per counted row: what its call was when it was tapped for the first time. */
function firstPasses(
  table: SheetTable,
  { fields }: QmsDefinition,
  status: Uint8Array,
  bucket: Uint8Array,
  stands: Int32Array,
): Uint8Array {
  const tapped = valuesOf(table, fields.tapped);
  const called = valuesOf(table, fields.called);
  const found = new Uint8Array(status.length);
  const firstAt = new Float64Array(status.length).fill(Infinity);
  for (let row = 0; row < status.length; row++) {
    const last = stands[row]!;
    if (status[row] === Status.notAgree || status[row] === Status.untapped) continue;
    if (status[last] === Status.notAgree || bucket[last] === Bucket.untapped) continue;
    const at = numberIn(tapped, row) ?? numberIn(called, row) ?? 0;
    const pass = status[row] === Status.valid ? 1 : 2;
    // Of two first tappings at one time, the one that did not find the call valid.
    if (at > firstAt[last]! || (at === firstAt[last] && pass < found[last]!)) continue;
    firstAt[last] = at;
    found[last] = pass;
  }
  return found;
}

function lastOf(values: readonly unknown[] | undefined): number | null {
  let last: number | null = null;
  for (const value of values ?? []) if (typeof value === 'number' && (last === null || value > last)) last = value;
  return last;
}
