/** Four causes of doubt, each settled from where it is said: counted before it is kept, true in the cells, taken back. */
import { rmSync } from 'node:fs';
import type { Question } from '../../../../src/sheet';
import { openBook, type Book } from '../../../../src/office';
import type { Page } from '../../../../src/host/jsdom';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { createStore } from '../../../../taskpane/store/createStore';
import { settle } from '../../../../taskpane/store/placeMemory';
import { WHOLE, type Session } from '../../../../taskpane/store/session';
import type { Figure } from '../../../../taskpane/views/home/figures';
import { figuresWith } from '../../../../taskpane/views/home/figuresWith';
import { overview } from '../../../../taskpane/views/home/overview';
import {
  answerRemedy,
  columnRemedy,
  joinRemedy,
  recordRemedy,
  remediesOf,
  totalRemedy,
  type Remedy,
} from '../../../../taskpane/views/home/remedies';
import { stackOf } from '../../../../taskpane/views/home/stackOf';
import { columnLetters } from '../../../../src/grid';
import { folder, patuhJson } from '../../../cli/patuh';
import type { Cell as CliCell } from '../../../fixtures/rows';
import { bundleFunctions } from '../../../functions/bundle';
import { openWithFunctions } from '../../../functions/page';
import { shippedPacks } from '../../shelf';

jest.setTimeout(60_000);

const AS_OF = 46296;
const CAPTIONS = ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'];
const call = (n: number, month: string, result = 'Valid') => [
  `2026-${month}-${String((n % 27) + 1).padStart(2, '0')}`,
  `agen00${(n % 3) + 1}`,
  'MEDAN',
  `'06110000${n}`,
  'Agree',
  result,
];
/** Nine calls, one of them in a word of the team's own; a line that is no call, and a call that looks like a total. */
const JULY = [
  CAPTIONS,
  ...Array.from({ length: 8 }, (_, n) => call(n + 10, '07', n < 6 ? 'Valid' : 'Not Valid')),
  call(18, '07', 'MANTUL'),
  ['', 'Rekap agen Barat', '', '', 'Agree', ''],
  ['2026-07-30', 'Total', 'MEDAN', '', 'Agree', 'Valid'],
];
const AUGUST = [CAPTIONS, ...Array.from({ length: 10 }, (_, n) => call(n + 30, '08'))];

const files = folder();
let page: Page;
let bundle: string;
let book: Book;
let scan: Scan;
let session: Session;

beforeAll(async () => {
  bundle = await bundleFunctions();
  page = await openWithFunctions(bundle);
  globalThis.window = page.window as unknown as typeof globalThis.window;
  const { cells, sheets } = page.workbook;
  await sheets.add('Agustus');
  await sheets.add('Angka');
  cells.setValues('Sheet1', `A1:F${JULY.length}`, JULY);
  cells.setValues('Agustus', `A1:F${AUGUST.length}`, AUGUST);
  cells.setFormula('Angka', 'A1', `=PATUH.QMS(Sheet1!A1:F${JULY.length})`);
  cells.setFormula('Angka', 'A2', `=PATUH.QMS(VSTACK(Sheet1!A1:F${JULY.length},Agustus!A1:F${AUGUST.length}))`);
  book = openBook({ Excel: page.window.Excel, Office: page.window.Office });
  const packs = await shippedPacks();
  scan = createScan(book, packs);
  session = { book, packs, scan, asOf: createStore(AS_OF), part: createStore(WHOLE) } as unknown as Session;
});
afterAll(async () => {
  delete (globalThis as { window?: unknown }).window;
  await page.close();
  rmSync(bundle, { force: true });
});

async function figures(): Promise<Figure[]> {
  await scan.run();
  let last: Figure[] = [];
  for await (const shown of overview(session, AS_OF, WHOLE, 'id')) last = shown.figures;
  return last;
}
const july = async () => (await figures())[0]!;
const share = ({ part, whole }: Figure) => [part, whole];
const inCell = async (address: string) => {
  await page.settled();
  return page.workbook.cells.values('Angka', address)[0]![0];
};
/** Counts, keeps, looks at figure and cell, and takes it back. */
async function settled(remedy: Remedy, cell = 'A1') {
  const before = share(await july());
  const preview = (await figuresWith(session, remedy, 'id'))[0]!;
  expect(share(await july())).toEqual(before);
  const undo = await settle(book, remedy.settlement);
  const kept = await july();
  const value = await inCell(cell);
  await undo();
  expect(share(await july())).toEqual(before);
  expect(share(preview)).toEqual(share(kept));
  return { counted: share(kept), value, kept };
}

