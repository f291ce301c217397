import { openValues, withMeaning } from '../../../taskpane/store/cellMeanings';
import { rememberMapping } from '../../../taskpane/store/placeMemory';
import { createScan } from '../../../taskpane/store/scan';
import { readRecords } from '../../../taskpane/store/readRecords';
import { openPaneSheet } from '../paneSheet';
import { shippedPacks } from '../shelf';

const TICKETS = [
  ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket'],
  ['IN1', 'INDIHOME', 'disambung', 'Ya', 'BERES'],
  ['IN2', 'INDIHOME', 'disambung', 'Ya', 'BERES'],
  ['IN3', 'INDIHOME', 'disambung', 'entah', 'CLOSE'],
];

describe('the meaning of cells', () => {
  it('is asked for what nobody could read, and once it is told the workbook remembers it', async () => {
    const sheet = await openPaneSheet();
    sheet.fill('Sheet1', 'A1:E4', TICKETS);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    const loaded = packs.get('closing')!;
    const { source } = scan.placesOf('closing')[0]!;
    const before = await readRecords(sheet.book, source, loaded);
    expect(openValues(before, loaded.specs)).toEqual([
      { field: 'status_tiket', found: 'BERES', count: 2 },
      { field: 'cek_aplikasi', found: 'entah', count: 1 },
    ]);
    const remember = (field: string, found: string, meaning: string | null) =>
      rememberMapping(sheet.book, source, 'closing', (known) =>
        withMeaning(known, field, before.place(field)!.caption, found, meaning),
      );
    await remember('status_tiket', 'BERES', 'CLOSE');
    await remember('cek_aplikasi', 'entah', '');
    const after = await readRecords(sheet.book, source, loaded);
    expect(openValues(after, loaded.specs)).toEqual([]);
    expect(after.reading.table!.columns['status_tiket']!.values).toEqual(['CLOSE', 'CLOSE', 'CLOSE']);
    expect(after.reading.table!.columns['cek_aplikasi']!.values).toEqual([true, true, null]);
    await remember('status_tiket', 'BERES', null);
    expect(openValues(await readRecords(sheet.book, source, loaded), loaded.specs)).toHaveLength(1);
    await sheet.close();
  });

  it('keeps the column somebody mapped by hand', () => {
    const mapped = { fields: { status_tiket: { column: 'Keadaan' } } };
    expect(withMeaning(mapped, 'status_tiket', 'Status Tiket', 'BERES', 'CLOSE')).toEqual({
      fields: { status_tiket: { column: 'Keadaan', values: { BERES: 'CLOSE' } } },
    });
  });
});
