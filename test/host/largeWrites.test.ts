import { openPage, type Page } from '../../src/host/jsdom';

/** Office.js cuts such writes into pieces and asks the host for the whole size first. */
describe('values of more than 1,500 cells', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage();
  });
  afterAll(() => page.close());

  const write = (address: string, rows: number, columns: number) =>
    page.run(async (context) => {
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => row * columns + column),
      );
      context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
      await context.sync();
    });

  it('are written', async () => {
    await write('B2:D2001', 2000, 3);
    expect(page.workbook.cells.values('Sheet1', 'B2001:D2001')).toEqual([[5997, 5998, 5999]]);
  });

  it('are refused when the range has another size, and nothing is written', async () => {
    await expect(write('F1:H1999', 2000, 3)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(page.workbook.cells.values('Sheet1', 'F1')).toEqual([[null]]);
  });
});
