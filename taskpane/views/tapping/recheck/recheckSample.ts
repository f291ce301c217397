/**
 * Which tapped calls a QA looks at again (MNOP 2.2.6.b). The draw is by chance and comes out the same for the same seed,
 * whatever the order of the sheet, so anybody can check that nobody chose.
 */
import { foldCase } from '../../../../src/grid';
import { Bucket, drawSample, monthName, qmsDefinition, readCalls } from '../../../../src/measures';
import type { Pack } from '../../../../src/engine';
import type { SheetTable } from '../../../../src/sheet';
import type { LoadedPack } from '../../../store/packShelf';
import { callKeyFields, rowKey } from '../shared/callKey';
import { FIELDS } from '../shared/tappingModel';

/** Where a tapping sheet keeps what a QA found. */
export const QA_FIELDS = { result: 'hasil_qa', by: 'verifikator_qa', text: 'retapping_qa' } as const;

/** A call that can be re-checked. */
export interface TappedCall {
  key: string;
  row: number;
  /** `2026-10`; null for a call without a date. */
  month: string | null;
}

export interface SampleWish {
  seed: string;
  size: number;
  /** `2026-10`, or empty for every month. */
  month: string;
  /** The QA's own login: nobody re-checks their own tapping. */
  qa: string;
}

/** How many calls the pack proposes; the QA decides. */
export function proposedSize(pack: Pack): number {
  const value = pack.parameters['recheckSampleSize']?.value;
  return typeof value === 'number' ? value : 1;
}

/** Calls that were tapped and that no QA has looked at yet, in the order of their keys. Of two rows with one key, the first. */
export function tappedCalls(loaded: LoadedPack, table: SheetTable): TappedCall[] {
  const { bucket, countedIn } = readCalls(table, qmsDefinition(loaded.pack));
  const fields = callKeyFields(loaded);
  const tapped: readonly number[] = [Bucket.valid, Bucket.return, Bucket.notValid];
  const seen = new Map<string, TappedCall>();
  for (let row = 0; row < bucket.length; row++) {
    if (!tapped.includes(bucket[row]!) || Object.values(QA_FIELDS).some((field) => isFilled(table, field, row)))
      continue;
    const key = rowKey(fields, table, row);
    if (!seen.has(key)) seen.set(key, { key, row, month: monthName(countedIn[row]!) });
  }
  return [...seen.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Months that hold such calls, the latest first. */
export function monthsOfCalls(calls: readonly TappedCall[]): string[] {
  return [...new Set(calls.flatMap(({ month }) => month ?? []))].sort().reverse();
}

/** The calls one may draw from. */
export function poolOf(
  calls: readonly TappedCall[],
  table: SheetTable,
  { month, qa }: Pick<SampleWish, 'month' | 'qa'>,
): TappedCall[] {
  const own = foldCase(qa);
  const officer = table.columns[FIELDS.qco]?.values;
  return calls.filter(
    (call) => (month === '' || call.month === month) && (own === '' || foldCase(officer?.[call.row]) !== own),
  );
}

/** The keys drawn, in the order of the pool. */
export function drawCalls(pool: readonly TappedCall[], { size, seed }: Pick<SampleWish, 'size' | 'seed'>): string[] {
  return drawSample(pool.length, size, seed).map((index) => pool[index]!.key);
}

function isFilled(table: SheetTable, field: string, row: number): boolean {
  const value = table.columns[field]?.values[row];
  return value !== null && value !== undefined && value !== '';
}
