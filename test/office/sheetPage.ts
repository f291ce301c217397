/** A page with the real office.js over a workbook of our host, and the office room bound to it. */
import { openPage, type Page, type PageOptions } from '../../src/host/jsdom';
import { openBook, type Book, type OfficeApi } from '../../src/office';
import type { CellInput } from '../../src/host';

export interface SheetPage {
  page: Page;
  api: OfficeApi;
  book: Book;
  /** Fills a block from its upper left cell. */
  fill(sheet: string, address: string, rows: CellInput[][]): void;
  values(sheet: string, address: string): unknown[][];
  /** What a cell says while it is selected. */
  prompt(sheet: string, address: string): Promise<Excel.DataValidationPrompt | null>;
  close(): Promise<void>;
}

export async function openSheetPage(options: PageOptions = {}): Promise<SheetPage> {
  const page = await openPage(options);
  const api: OfficeApi = { Excel: page.window.Excel, Office: page.window.Office };
  return {
    page,
    api,
    book: openBook(api),
    fill: (sheet, address, rows) => page.workbook.cells.setValues(sheet, address, rows),
    values: (sheet, address) => page.workbook.cells.values(sheet, address),
    prompt: (sheet, address) =>
      api.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address);
        const validation = range.dataValidation.load('prompt');
        await context.sync();
        return validation.prompt;
      }),
    close: () => page.close(),
  };
}
