/** Rows of a foreign file into a sheet of their own, block by block; a table at the end, and a way back before it. */
import { batch } from './shared/batch';
import { freeName } from './shared/freeName';
import { blocksOf } from './shared/requestSize';
import type { OfficeApi } from './shared/types';

export interface FinishedImport {
  sheet: string;
  /** 0-based row of the captions. */
  headerRow: number;
  /** All rows written, those above the captions included. */
  rows: number;
  columns: number;
  /** Wanted name of the table; an existing one gets a number. */
  table: string;
}

/** Adds an empty sheet and returns its name. It comes to the front when the table is finished. */
export async function addSheet(api: OfficeApi, wanted: string): Promise<string> {
  return batch(
    api,
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const name = freeName(wanted, new Set(sheets.items.map((sheet) => sheet.name.toLowerCase())));
      sheets.add(name);
      await context.sync();
      return name;
    },
    { place: wanted },
  );
}

/** Writes rows from column A on, in as many requests as their length asks for; all rows are of one width. */
export async function putBlock(api: OfficeApi, sheet: string, row: number, rows: string[][]): Promise<void> {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  let next = row;
  for (const block of blocksOf(rows)) {
    // office-doctor loop -- one request holds one piece
    await putRows(api, sheet, next, block, columns);
    next += block.length;
  }
}

function putRows(api: OfficeApi, sheet: string, row: number, rows: string[][], columns: number): Promise<void> {
  return batch(
    api,
    async (context) => {
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, 0, rows.length, columns).values = rows;
      await context.sync();
    },
    { place: sheet },
  );
}

/** Makes the rows from the captions down a table, shows the sheet, and returns the table's name. */
export async function finishImport(
  api: OfficeApi,
  { sheet, headerRow, rows, columns, table }: FinishedImport,
): Promise<string> {
  return batch(
    api,
    async (context) => {
      const tables = context.workbook.tables.load('items/name');
      await context.sync();
      const page = context.workbook.worksheets.getItem(sheet);
      const name = freeName(table, new Set(tables.items.map((other) => other.name.toLowerCase())), (n) => `_${n}`);
      // A table has at least one row below its captions.
      page.tables.add(page.getRangeByIndexes(headerRow, 0, Math.max(2, rows - headerRow), columns), true).name = name;
      page.activate();
      await context.sync();
      return name;
    },
    { place: sheet },
  );
}

/** Deletes a sheet that an import made. */
export async function dropSheet(api: OfficeApi, sheet: string): Promise<void> {
  await batch(
    api,
    async (context) => {
      context.workbook.worksheets.getItem(sheet).delete();
      await context.sync();
    },
    { place: sheet },
  );
}
