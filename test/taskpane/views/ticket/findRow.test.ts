import { createScan } from '../../../../taskpane/store/scan';
import type { Session } from '../../../../taskpane/store/session';
import { findRow } from '../../../../taskpane/views/ticket/findRow';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const TICKETS = [
  ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket'],
  ['IN1', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
  ['IN2', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
];

describe('"Cek baris ini"', () => {
  let sheet: SheetPage;
  let session: Session;
  beforeAll(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'B3:F5', TICKETS);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    session = { book: sheet.book, packs, scan } as Session;
  });
  afterAll(() => sheet.close());

  it.each([
    { cell: [4, 2], found: { record: 1, sheetRow: 4 }, because: 'a cell of the second ticket' },
    { cell: [2, 1], found: null, because: 'the captions are no ticket' },
    { cell: [4, 9], found: null, because: 'the cell is beside the table' },
  ])('finds $found: $because', async ({ cell, found }) => {
    await sheet.book.selectCell('Sheet1', cell[0]!, cell[1]!);
    const row = await findRow(session);
    if (found === null) expect(row).toBeNull();
    else expect(row).toMatchObject({ ...found, loaded: expect.objectContaining({ id: 'closing' }) });
  });

  it('finds the row of a sheet made since the last scan', async () => {
    await sheet.page.workbook.sheets.add('Baru');
    sheet.fill('Baru', 'A1:E3', TICKETS);
    await sheet.book.selectCell('Baru', 1, 0);
    expect(await findRow(session)).toMatchObject({ record: 0, place: { source: { sheet: 'Baru' } } });
  });
});
