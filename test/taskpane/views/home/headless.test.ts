/** A table that hides its captions: opened, read by the names of its columns, a doubt settled and taken back; cells follow what they are told. */
import { rmSync } from 'node:fs';
import { openBook, type Book } from '../../../../src/office';
import type { Page } from '../../../../src/host/jsdom';
import { createStore } from '../../../../taskpane/store/createStore';
import { settle } from '../../../../taskpane/store/placeMemory';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { WHOLE, type Session } from '../../../../taskpane/store/session';
import type { Figure } from '../../../../taskpane/views/home/figures';
import { overview } from '../../../../taskpane/views/home/overview';
import { remediesOf } from '../../../../taskpane/views/home/remedies';
import { bundleFunctions } from '../../../functions/bundle';
import { openWithFunctions } from '../../../functions/page';
import { shippedPacks } from '../../shelf';

jest.setTimeout(60_000);

const AS_OF = 46296;
const CAPTIONS = ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'];
const CALLS = Array.from({ length: 10 }, (_, n) => [
  `2026-07-${String(n + 10)}`,
  `agen00${(n % 3) + 1}`,
  'MEDAN',
  `'06110000${n + 10}`,
  'Agree',
  n < 6 ? 'Valid' : n < 9 ? 'Not Valid' : 'MANTUL',
]);
const ALL = `A1:F${CALLS.length + 1}`;

let page: Page;
let bundle: string;
let book: Book;
let scan: Scan;
let session: Session;
let showHeader: () => void;

beforeAll(async () => {
  bundle = await bundleFunctions();
  page = await openWithFunctions(bundle);
  globalThis.window = page.window as unknown as typeof globalThis.window;
  const { cells, sheets, tables } = page.workbook;
  await sheets.add('Angka');
  cells.setValues('Sheet1', ALL, [CAPTIONS, ...CALLS]);
  await tables.add('Sheet1', ALL, { name: 'Calls' });
  // As Excel has it: the names of the columns stay, the row above the records is blank and none of the table's.
  cells.setValues('Sheet1', 'A1:F1', [CAPTIONS.map(() => null)]);
  const [get, columns] = [tables.get.bind(tables), tables.columns.bind(tables)];
  tables.columns = () => CAPTIONS;
  tables.get = (key) => {
    const { area, ...info } = get(key);
    return { ...info, area: { ...area, startRow: area.startRow + 1 }, showHeaders: false };
  };
  showHeader = () => {
    cells.setValues('Sheet1', 'A1:F1', [CAPTIONS]);
    Object.assign(tables, { get, columns });
  };
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

async function figure(): Promise<Figure> {
  await scan.run();
  let last: Figure[] = [];
  for await (const shown of overview(session, AS_OF, WHOLE, 'id')) last = shown.figures;
  return last[0]!;
}
const share = ({ part, whole }: Figure) => [part, whole];
async function inCell(formula: string): Promise<{ value: unknown; message: string | undefined }> {
  page.workbook.cells.setFormula('Angka', 'A1', formula);
  await page.settled();
  const [[value] = []] = page.workbook.cells.values('Angka', 'A1');
  return { value, message: page.host.calls.messages.get('Angka!A1') };
}

test('is read by the names of its columns; a word settled moves the figure, and taken back moves it back', async () => {
  const before = await figure();
  expect(scan.state.get().places.map(({ source }) => [source.name, source.headless])).toEqual([['Calls', CAPTIONS]]);
  expect(share(before)).toEqual([6, 10]);
  const { found, places } = before.doubt!.causes.find(({ text }) => text.includes('MANTUL'))!.cause!;
  const meaning = remediesOf(places, found, 'id').meanings.find(({ label }) => label === 'VALID')!;
  const undo = await settle(book, meaning.settlement);
  expect(share(await figure())).toEqual([7, 10]);
  await undo();
  expect(share(await figure())).toEqual([6, 10]);
});

test('cells say what to do about it, and that is enough', async () => {
  const { found, places } = (await figure()).doubt!.causes.find(({ text }) => text.includes('MANTUL'))!.cause!;
  const meaning = remediesOf(places, found, 'id').meanings.find(({ label }) => label === 'VALID')!;
  const undo = await settle(book, meaning.settlement);
  const refused = await inCell(`=PATUH.QMS(Sheet1!A2:F${CALLS.length + 1})`);
  expect(refused.value).toBe('#VALUE!');
  expect(refused.message).toMatch(/tulis NamaTabel\[#All\], bukan NamaTabel, dan tampilkan baris judulnya/);
  showHeader();
  expect((await inCell('=PATUH.QMS(Calls)')).value).toBe('#VALUE!');
  // With what was settled while the captions were hidden.
  expect((await inCell('=PATUH.QMS(Calls[#All])')).value).toBe(0.7);
  expect(share(await figure())).toEqual([7, 10]);
  await undo();
  await page.settled();
  expect((await inCell('=PATUH.QMS(Calls[#All])')).value).toBe(0.6);
});
