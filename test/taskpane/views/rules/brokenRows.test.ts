import { createScan } from '../../../../taskpane/store/scan';
import { brokenRows, brokenText } from '../../../../taskpane/views/rules/brokenRows';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const TICKETS = [
  ['No Tiket', 'Layanan', 'Sumber Tiket', 'Site', 'RFO', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket', 'Tgl Close'],
  ['IN1', 'INDIHOME', 'NOSSA', 'BANDUNG', 'Kabel', 'Diganti', 'Ya', 'CLOSE', '2026-03-02'],
  ['', 'INDIHOME', 'NOSSA', 'BANDUNG', 'Kabel', 'Diganti', 'Tidak', 'CLOSE', '2026-03-02'],
  ['IN3', 'INDIHOME', 'NOSSA', 'BANDUNG', '', 'Diganti', 'Tidak', 'CLOSE', '2026-03-02'],
];

describe('the rows of the open table that break rules', () => {
  let sheet: SheetPage;
  beforeEach(async () => (sheet = await openSheetPage()));
  afterEach(() => sheet.close());
  const look = async (id = 'closing') => {
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    return brokenRows({ book: sheet.book, scan }, packs.get(id)!, 46_300);
  };

  it('are named by row and key, each once, whatever rule of several it breaks', async () => {
    sheet.fill('Sheet1', 'B3:J6', TICKETS);
    const found = (await look())!;
    expect(brokenText(found, ['application-rechecked'], 'id')).toBe('Baris Sheet1 yang melanggarnya: 2 – 5, 6 (IN3)');
    const both = ['rfo-recorded', 'application-rechecked'];
    expect(brokenText(found, both, 'en')).toBe('Rows of Sheet1 that break it: 2 – 5, 6 (IN3)');
    expect(brokenText(found, ['repair-info-recorded'], 'en')).toBe('No row of Sheet1 breaks it.');
  });

  it('are none where no open table belongs to the pack', async () => {
    sheet.fill('Sheet1', 'B3:J6', TICKETS);
    expect(await look('staffing')).toBeNull();
  });
});
