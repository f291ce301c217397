import { openSheetPage, type SheetPage } from './sheetPage';

let sheet: SheetPage;
beforeAll(async () => {
  sheet = await openSheetPage();
});
afterAll(() => sheet.close());

it('tells which places may have an empty row further down, in one request', async () => {
  const rows = (blank: (row: number, column: number) => boolean) =>
    Array.from({ length: 40 }, (_, row) => [0, 1, 2, 3].map((column) => (blank(row, column) ? '' : row)));
  const sheets = {
    full: rows(() => false),
    gap: rows((row) => row === 30),
    above: rows((row) => row === 5),
    below: rows((row) => row === 37),
    group: rows((row, column) => row > 1 && column === 0),
    // Read with the others, in vain.
    behind: rows((row, column) => row === 30 && column < 3),
    short: rows((row) => row > 9),
  };
  for (const [name, cells] of Object.entries(sheets)) {
    await sheet.page.workbook.sheets.add(name);
    sheet.fill(name, 'B2:E41', cells);
  }
  const sources = await sheet.book.listSources();
  const run = jest.spyOn(sheet.api.Excel, 'run');
  const gaps = await sheet.book.readGaps(sources, 20, 35);
  expect(sources.filter((_, i) => gaps[i]).map(({ name }) => name)).toEqual(['gap', 'behind']);
  expect(run).toHaveBeenCalledTimes(1);
});
