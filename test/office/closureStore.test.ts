import { PROFILES } from '../../src/host';
import { closedJanuary, report } from '../ledger/closing/month';
import { openSheetPage, type SheetPage } from './sheetPage';

describe('closed months in a workbook', () => {
  let sheet: SheetPage;
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  it('are a row that people read and come back whole', async () => {
    const closure = await closedJanuary();
    const digest = await sheet.book.keepClosure(closure);
    expect(sheet.values('Patuh tutup bulan', 'A1:H2')).toEqual([
      ['Bulan', 'Laporan', 'Site', 'Ditutup (UTC)', 'Oleh', 'Aturan', 'Sumber', 'Kode pemeriksa'],
      [
        '2026-01',
        'qms-bulanan',
        null,
        '2026-02-02T01:00:00Z',
        'SPV 001',
        expect.stringMatching(/^caplan \d/),
        'Data (2)',
        digest,
      ],
    ]);
    expect(await sheet.book.readClosures()).toEqual([{ digest, closure }]);
  });

  it('keep figures of any length, in pieces that a cell takes', async () => {
    const closure = { ...(await closedJanuary()), month: '2026-02', report: report(['Catatan', '=x'.repeat(50_000)]) };
    await sheet.book.keepClosure(closure);
    expect((await sheet.book.readClosures())[1]?.closure).toEqual(closure);
  });

  it('are closed once when only the answer was lost', async () => {
    const before = (await sheet.book.readClosures()).length;
    const closure = { ...(await closedJanuary()), month: '2026-03' };
    const { faults } = sheet.page.host;
    // The figures are written first; the answer that gets lost is the one to the row that people read.
    faults.beforeNextWrite(() => faults.beforeNextWrite(() => faults.failNextWrite('after')));
    const digest = await sheet.book.keepClosure(closure);
    const kept = await sheet.book.readClosures();
    expect(kept).toHaveLength(before + 1);
    expect(kept.at(-1)).toMatchObject({ digest, closure: { month: '2026-03' } });
  });

  it('are asked of Excel in no undo step that it refuses: hiding a sheet cannot be undone', async () => {
    const other = await openSheetPage(PROFILES['win-m365']);
    const refused: unknown[] = [];
    const { Excel } = other.page.window;
    const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(Excel, {
      run: (...args: unknown[]) =>
        run(...args).catch((error: { code: unknown }) => {
          refused.push(error.code);
          throw error;
        }),
    });
    await other.book.keepClosure(await closedJanuary());
    expect(refused).toEqual([]);
    expect(other.page.workbook.sheets.find('Patuh tutup rinci')).toMatchObject({ visibility: 'Hidden' });
    await other.close();
  });

  it('can be reopened; nothing is left in the table', async () => {
    for (const { digest } of await sheet.book.readClosures()) await sheet.book.dropClosure(digest);
    expect(await sheet.book.readClosures()).toEqual([]);
    expect(sheet.values('Patuh tutup bulan', 'A2')).toEqual([[null]]);
    const digest = await sheet.book.keepClosure(await closedJanuary());
    expect(await sheet.book.readClosures()).toMatchObject([{ digest }]);
  });
});
