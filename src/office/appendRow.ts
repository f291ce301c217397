/**
 * Adds one record below the others, under the team's own captions.
 * A table grows by Excel's own row insert (its totals row and what lies below move down, or Excel refuses); a blank last
 * row of a table is used first, because an empty table always has one. A plain sheet gets the row after its last filled one.
 */
import { blockAddress } from '../grid';
import { once, type Sent } from './once';
import { batch } from './shared/batch';
import { checkBlank, checkCaptions, checkOpen } from './checks';
import { shownAs } from './shared/cellText';
import { locate } from './listSources';
import { putCells } from './putCells';
import type { CellWrite, OfficeApi, RowPlace, Source } from './shared/types';

export interface Append {
  source: Source;
  /** Sheet row of the captions. */
  headerRow: number;
  writes: readonly CellWrite[];
}

/** Appends the row and says where it went. Rejects with an OfficeProblem, and then nothing was written as far as can be seen. */
export async function appendRow(api: OfficeApi, append: Append): Promise<RowPlace> {
  return once(api, (sending) =>
    batch(
      api,
      async (context) => {
        const { place, sent, put } = await prepareAppend(context, append);
        put();
        sending(place, [sent]);
        await context.sync();
        return place;
      },
      { place: append.source.name, undoGroup: true },
    ),
  );
}

/** Looks at the place where the row would go; `put` queues the row. */
export async function prepareAppend(
  context: Excel.RequestContext,
  { source, headerRow, writes }: Append,
): Promise<{ place: RowPlace; sent: Sent; put(): void }> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const table = source.kind === 'table' ? context.workbook.tables.getItem(source.name) : null;
  const { row: top, column: first, rows, columns } = await locate(context, source);
  checkOpen(sheet);

  const captions = sheet.getRangeByIndexes(headerRow, first, 1, columns).load('values');
  const lastRow = top + rows - 1;
  const last = sheet.getRangeByIndexes(lastRow, first, 1, columns).load('values,numberFormat');
  const next = sheet.getRangeByIndexes(lastRow + 1, first, 1, columns).load('values,numberFormat');
  await context.sync();
  checkCaptions(source.sheet, headerRow, captions.values[0]!, first, writes);

  const lastIsBlank = lastRow > headerRow && last.values[0]!.every((value) => shownAs(value) === '');
  const row = lastIsBlank ? lastRow : lastRow + 1;
  const grows = table !== null && !lastIsBlank;
  if (!grows) checkBlank(source.sheet, row, (lastIsBlank ? last : next).values[0]!, first, writes, []);
  return {
    place: { sheet: source.sheet, row, address: blockAddress(row, first, 1, columns) },
    sent: { sheet: source.sheet, row, writes, added: true },
    put() {
      if (grows) table.rows.add();
      putCells(sheet, row, writes, (lastRow > headerRow ? last : next).numberFormat[0]!, first);
    },
  };
}
