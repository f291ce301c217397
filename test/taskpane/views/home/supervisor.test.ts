/** What a supervisor asks of the first view: what is QMS, what could it be, who moved it, which rows do I settle first. */
import { columnLetters } from '../../../../src/grid';
import { createScan } from '../../../../taskpane/store/scan';
import { WHOLE, type Session } from '../../../../taskpane/store/session';
import type { Figure } from '../../../../taskpane/views/home/figures';
import { overview, type Overview } from '../../../../taskpane/views/home/overview';
import { sampleSheets } from '../../../fixtures/sample/workbook';
import { openSheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

jest.setTimeout(60_000);

type Cells = (string | number | null)[][];

async function figureOf(cells: Cells): Promise<Figure> {
  const sheet = await openSheetPage();
  sheet.fill('Sheet1', `A1:${columnLetters(cells[0]!.length - 1)}${cells.length}`, cells as never);
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  let shown: Overview | null = null;
  for await (const each of overview({ book: sheet.book, packs, scan } as Session, 46296, WHOLE, 'id')) shown = each;
  await sheet.close();
  return shown!.figures.find(({ name }) => name === 'QMS')!;
}

it('from a plain TAMARA export', async () => {
  const CAPTIONS =
    'Tanggal;login;Agent;Site;fastel;Jenis_Call;Status_Call;Kategori;tgl_qco1;Input_Call;Status_WO;valid';
  const call = (line: string, kind: string, day: number, input: string, follow: number, result: string) => {
    const tapped = result === '' ? '' : 46267 + day;
    return [46266 + day, '90001', 'Agen 001', 'BANDUNG', line, 'OTT', 'Contacted', kind, tapped, input, follow, result];
  };
  const figure = await figureOf([
    CAPTIONS.split(';'),
    ...Array.from({ length: 6 }, (_, n) => call(`'13100000${n}`, 'Agree', n, 'New', 6, 'Valid')),
    call("'131000010", 'Agree', 1, 'New', 5, 'Not Valid'),
    call("'131000010", 'Agree', 3, 'Recall', 6, 'Valid'),
    call("'131000011", 'Agree', 2, 'New', 5, 'Not Valid'),
    call("'131000012", 'Agree', 2, 'New', 2, ''),
    call("'131000013", 'Agree', 2, 'New', 6, 'Entahlah'),
  ]);
  // What is it, what could it be.
  expect([figure.part, figure.whole, figure.met, figure.short]).toEqual([7, 10, false, 3]);
  expect([figure.doubt!.low, figure.doubt!.high]).toEqual([
    { part: 7, whole: 10 },
    { part: 8, whole: 10 },
  ]);
  expect(figure.doubt!.causes.map(({ text, count }) => [text, count])).toEqual([
    ['Hasil tapping "Entahlah": tidak terbaca', 1],
  ]);
  // Who moved it, and what it were otherwise.
  expect(figure.doubt!.ways.map(({ text, ifCounted }) => [text, ifCounted!.part, ifCounted!.whole])).toEqual([
    ['digantikan recall: 8 → 9 (90001)', 7, 11],
  ]);
  // Which rows first: the cell in doubt is a click away, then what waits for tapping and re-call.
  expect(figure.doubt!.causes[0]!.action).toMatchObject({ row: 11 });
  expect(figure.rows().flatMap(({ text, rows, work }) => (work ? [[text, rows]] : []))).toEqual([
    ['AGREE belum di-tapping', expect.arrayContaining([9])],
    ['RETURN', expect.arrayContaining([8])],
  ]);
});

it('from the sample workbook', async () => {
  const { rows } = sampleSheets().find(({ name }) => name === 'Tapping TAM')!;
  const figure = await figureOf(
    rows.slice(0, 400).map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell))) as Cells,
  );
  const { doubt, part, whole } = figure;
  expect(doubt!.low.part / doubt!.low.whole).toBeLessThanOrEqual(part / whole);
  expect(doubt!.high.part / doubt!.high.whole).toBeGreaterThanOrEqual(part / whole);
  expect(doubt!.causes.every(({ action }) => action !== null)).toBe(true);
  expect(doubt!.ways.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^digantikan recall: \d+ → \d+ \(\d+\)/),
  );
  expect(doubt!.counted + doubt!.ways.reduce((sum, { count }) => sum + count, 0)).toBe(doubt!.read);
  expect(figure.rows().some(({ work, rows: own }) => work && own.length > 0)).toBe(true);
});