test('the figure as it stands, before anything is settled', async () => {
  const figure = await july();
  expect(share(figure)).toEqual([6, 10]);
  expect(figure.doubt!.causes.map(({ text }) => text)).toContain('Hasil tapping "MANTUL": tidak terbaca');
  expect(await inCell('A1')).toBe(0.6);
});

test('a word means what somebody says it means', async () => {
  const { found, places } = (await july()).doubt!.causes.find(({ text }) => text.includes('MANTUL'))!.cause!;
  const meaning = remediesOf(places, found, 'id').meanings.find(({ label }) => label === 'VALID')!;
  expect(meaning.settled).toBe('Hasil tapping: "MANTUL" dibaca sebagai VALID');
  expect(await settled(meaning)).toMatchObject({ counted: [7, 10], value: 0.7 });
});

test('a column is another field, or none', async () => {
  const { places } = await july();
  const other = columnRemedy(places[0]!, 'hasil_tapping', 'Site', 'id');
  expect(other.settled).toBe('Hasil tapping: kolom "Site"');
  expect(await settled(other)).toMatchObject({ counted: [0, 10], value: 0 });
  const none = columnRemedy(places[0]!, 'fastel', null, 'id');
  expect(none.settled).toBe('Fastel: tidak ada di lembar ini');
  expect(await settled(none)).toMatchObject({ counted: [6, 10] });
});

test('an answer about captions says what it settles, ticked ones together', async () => {
  const { places } = await july();
  const ask = (caption: string, field: string): Question => ({
    code: 'byValues',
    column: 0,
    caption,
    choices: [field],
  });
  const [tapping, date] = [ask('Site', 'hasil_tapping'), ask('Tanggal', 'tanggal_call')];
  const both = answerRemedy(
    places[0]!,
    [
      [tapping, 'hasil_tapping'],
      [date, 'tanggal_call'],
    ],
    'Pakai',
    'id',
  );
  expect(both.settled).toBe('Hasil tapping: kolom "Site"; Waktu call: kolom "Tanggal"');
  expect(await settled(both)).toMatchObject({ counted: [0, 10], value: 0 });
  const none = answerRemedy(places[0]!, [[tapping, null]], 'Bukan', 'id');
  expect(none.settled).toBe('Kolom "Site" bukan salah satu yang diusulkan');
});

test('a row is a total although nothing in it says so', async () => {
  const { places } = await july();
  const remedy = totalRemedy(places, [9], 'id');
  expect(remedy.settled).toBe('Baris total, bukan data: Rekap agen Barat · Agree');
  const { counted, value, kept } = await settled(remedy);
  expect([counted, value]).toEqual([[6, 9], 6 / 9]);
  expect(kept.doubt!.ways.map(({ text }) => text)).toContain('baris total, baris 11: Rekap agen Barat · Agree');
});

test('a row that was left out for its word is a record', async () => {
  const line = (await july()).doubt!.ways.find(({ left }) => left)!;
  expect(line).toMatchObject({ text: expect.stringContaining('baris 12: 2026-07-30 · Total') as string, count: 1 });
  const { typed, row } = line.left!;
  expect(await settled(recordRemedy(typed, row, 'id'))).toMatchObject({ counted: [7, 11], value: 7 / 11 });
});

test('sheets of one form are counted as one; cells are told how', async () => {
  const figure = await july();
  expect(figure.beside!.map(({ source }) => source.name)).toEqual(['Agustus']);
  const remedy = joinRemedy([...figure.places.map(({ place }) => place), ...figure.beside!], true, '', 'id');
  const { counted, value, kept } = await settled(remedy, 'A2');
  expect([counted, value]).toEqual([[16, 20], 16 / 20]);
  expect(kept).toMatchObject({ table: 'Sheet1 + Agustus', beside: [] });
  expect(stackOf(kept, 'id')).toContain("VSTACK('Sheet1'!A1:F12;'Agustus'!A1:F11)");
});

