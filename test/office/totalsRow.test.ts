import { entry } from '../ledger/audit/trail';
import { closedJanuary } from '../ledger/closing/month';
import { openSheetPage, type SheetPage } from './sheetPage';

/** A table's totals row belongs to its team: it moves down before a new record, and is never one itself. */
describe('a table with a totals row', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
  });
  afterEach(() => sheet.close());

  const showTotals = (table: string) => sheet.page.workbook.tables.setLook(table, { showTotals: true });

  it('gets a new record above its totals', async () => {
    const { tables } = sheet.page.workbook;
    sheet.fill('Sheet1', 'A1:B4', [
      ['ID', 'Nilai'],
      ['REQ-1', 1],
      ['REQ-2', 2],
      ['Jumlah', '=SUM(B2:B3)'],
    ]);
    const { name } = await tables.add('Sheet1', 'A1:B3', { name: 'Data' });
    showTotals(name);
    const [source] = await sheet.book.listSources();
    const place = await sheet.book.appendRow({
      source: source!,
      headerRow: 0,
      writes: [{ column: 0, caption: 'ID', value: 'REQ-3', as: 'text' }],
    });
    expect(place.address).toBe('A4:B4');
    expect(sheet.values('Sheet1', 'A1:B5').map(([id]) => id)).toEqual(['ID', 'REQ-1', 'REQ-2', 'REQ-3', 'Jumlah']);
  });

  it('keeps a totals row that is still blank: it is no record, and none is written over it', async () => {
    const { tables } = sheet.page.workbook;
    sheet.fill('Sheet1', 'A1:B3', [
      ['ID', 'Nilai'],
      ['REQ-1', 1],
      ['REQ-2', 2],
    ]);
    await tables.add('Sheet1', 'A1:B3', { name: 'Data' });
    showTotals('Data');
    const [source] = await sheet.book.listSources();
    expect(source).toMatchObject({ kind: 'table', rows: 3 });
    const writes = [{ column: 0, caption: 'ID', value: 'REQ-3', as: 'text' as const }];
    expect((await sheet.book.appendRow({ source: source!, headerRow: 0, writes })).address).toBe('A4:B4');
    expect(tables.get('Data').area.endRow).toBe(4);
    expect(sheet.values('Sheet1', 'A4:A5')).toEqual([['REQ-3'], [null]]);
  });

  it('of the audit trail stays below the trail', async () => {
    await sheet.book.appendAudit(entry());
    sheet.fill('Patuh jejak', 'A3', [['Total']]);
    showTotals(sheet.page.workbook.tables.list()[0]!.name);
    expect(await sheet.book.appendAudit(entry({ to: '5' }))).toMatchObject({ number: 2 });
    expect(sheet.values('Patuh jejak', 'A2:A4')).toEqual([[1], [2], ['Total']]);
    expect((await sheet.book.readAudit()).trail?.rows).toHaveLength(2);
  });

  it('of the closed months is no month', async () => {
    await sheet.book.keepClosure(await closedJanuary());
    sheet.fill('Patuh tutup bulan', 'A3', [['Total']]);
    showTotals(sheet.page.workbook.tables.list()[0]!.name);
    await sheet.book.keepClosure({ ...(await closedJanuary()), month: '2026-02' });
    expect(sheet.values('Patuh tutup bulan', 'A2:A4')).toEqual([['2026-01'], ['2026-02'], ['Total']]);
    expect(await sheet.book.readClosures()).toHaveLength(2);
  });
});
