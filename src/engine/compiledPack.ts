/** The ways into a compiled pack. */
import type { SheetTable } from '../sheet';
import type { Context } from './model/environment';
import type { Ways } from './dated/datedWays';
import type { SliceOptions } from './run/inSlices';
import type { RowsResult } from './run/rowsResult';
import type { Pack } from './model/types';

export interface CompiledPack {
  pack: Pack;
  checkRecord: Ways['checkRecord'];
  /** Judges a table in slices of some milliseconds; rejects with the signal's reason when aborted. */
  checkRows(table: SheetTable, context?: Context, options?: SliceOptions): Promise<RowsResult>;
  checkRowsSync(table: SheetTable, context?: Context): RowsResult;
}
