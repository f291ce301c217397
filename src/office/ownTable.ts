/** Rows of a table that Patuh keeps on a sheet of its own, each named by its first column: read whole, added, or written anew. */
import { batch } from './shared/batch';
import { addLedgerRow, findLedger, ledgerCells, putTexts, type FoundLedger, type LedgerTable } from './ledgerTable';
import { OfficeProblem } from './shared/officeProblem';
import type { OfficeApi, Source } from './shared/types';

export type OwnTable = LedgerTable;

/** Every table that Patuh keeps for itself is named so, also where a sheet was copied and Excel numbered it. */
export const isOwnTable = ({ kind, name }: Pick<Source, 'kind' | 'name'>): boolean =>
  kind === 'table' && name.startsWith('tblPatuh');

/** In the order of the sheet; none where the workbook has no such table. */
export async function readOwnRows(api: OfficeApi, own: OwnTable): Promise<string[][]> {
  return batch(
    api,
    async (context) => {
      const found = await findLedger(context, own);
      return found ? rowsOf(context, found, own) : [];
    },
    { place: own.sheet },
  );
}

/** Adds the row, or writes it over the one with the same first cell: last read and written in one request. */
export async function putOwnRow(api: OfficeApi, own: OwnTable, row: readonly string[]): Promise<void> {
  await batch(
    api,
    async (context) => {
      const found = await findLedger(context, own, true);
      const at = found ? (await rowsOf(context, found, own)).findIndex(([name]) => name === row[0]) : -1;
      if (found && at >= 0)
        putTexts(found.sheet.getRangeByIndexes(found.row + 1 + at, found.column, 1, row.length), row);
      else await addLedgerRow(context, own, found, row);
      await context.sync();
    },
    { place: own.sheet, undoGroup: true },
  );
}

async function rowsOf(context: Excel.RequestContext, found: FoundLedger, own: OwnTable): Promise<string[][]> {
  const range = ledgerCells(found, own);
  await context.sync();
  const [captions = [], ...rows] = range.values.map((cells) => cells.map(String));
  const moved = own.captions.find((caption, i) => captions[i] !== caption);
  if (moved !== undefined)
    throw new OfficeProblem('headerMoved', { place: own.sheet, found: captions.join(', '), expected: moved });
  return rows;
}
