/** Do the values of a column speak for or against a field? */
import type { FieldSpec, Matrix, RawCell } from '../shared/types';
import { halfWidth, isBlankWord, isErrorCell } from '../../grid';
import { COLUMN_TYPES } from '../columnTypes';
import { isRemark } from '../columnTypes/remark';

/** Rows below the header that are looked at. */
const SAMPLE_ROWS = 200;

/** `none`: the column is empty, or the field takes any text. */
export type Evidence = 'for' | 'against' | 'none';

/** Share of understood values from which a column is of the field's kind, and below which it is not. */
const FOR = 0.6;
const AGAINST = 0.3;
/** Fewer values than these may all be slips; they rule nothing out. */
const ENOUGH_AGAINST = 5;

/** @param end the first row that is no longer the table's, where that is known */
export function sampleOf(matrix: Matrix, firstRow: number, column: number, end = matrix.length): RawCell[] {
  const sample: RawCell[] = [];
  for (let row = firstRow; row < end && row < firstRow + SAMPLE_ROWS; row++) {
    const cell = matrix[row]?.[column];
    if (!isBlankWord(cell) && !isErrorCell(cell)) sample.push(cell);
  }
  return sample;
}

export function evidenceOf(sample: readonly RawCell[], spec: FieldSpec, date1904: boolean): Evidence {
  const open =
    spec.type === 'text' || spec.type === 'id' || (spec.type === 'enum' && Object.keys(spec.values ?? {}).length === 0);
  if (open || sample.length === 0) return 'none';
  const reader = COLUMN_TYPES[spec.type].reader(spec, { date1904 });
  const share = understood(sample, reader.read);
  const again = share < FOR ? reader.again?.() : null;
  const best = again ? Math.max(share, understood(sample, again.read)) : share;
  return best >= FOR ? 'for' : best <= AGAINST && sample.length >= ENOUGH_AGAINST ? 'against' : 'none';
}

function understood(sample: readonly RawCell[], read: (cell: string | number | boolean) => unknown): number {
  let count = 0;
  for (const cell of sample) {
    if (typeof cell === 'object' || cell === undefined) continue;
    const result = read(typeof cell === 'string' ? halfWidth(cell) : cell) as ReturnType<typeof read> &
      Parameters<typeof isRemark>[0];
    if (!isRemark(result) || (result.value !== undefined && result.code !== 'otherWord')) count++;
  }
  return count / sample.length;
}
