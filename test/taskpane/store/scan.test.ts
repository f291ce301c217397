import { AUDIT_TABLE, CLOSURE_TABLE } from '../../../src/ledger';
import { isOwnTable } from '../../../src/office';
import { createScan, type Scan } from '../../../taskpane/store/scan';
import { COACHING } from '../../../taskpane/views/tapping/coaching/coaching';
import { CLAIMS } from '../../../taskpane/views/tapping/queue/claims';
import { entry } from '../../ledger/audit/trail';
import { openSheetPage, type SheetPage } from '../../office/sheetPage';
import { readRecords } from '../../../taskpane/store/readRecords';
import { shipped, shippedPacks } from '../shelf';

const TICKETS = [
  ['No Tiket', 'Layanan', 'Status Tiket', 'Tgl Close', 'Site'],
  ['IN1', 'INDIHOME', 'CLOSE', 44986, 'Bandung'],
];

describe('a scan of a workbook with hidden sheets', () => {
  let sheet: SheetPage;
  let scan: Scan;
  beforeEach(async () => {
    sheet = await openSheetPage();
    scan = createScan(sheet.book, await shippedPacks());
    sheet.page.workbook.sheets.add('Salinan');
    sheet.fill('Salinan', 'A1:E2', TICKETS);
    sheet.page.workbook.sheets.setVisibility('Salinan', 'Hidden');
  });
  afterEach(() => sheet.close());
  const counted = () => scan.placesOf('closing').map(({ source }) => source.name);

  it('counts a hidden sheet where it is the only one of its kind', async () => {
    await scan.run();
    expect(counted()).toEqual(['Salinan']);
  });

  it('lists a hidden sheet beside a visible one of its kind, and counts the visible one alone', async () => {
    sheet.fill('Sheet1', 'A1:E2', TICKETS);
    await scan.run();
    expect(counted()).toEqual(['Sheet1']);
    expect(scan.state.get().places.find(({ source }) => source.name === 'Salinan')).toMatchObject({ aside: true });
  });

  it.each([
    ['H1:K2', 'Sheet1 (H1)'],
    ['A9:D10', 'Sheet1 (A9)'],
  ])('reads a table of another pack on the same cells as a place of its own: %s', async (address, name) => {
    sheet.fill('Sheet1', 'A1:F3', [
      ['Perner', 'Nama Agent', 'Jabatan', 'Site', 'JOIN', 'RESIGN'],
      [300001, 'Agen 001', 'AGENT', 'BANDUNG', 45292, null],
      [300002, 'Agen 002', 'AGENT', 'BANDUNG', 45292, null],
    ]);
    sheet.fill('Sheet1', address, [
      ['Periode', 'Site', 'Jabatan', 'CAPLAN'],
      [46266, 'BANDUNG', 'AGENT', 4],
    ]);
    const place = async () => {
      await scan.run();
      return scan.state.get().places.filter(({ source }) => source.sheet === 'Sheet1');
    };
    const [, further] = await place();
    expect(await place()).toMatchObject([
      { packs: expect.arrayContaining(['staffing']) as string[] },
      { source: { name, of: 'Sheet1' }, packs: ['caplan'] },
    ]);
    const { cells, headerRow, reading } = await readRecords(sheet.book, further!.source, await shipped('caplan'));
    expect(reading.table!.columns['target_caplan']!.values).toEqual([4]);
    // Columns beside it would be those of both tables.
    const columns = [{ caption: 'Putusan', values: ['x'] }];
    const write = sheet.book.writeColumns({ source: cells.source, headerRow, columns, ours: undefined });
    await expect(write).rejects.toMatchObject({ code: 'beside' });
    // The remedy it is told with.
    await sheet.page.workbook.tables.add('Sheet1', 'A1:F3', { name: 'SDM' });
    await sheet.page.workbook.tables.add('Sheet1', address, { name: 'Caplan' });
    expect(await place()).toMatchObject([
      { source: { kind: 'table' }, packs: expect.arrayContaining(['staffing']) as string[] },
      { source: { kind: 'table' }, packs: ['caplan'] },
    ]);
  });

  it('counts a table once, with a word beside it and with result columns', async () => {
    sheet.fill('Sheet1', 'A1:E2', TICKETS);
    await sheet.page.workbook.tables.add('Sheet1', 'A1:E2', { name: 'Tiket' });
    sheet.fill('Sheet1', 'G1:H2', [
      ['cek', 'ulang'],
      ['ya', null],
    ]);
    await scan.run();
    expect(counted()).toEqual(['Tiket']);
  });

  it('leaves out what Patuh keeps for itself: trail, closed months, claims, coaching', async () => {
    const { book } = sheet;
    await book.appendAudit(entry({ subject: 'A' }));
    for (const own of [CLAIMS, COACHING]) await book.putOwnRow(own, own.captions.map(String));
    for (const name of [AUDIT_TABLE, CLOSURE_TABLE, CLAIMS.table, COACHING.table])
      expect(isOwnTable({ kind: 'table', name })).toBe(true);
    await scan.run();
    expect(scan.state.get().places.map(({ source }) => source.name)).toEqual(['Salinan']);
    expect(await book.listSources()).toHaveLength(4);
  });

  it('lists the workbook anew when a sheet goes while it is read, at whatever moment', async () => {
    await sheet.page.settled();
    const { faults } = sheet.page.host;
    let batches = 0;
    faults.gate = async () => void batches++;
    await scan.run();
    for (let at = 1; at <= batches; at++) {
      const { name } = await sheet.page.workbook.sheets.add();
      sheet.fill(name, 'A1:E2', TICKETS);
      let batch = 0;
      faults.gate = async () => {
        if (++batch === at) await sheet.page.workbook.sheets.remove(name);
      };
      await scan.run();
      expect([at, scan.state.get().status, counted()]).toEqual([at, 'ready', ['Salinan']]);
      faults.gate = null;
    }
  });
});
