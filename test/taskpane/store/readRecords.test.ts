import { readRecords } from '../../../taskpane/store/readRecords';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { shipped } from '../shelf';

const CALLS = [
  ['Site', 'login', 'Tanggal', 'fastel', 'Kategori', 'valid'],
  ['MEDAN', 'agen001', '2026-03-02', '0611000001', 'Agree', 'Valid'],
  [null, 'agen002', '2026-03-03', '0611000002', 'Agree', 'Valid'],
  [null, 'agen003', '2026-03-04', '0611000003', 'Agree', 'Not Valid'],
  ['BANDUNG', 'agen004', '2026-03-05', '0611000004', 'Agree', 'Valid'],
];

describe('what Excel says of a sheet besides its cells', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'B3:G7', CALLS);
  });
  afterEach(() => sheet.close());
  const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
    sheet.api.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  const read = async () => readRecords(sheet.book, (await sheet.book.listSources())[0]!, await shipped('tapping'));
  const sites = async () => (await read()).reading.table!.columns['site']!.values;

  it('a merged cell holds for every row it covers', async () => {
    await onSheet((each) => each.getRange('B4:B6').merge());
    expect(await sites()).toEqual(['MEDAN', 'MEDAN', 'MEDAN', 'BANDUNG']);
  });

  it('cells that are merely blank stay blank', async () => {
    expect(await sites()).toEqual(['MEDAN', null, null, 'BANDUNG']);
  });

  it('hidden rows are read and counted', async () => {
    expect((await read()).hiddenRows).toBe(0);
    await onSheet((each) => (each.getRange('B5:B6').rowHidden = true));
    const records = await read();
    expect(records.hiddenRows).toBe(2);
    expect(records.reading.table!.rows).toHaveLength(4);
  });
});
