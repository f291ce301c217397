/** Puts a small page of cells (a form to print, a template) on a sheet of its own; an existing name gets a number. */
import { batch } from './shared/batch';
import { TEXT_FORMAT, valueFor } from './shared/cellText';
import { pointsOf } from './shared/columnWidth';
import { freeName } from './shared/freeName';
import type { OfficeApi } from './shared/types';

export interface NewSheet {
  name: string;
  rows: readonly (readonly (string | number | null)[])[];
  /** 0-based rows to print bold. */
  boldRows?: readonly number[];
  /** Widths in characters, from column A. */
  widths?: readonly number[];
  /** Make the rows a table of this name, the first row being its captions. */
  table?: string;
  print?: PrintLook;
}

/** How a form looks; `fitPage` lays it out on paper. */
export interface PrintLook {
  /** First and last row of the lines drawn around each cell. */
  boxed?: readonly [number, number];
  /** Rows whose text runs over the whole width, on as many lines as given. */
  merged?: readonly { row: number; lines: number }[];
}

const LINE_POINTS = 15;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Adds the sheet, activates it and returns its name. */
export async function writeSheet(api: OfficeApi, page: NewSheet): Promise<string> {
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
      // A form holds words only: a number on it reads as it was typed, whatever Excel would make of it.
      const words = page.print !== undefined;
      if (words) range.numberFormat = page.rows.map(() => new Array<string>(columns).fill(TEXT_FORMAT));
      range.values = page.rows.map((row) =>
        Array.from({ length: columns }, (_, c) => {
          const value = row[c] ?? '';
          return typeof value === 'string' && value !== '' ? valueFor({ value, as: 'text' }, words) : value;
        }),
      );
      for (const row of page.boldRows ?? []) sheet.getRangeByIndexes(row, 0, 1, columns).format.font.bold = true;
      page.widths?.forEach((width, c) => (sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = pointsOf(width)));
      if (page.print) lookPrinted(sheet, range, page.print, columns);
      if (page.table) sheet.tables.add(range, true).name = page.table;
      sheet.activate();
      await context.sync();
      return name;
    },
    { place: page.name, undoGroup: true },
  );
}

function lookPrinted(
  sheet: Excel.Worksheet,
  whole: Excel.Range,
  { boxed, merged = [] }: PrintLook,
  columns: number,
): void {
  whole.format.wrapText = true;
  whole.format.verticalAlignment = 'Top';
  if (boxed) {
    const { borders } = sheet.getRangeByIndexes(boxed[0], 0, boxed[1] - boxed[0] + 1, columns).format;
    for (const edge of EDGES) borders.getItem(edge).style = 'Continuous';
  }
  for (const { row, lines } of merged) {
    const line = sheet.getRangeByIndexes(row, 0, 1, columns);
    line.merge();
    // Excel fits no row to a merged text by itself.
    line.format.rowHeight = lines * LINE_POINTS;
  }
}
