/** Writes cells of one existing row, after looking at the row once more in the same batch. */
import { blockAddress } from '../grid';
import { once, type Sent } from './once';
import { batch } from './shared/batch';
import { checkBlank, checkCaptions, checkExpected, checkOpen } from './checks';
import { putCells } from './putCells';
import type { CellExpected, CellWrite, OfficeApi, RowPlace } from './shared/types';

export interface RowWrite {
  sheet: string;
  headerRow: number;
  row: number;
  writes: readonly CellWrite[];
  /** Cells that must still hold what the user saw: what names the record, and every filled cell that is to be replaced. */
  expected: readonly CellExpected[];
}

/** Writes the cells. Filled cells are replaced only where `expected` names them. Rejects with an OfficeProblem. */
export async function writeRow(api: OfficeApi, write: RowWrite): Promise<RowPlace> {
  return once(api, (sending) =>
    batch(
      api,
      async (context) => {
        const { place, sent, put } = await prepareWrite(context, write);
        put();
        sending(place, [sent]);
        await context.sync();
        return place;
      },
      { place: write.sheet, undoGroup: true },
    ),
  );
}

/** Looks at the row once more; `put` queues the cells. */
export async function prepareWrite(
  context: Excel.RequestContext,
  { sheet: name, headerRow, row, writes, expected }: RowWrite,
): Promise<{ place: RowPlace; sent: Sent; put(): void }> {
  const columns = [...writes, ...expected].map((cell) => cell.column);
  const first = Math.min(...columns);
  const count = Math.max(...columns) - first + 1;
  const sheet = context.workbook.worksheets.getItem(name).load('name');
  sheet.protection.load('protected');
  const captions = sheet.getRangeByIndexes(headerRow, first, 1, count).load('values');
  const cells = sheet.getRangeByIndexes(row, first, 1, count).load('values,numberFormat');
  await context.sync();
  checkOpen(sheet);
  checkCaptions(name, headerRow, captions.values[0]!, first, writes);
  checkExpected(name, row, cells.values[0]!, first, expected);
  checkBlank(name, row, cells.values[0]!, first, writes, expected);
  return {
    place: { sheet: name, row, address: blockAddress(row, first, 1, count) },
    sent: { sheet: name, row, writes, added: false },
    put: () => putCells(sheet, row, writes, cells.numberFormat[0]!, first),
  };
}
