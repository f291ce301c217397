import { serialOf } from '../../../../src/calendar';
import { verifyTrail } from '../../../../src/ledger';
import type { CellInput } from '../../../../src/host';
import type { Layout } from '../../../../src/reports';
import { OfficeProblem } from '../../../../src/office';
import type { PackShelf } from '../../../../taskpane/store/packShelf';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { mainFigures } from '../../../../taskpane/views/report/mainFigures';
import {
  closeChosenMonth,
  closureFor,
  compareMonth,
  reopenMonth,
} from '../../../../taskpane/views/report/monthClosing';
import {
  asOfMonth,
  buildMonth,
  newestComplete,
  openLayout,
  readLayouts,
} from '../../../../taskpane/views/report/reportDesk';
import { showCell } from '../../../../taskpane/views/report/showCell';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

const TODAY = serialOf({ year: 2026, month: 10, day: 10 })!;
const WORDS = { who: 'SPV 001', why: 'rapat mutu', at: new Date('2026-10-10T03:00:00Z') };

const CAPTIONS = [
  'Tanggal',
  'login',
  'Agent',
  'Site',
  'fastel',
  'Jenis_Call',
  'Status_Call',
  'Kategori',
  'valid',
  'Input_Call',
  'Status_WO',
  'ID VR',
];
/** 40 agreed calls of September and October 2026, every fourth of them not valid. */
const CALLS = Array.from({ length: 40 }, (_, i) => [
  46266.4 + i,
  20001 + (i % 5),
  `Agen 00${i % 5}`,
  i % 2 ? 'MALANG' : 'BANDUNG',
  `'90000000${1000 + i}`,
  i % 3 ? 'SMOOA' : 'OTT',
  'Contacted',
  'Agree',
  i % 4 === 3 ? 'Not Valid' : 'Valid',
  'New',
  6,
  `VR00${1000 + i}`,
]);
/** Sheet row of the changed call, valid until then. */
const CHANGED = 4;

jest.setTimeout(60_000);

describe('a month in the report view', () => {
  let sheet: SheetPage;
  let packs: PackShelf;
  let scan: Scan;
  let layouts: Layout[];
  beforeAll(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:L41', [CAPTIONS, ...CALLS]);
    await sheet.page.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:L41', true).name = 'Tapping';
      await context.sync();
    });
    packs = await shippedPacks();
    scan = createScan(sheet.book, packs);
    await scan.run();
    const read = await readLayouts({ packs }, 'id');
    expect(read.broken).toEqual([]);
    layouts = read.layouts;
  });
  afterAll(() => sheet.close());

  const open = (id: string, book = sheet.book) =>
    openLayout(
      { book, packs, scan },
      layouts.find((layout) => layout.id === id)!,
      TODAY,
    );
  const chosen = {
    month: '2026-09',
    sites: null,
    asOf: asOfMonth('2026-09', TODAY),
    language: 'id',
    made: TODAY,
  } as const;

  it('offers the months of the data, the newest complete one first chosen', async () => {
    const { months, needs } = await open('qms-bulanan');
    expect(months).toContain('2026-09');
    expect(newestComplete(months, TODAY)).toBe('2026-09');
    expect(newestComplete(['2026-10'], TODAY)).toBe('2026-10');
    expect(needs).toMatchObject([{ pack: 'tapping', place: 'Tapping', rows: 40 }]);
  });

  it('shows the figures that stand against a target, met or missed', async () => {
    const report = buildMonth(await open('qms-bulanan'), { ...chosen, live: false });
    const [figure] = mainFigures(report.sheets[0]!);
    expect(showCell(figure!.target, 'id')).toBe('95,00%');
    expect(figure).toMatchObject({ met: Number(figure!.cell.value) >= 0.95 });
    expect(figure!.label).toMatch(/APPROVE/i);
  });

  it('is closed with a row in the trail, named when a source row changes, and reopened with another row', async () => {
    await closeChosenMonth({ book: sheet.book }, await open('qms-bulanan'), chosen, WORDS);
    const sealed = closureFor(await sheet.book.readClosures(), 'qms-bulanan', '2026-09', null)!;
    expect(await compareMonth(await open('qms-bulanan'), sealed.closure, 'id')).toEqual({
      count: 0,
      causes: [],
      effects: [],
    });

    sheet.fill('Sheet1', `I${CHANGED}`, [['Not Valid']]);
    // The one cell that was changed, and apart from it whatever the report says otherwise for it.
    const { causes, effects } = await compareMonth(await open('qms-bulanan'), sealed.closure, 'id');
    expect(causes).toEqual([expect.stringMatching(new RegExp(`^Sheet1, baris ${CHANGED} .* berubah\\.$`))]);
    expect(effects).toEqual(expect.arrayContaining([expect.stringMatching(/^Laporan, .*TOTAL/)]));

    await reopenMonth({ book: sheet.book }, sealed, { ...WORDS, why: 'koreksi data' });
    expect(await sheet.book.readClosures()).toEqual([]);
    const { trail, anchor, firstRow } = await sheet.book.readAudit();
    expect(trail!.rows.map(({ kind, subject, why }) => [kind, subject, why])).toEqual([
      ['tutup bulan', 'qms-bulanan · 2026-09', 'rapat mutu'],
      ['buka bulan', 'qms-bulanan · 2026-09', 'koreksi data'],
    ]);
    expect(await verifyTrail({ trail, anchor }, firstRow)).toEqual([]);
  });

  it('freezes each call once where a colleague sorts the table while it is read piece by piece', async () => {
    let sorts = 1;
    const sortedMeanwhile: typeof sheet.book = {
      ...sheet.book,
      readSource: (source, options) =>
        sheet.book.readSource(source, {
          ...options,
          rowsAtOnce: 11,
          onProgress: (done) => {
            if (done !== 22 || sorts-- <= 0) return;
            sheet.fill('Sheet1', 'A2:L41', (sheet.values('Sheet1', 'A2:L41') as CellInput[][]).reverse());
          },
        }),
    };
    await closeChosenMonth({ book: sheet.book }, await open('qms-bulanan', sortedMeanwhile), chosen, WORDS);
    expect(sorts).toBeLessThanOrEqual(0);
    const sealed = closureFor(await sheet.book.readClosures(), 'qms-bulanan', '2026-09', null)!;
    expect(await compareMonth(await open('qms-bulanan'), sealed.closure, 'id')).toEqual({
      count: 0,
      causes: [],
      effects: [],
    });
    await reopenMonth({ book: sheet.book }, sealed, WORDS);
  });

  it('is not closed where the trail cannot be written', async () => {
    sheet.page.workbook.protection.protect('Patuh jejak');
    await expect(closeChosenMonth({ book: sheet.book }, await open('qms-bulanan'), chosen, WORDS)).rejects.toEqual(
      new OfficeProblem('protected', { place: 'Patuh jejak' }),
    );
    expect(await sheet.book.readClosures()).toEqual([]);
    sheet.page.workbook.protection.unprotect('Patuh jejak');
  });

  it('takes the row of the trail back by another where closing then fails', async () => {
    const before = (await sheet.book.readAudit()).trail!.rows.length;
    sheet.page.workbook.protection.protect('Patuh tutup bulan');
    await expect(
      closeChosenMonth({ book: sheet.book }, await open('qms-bulanan'), chosen, WORDS),
    ).rejects.toMatchObject({ code: 'protected' });
    const rows = (await sheet.book.readAudit()).trail!.rows.slice(before);
    expect(rows.map(({ kind }) => kind)).toEqual(['tutup bulan', 'batal']);
  });
});
