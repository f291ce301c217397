import { createScan } from '../../../taskpane/store/scan';
import { workbookState } from '../../../taskpane/views/home/workbookState';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { shippedPacks } from '../shelf';

describe('what Home says about a workbook', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  const state = async () => {
    const scan = createScan(sheet.book, await shippedPacks());
    await scan.run();
    return workbookState(scan.state.get().places);
  };

  it('is that it is empty only while no cell is filled', async () => {
    expect(await state()).toBe('empty');
  });

  it('is that nothing was recognised where rows stand under captions nobody knows', async () => {
    sheet.fill('Sheet1', 'A1:C3', [
      ['Alfa', 'Beta', 'Gama'],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(await state()).toBe('unrecognised');
  });

  it('is what was recognised once there is such a table', async () => {
    await sheet.page.workbook.sheets.add('Tiket');
    sheet.fill('Tiket', 'A1:E2', [
      ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket'],
      ['IN1', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
    ]);
    expect(await state()).toBe('recognised');
  });
});
