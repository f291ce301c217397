/** Which rows are about the same sale: a re-call carries the same line, login and kind as the call it replaces. */
import type { SheetTable } from '../../sheet';
import { encodePairs, encodeWords } from '../codes';
import { columnOf, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';

/** One code a sale, 0 where the first of its fields is blank; null where the sheet lacks that field. Other missing columns are left out. */
export function* saleCodes(table: SheetTable, { fields }: QmsDefinition): Generator<void, Int32Array | null> {
  const [first, ...rest] = fields.sale;
  const lead = valuesOf(table, first);
  if (!lead) return null;
  let codes = yield* encodeWords(lead);
  for (const field of rest) {
    const column = columnOf(table, field);
    if (column) codes = yield* encodePairs(codes, yield* encodeWords(column.values));
  }
  return codes;
}
