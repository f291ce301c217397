import { openBook } from '../../src/office';
import { openSheetPage, type SheetPage } from './sheetPage';

describe('readHeads', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:B3', [
      ['Site', 'Rencana'],
      ['Bandung', 12],
      ['Medan', 7],
    ]);
    await sheet.page.workbook.tables.add('Sheet1', 'A1:B3', { name: 'Caplan' });
    sheet.fill('Sheet1', 'D2:E4', [
      ['No', 'Nama'],
      [1, 'Agen 001'],
      [2, 'Agen 002'],
    ]);
    for (let n = 2; n <= 12; n++) {
      sheet.page.workbook.sheets.add(`Sheet${n}`);
      sheet.fill(`Sheet${n}`, 'B2:C3', [
        ['Bulan', 'Isi'],
        [n, `isi ${n}`],
      ]);
    }
  });
  afterEach(() => sheet.close());

  it('gives the first rows of every place in its order, in one request', async () => {
    const sources = await sheet.book.listSources();
    const each: unknown[] = [];
    for (const source of sources) each.push((await sheet.book.readSource(source, { maxRows: 2 })).values);
    const run = jest.spyOn(sheet.api.Excel, 'run');
    expect(await sheet.book.readHeads(sources, 2)).toEqual(each);
    expect([sources.length, run.mock.calls.length]).toEqual([13, 1]);
  });

  it('reads place by place what is too large for one answer', async () => {
    const sources = await sheet.book.listSources();
    const run = sheet.api.Excel.run.bind(sheet.api.Excel);
    let refused = false;
    const api = {
      ...sheet.api,
      Excel: Object.assign(Object.create(sheet.api.Excel) as typeof Excel, {
        run: (work: never) => {
          if (refused) return run(work);
          refused = true;
          return Promise.reject(Object.assign(new Error('large'), { code: 'ResponsePayloadSizeLimitExceeded' }));
        },
      }),
    };
    const heads = await openBook(api).readHeads(sources, 2);
    expect(heads).toEqual(await sheet.book.readHeads(sources, 2));
    expect(refused).toBe(true);
  });
});
