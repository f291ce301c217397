/** The verdicts of a data set's table as cells, pane and command line give them: with the further tables that rules look into. */
import { compilePack, type RowsResult } from '../../engine';
import type { SheetTable } from '../../sheet';
import type { DatasetContext } from '../model/dataset';

/** @param table the context's own, or that read otherwise @param lacking fields that the sheet does not have, where rules shall do without */
export function judged(
  { table: own, pack, request, further }: DatasetContext,
  table: SheetTable = own,
  lacking?: ReadonlySet<string>,
): RowsResult {
  return compilePack(pack, lacking).checkRowsSync(table, { asOf: request.asOf, tables: further.tables });
}
