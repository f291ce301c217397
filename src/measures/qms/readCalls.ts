/** From the rows of a tapping sheet to calls: read once, measured often. In one go, or in steps that leave the page alive. */
import type { SheetTable } from '../../sheet';
import { numberIn, valuesOf } from '../columns';
import { monthsOf, UNDATED } from '../months';
import { Bucket, type Calls } from './calls';
import type { QmsDefinition } from './definition';
import { duplicates } from './duplicates';
import { saleCodes } from './sales';
import { statuses, Status } from './status';
import { supersession } from './supersession';

export function readCalls(table: SheetTable, definition: QmsDefinition): Calls {
  const steps = stepsOf(table, definition);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @param nextTurn resolves when the page has had its turn; awaited between the steps */
export async function readCallsInTurns(
  table: SheetTable,
  definition: QmsDefinition,
  nextTurn: () => Promise<void>,
): Promise<Calls> {
  const steps = stepsOf(table, definition);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
  }
}

function* stepsOf(table: SheetTable, definition: QmsDefinition): Generator<void, Calls> {
  const { excluded, ...own } = statuses(table, definition);
  yield;
  const called = valuesOf(table, definition.fields.called);
  const month = monthsOf(called, own.status.length);
  yield;
  const sales = yield* saleCodes(table, definition);
  yield;
  const superseded = supersession(table, definition, own.status, sales);
  yield;
  const extra = yield* duplicates(table, definition, own.status, superseded, sales);
  yield;
  /** The row that takes another's place, or −1. */
  const next = (row: number): number => (superseded[row]! >= 0 ? superseded[row]! : extra ? extra[row]! : -1);
  const { stands, begun } = chains(own.status, month, next);
  const bucket = own.status.map((status, row) =>
    superseded[row]! >= 0 ? Bucket.superseded : stands[row] !== row ? Bucket.duplicate : status,
  );
  for (const row of excluded) bucket[row] = Bucket.excluded;
  yield;
  return {
    ...own,
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
    const at = numberIn(tapped, row) ?? numberIn(called, row) ?? row;
    if (at >= firstAt[last]!) continue;
    firstAt[last] = at;
    found[last] = status[row] === Status.valid ? 1 : 2;
  }
  return found;
}

function lastOf(values: readonly unknown[] | undefined): number | null {
  let last: number | null = null;
  for (const value of values ?? []) if (typeof value === 'number' && (last === null || value > last)) last = value;
  return last;
}
