import { PROFILES } from '../../src/host';
import { openSheetPage, type SheetPage } from './sheetPage';

const TYPED = ['MAR10', '1/2', '5 PM', '$5', '(5)', '#N/A', 'TRUE', '=1+1', '0811'];

describe('a page of cells on a sheet of its own', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage(PROFILES['win-m365']);
  });
  afterEach(() => sheet.close());

  it.each([
    ['a list', undefined],
    ['a form that is printed', {}],
  ])('%s holds texts that look like values as the texts they are, without a sign of ours', async (_, print) => {
    const name = await sheet.book.writeSheet({ name: 'Daftar', rows: TYPED.map((text) => [text, 1]), print });
    expect(sheet.values(name, `A1:A${TYPED.length}`)).toEqual(TYPED.map((text) => [text]));
  });

  it('a page beside formulas holds such texts as texts, too', async () => {
    const cells = [['Catatan'], ...TYPED.map((text) => [text])];
    await sheet.book.putPage({ sheet: 'Sheet1', cells, headerRow: 0, widths: [10] });
    expect(sheet.values('Sheet1', `A1:A${cells.length}`)).toEqual(cells);
  });

  it('a form shows its numbers as they were typed', async () => {
    const name = await sheet.book.writeSheet({ name: 'F-16', rows: [['790001', 790001]], print: {} });
    expect(sheet.page.workbook.cells.text(name, 'A1:B1')).toEqual([['790001', '790001']]);
  });
});
