/** The ways into a compiled pack. */
import type { SheetTable, TypedValue } from '../sheet';
import type { Context } from './environment';
import type { RecordContext, RecordResult } from './explain/record';
import type { RowsResult, SliceOptions } from './run/checkRows';
import type { EncodedTable } from './run/encode';
import type { IndexedRows } from './run/frame';
import type { Pack } from './types';

export interface CompiledPack {
  pack: Pack;
  /** Judges one record and explains it. A field the record does not hold counts as a missing column. */
  checkRecord(record: Readonly<Record<string, TypedValue>>, context?: RecordContext): RecordResult;
  /** Judges a table in slices of some milliseconds; rejects with the signal's reason when aborted. */
  checkRows(table: SheetTable | IndexedRows, context?: Context, options?: SliceOptions): Promise<RowsResult>;
  checkRowsSync(table: SheetTable | IndexedRows, context?: Context): RowsResult;
  /** The same on columns encoded once with `encodeTable` and kept between calls. */
  checkColumns(table: EncodedTable, context?: Context): RowsResult;
}