test('no cell was changed by any of it', () => {
  expect(page.workbook.cells.values('Sheet1', 'F10:F11')).toEqual([['MANTUL'], [null]]);
});

/** A word and a status in no list, one ticket twice, one told in two ways, one person twice, and a seat nobody fills. */
const TICKETS: CliCell[][] = [
  [
    ...['No Tiket', 'Layanan', 'Sumber', 'Site', 'RFO', 'Info Perbaikan', 'Cek Aplikasi', 'Kontak 1', 'Hasil 1'],
    ...['Ket Nossa', 'Status Tiket', 'Tgl Close'],
  ],
  ...(
    [
      ['IN1', 3, 'CLOSE'],
      ['IN2', 4, 'CLOSE'],
      ['IN3', 3, 'CLOSE'],
      ['IN4', 1, 'CLOSE'],
      ['IN5', 3, 'BERES'],
      ['IN1', 3, 'Closed'],
      ['IN3', 2, 'CLOSE'],
    ] as const
  ).map(([ticket, contacts, status]) => [
    ...[ticket, 'INDIHOME', 'NOSSA', 'BDG', 'Kabel putus', 'Disambung', 'Ya', contacts, 'RNA'],
    ...['Tidak terhubung', status, 46266],
  ]),
];
const STAFF: CliCell[][] = [
  ['Perner', 'Nama Agent', 'Jabatan', 'Site', 'JOIN', 'Status Karyawan'],
  ...[1, 2, 3, 4, 1].map((n) => [300000 + n, `Agen 00${n}`, 'AGENT', 'BANDUNG', 45292, n === 3 ? 'Entahlah' : 'Aktif']),
  ['', 'Vacant AGENT', 'AGENT', 'BANDUNG', '', ''],
];
const PLAN: CliCell[][] = [
  ['Periode', 'Site', 'Jabatan', 'CAPLAN'],
  [46266, 'BANDUNG', 'AGENT', '10 FTE'],
];

test('pane, cells and command line doubt the same rows of closing and staffing alike', async () => {
  const sheets = { Tiket: TICKETS, Agent: STAFF, CAPLAN: PLAN };
  const file = await files.xlsx('tiga.xlsx', sheets);
  const { cells, sheets: all } = page.workbook;
  const at: Record<string, string> = {};
  for (const [name, rows] of Object.entries(sheets)) {
    await all.add(name);
    const address = `A1:${columnLetters(rows[0]!.length - 1)}${rows.length}`;
    at[name] = `${name}!${address}`;
    cells.setValues(
      name,
      address,
      rows.map((row) => row.map((cell) => cell ?? '')),
    );
  }
  cells.setFormula('Angka', 'C1', `=PATUH.CLOSING.RASIO(${at['Tiket']},,"ya")`);
  cells.setFormula('Angka', 'C3', `=PATUH.SDM.TABEL(${at['Agent']},${at['CAPLAN']},${AS_OF},"site","ya")`);
  const shown = await figures();
  const inPane = (name: string) => {
    const { low, high, rows } = shown.find((figure) => figure.name === name)!.doubt!;
    return [low.part / low.whole, high.part / high.whole, rows];
  };
  const onLine = async (measure: string) => {
    const { doubt } = await patuhJson(['measure', measure, file, '--asof', '2026-10-01']);
    return [doubt.low.ratio, doubt.high.ratio, doubt.rows];
  };
  await page.settled();
  const [closing] = page.workbook.cells.values('Angka', 'F1:H1');
  const [, total] = page.workbook.cells.values('Angka', 'J3:L4');
  expect(await onLine('closing')).toEqual([expect.any(Number), expect.any(Number), 3]);
  expect(closing).toEqual(await onLine('closing'));
  expect(inPane('Closing tiket')).toEqual(closing);
  expect(await onLine('sdm')).toEqual([0.3, 0.4, 1]);
  expect(total).toEqual([0.3, 0.4, 1]);
  expect(inPane('SDM')).toEqual(total);
  const report = await patuhJson(['report', 'closing', file, '--month', '2026-09', '--out', files.missing('c.xlsx')]);
  expect(report['doubts']).toEqual([expect.stringMatching(/3 baris belum jelas: 2 bertentangan; 1 tidak terbaca/)]);
});
