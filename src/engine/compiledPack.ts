/** The ways into a compiled pack. */
import type { SheetTable } from '../sheet';
import type { Context } from './environment';
import type { RecordContext, RecordResult } from './explain/record';
import type { RowsChecker } from './run/checkRows';
import type { SliceOptions } from './run/inSlices';
import type { DataRecord } from './run/judge';
import type { RowsResult } from './run/rowsResult';
import type { Pack } from './types';

export interface CompiledPack {
  pack: Pack;
  /** Judges one record and explains it. A field the record does not hold counts as a missing column. */
  checkRecord(record: DataRecord, context?: RecordContext): RecordResult;
  /** Judges a table in slices of some milliseconds; rejects with the signal's reason when aborted. */
  checkRows(table: SheetTable, context?: Context, options?: SliceOptions): Promise<RowsResult>;
  checkRowsSync(table: SheetTable, context?: Context): RowsResult;
}

/** What a compiled pack is made of, be its numbers dated or not. */
export interface Ways {
  checkRecord: CompiledPack['checkRecord'];
  rows: RowsChecker;
}
