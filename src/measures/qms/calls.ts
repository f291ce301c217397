/** Every row of a tapping sheet put into exactly one bucket, with the month its call counts in. Read once, measured often. */
import type { SheetTable } from '../../sheet';
import { numberIn, valuesOf } from '../columns';
import { monthsOf, UNDATED } from '../months';
import type { QmsDefinition } from './definition';
import { duplicates } from './duplicates';
import { statuses, Status, type Statuses } from './status';
import { supersession } from './supersession';

/** The bucket of a row in the clean reading. AGREE rows = valid + return + notValid + untapped + superseded + duplicate. */
export const Bucket = { other: 0, valid: 1, return: 2, notValid: 3, untapped: 4, superseded: 5, duplicate: 6, excluded: 7 } as const;
export type BucketName = keyof typeof Bucket;

export interface Calls extends Omit<Statuses, 'excluded'> {
  table: SheetTable;
  definition: QmsDefinition;
  bucket: Uint8Array;
  /** Month of the row's own call, and month of the first AGREE call it belongs to: a re-call counts where the sale began. */
  month: Int32Array;
  countedIn: Int32Array;
  /** For each counted row: 1 where its call was VALID the first time it was tapped, 2 where it was not, 0 untapped. */
  firstPass: Uint8Array;
  /** Last call date of the sheet, or null. */
  lastCall: number | null;
  hasTappingDates: boolean;
  hasCallDates: boolean;
  canFindDuplicates: boolean;
}

export function readCalls(table: SheetTable, definition: QmsDefinition): Calls {
  const { excluded, ...own } = statuses(table, definition);
  const { status } = own;
  const rows = status.length;
  const called = valuesOf(table, definition.fields.called);
  const tapped = valuesOf(table, definition.fields.tapped);
  const month = monthsOf(called, rows);
  const superseded = supersession(table, definition, status);
  const extra = duplicates(table, definition, status, superseded);

  const bucket = new Uint8Array(rows);
  /** The row that stands for each row's call in the end, and per such row the month of its first AGREE call. */
  const stands = new Int32Array(rows);
  const begun = new Int32Array(rows).fill(UNDATED);
  for (let row = 0; row < rows; row++) {
    let last = row;
    for (let step = next(last); step >= 0; step = next(last)) last = step;
    stands[row] = last;
    bucket[row] = superseded[row]! >= 0 ? Bucket.superseded : last !== row ? Bucket.duplicate : status[row]!;
    if (status[row] !== Status.notAgree && month[row] !== UNDATED && (begun[last] === UNDATED || month[row]! < begun[last]!))
      begun[last] = month[row]!;
  }
  for (const row of excluded) bucket[row] = Bucket.excluded;

  const countedIn = Int32Array.from(month);
  const firstPass = new Uint8Array(rows);
  const firstAt = new Float64Array(rows).fill(Infinity);
  for (let row = 0; row < rows; row++) {
    if (status[row] === Status.notAgree) continue;
    const last = stands[row]!;
    countedIn[row] = begun[last]!;
    if (status[row] === Status.untapped || status[last] === Status.notAgree || bucket[last] === Bucket.untapped) continue;
    const at = numberIn(tapped, row) ?? numberIn(called, row) ?? row;
    if (at >= firstAt[last]!) continue;
    firstAt[last] = at;
    firstPass[last] = status[row] === Status.valid ? 1 : 2;
  }

  return {
    ...own,
    table,
    definition,
    bucket,
    month,
    countedIn,
    firstPass,
    lastCall: lastOf(called),
    hasTappingDates: tapped !== undefined,
    hasCallDates: called !== undefined,
    canFindDuplicates: extra !== null,
  };

  function next(row: number): number {
    return superseded[row]! >= 0 ? superseded[row]! : extra ? extra[row]! : -1;
  }
}

function lastOf(values: readonly unknown[] | undefined): number | null {
  let last: number | null = null;
  for (const value of values ?? []) if (typeof value === 'number' && (last === null || value > last)) last = value;
  return last;
}
