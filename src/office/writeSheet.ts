/** Puts a small page of cells (a form to print, a template) on a sheet of its own; an existing name gets a number. */
import { batch } from './batch';
import { valueFor } from './cellText';
import { pointsOf } from './columnWidth';
import { freeName } from './freeName';
import type { OfficeApi } from './types';

export interface Page {
  name: string;
  rows: readonly (readonly (string | number | null)[])[];
  /** 0-based rows to print bold. */
  boldRows?: readonly number[];
  /** Widths in characters, from column A. */
  widths?: readonly number[];
  /** Make the rows a table of this name, the first row being its captions. */
  table?: string;
}

/** Adds the sheet, activates it and returns its name. */
export async function writeSheet(api: OfficeApi, page: Page): Promise<string> {
  return batch(
    api,
    async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const taken = new Set(sheets.items.map((sheet) => sheet.name.toLowerCase()));
      const name = freeName(page.name, taken);
      const sheet = sheets.add(name);
      const columns = Math.max(...page.rows.map((row) => row.length));
      const range = sheet.getRangeByIndexes(0, 0, page.rows.length, columns);
      range.values = page.rows.map((row) =>
        Array.from({ length: columns }, (_, c) => {
          const value = row[c] ?? '';
          return typeof value === 'string' && value !== '' ? valueFor({ value, as: 'text' }) : value;
        }),
      );
      for (const row of page.boldRows ?? []) sheet.getRangeByIndexes(row, 0, 1, columns).format.font.bold = true;
      page.widths?.forEach((width, c) => (sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = pointsOf(width)));
      if (page.table) sheet.tables.add(range, true).name = page.table;
      sheet.activate();
      await context.sync();
      return name;
    },
    { place: page.name, undoGroup: true },
  );
}
