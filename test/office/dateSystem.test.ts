/** How the office room learns from which day a workbook counts, of the real office.js. */
import { openBook, type Book } from '../../src/office';
import { openSheetPage, type SheetPage } from './sheetPage';

/** 31 August 2025 where days count from 1904. */
const DAY = 44438;
const CAPTIONS = ['Tiket', 'Tanggal', 'Nilai'];

let sheet: SheetPage;
let book: Book;
let requests = 0;
beforeAll(async () => {
  sheet = await openSheetPage();
});
beforeEach(() => {
  book = openBook(sheet.api);
  sheet.page.workbook.book.date1904 = true;
  sheet.page.host.faults.gate = async () => void requests++;
});
afterEach(() => {
  sheet.page.host.faults.gate = null;
  sheet.page.workbook.cells.setValues('Sheet1', 'A1:C40', Array(40).fill(['', '', '']));
});
afterAll(() => sheet.close());

const fill = (format: string, day: number | string = DAY, from = 0): void => {
  const rows = Array.from({ length: 3 }, (_, i) => [`T-${i}`, typeof day === 'number' ? day + i : day, 45_000 + i]);
  sheet.fill('Sheet1', `A${from + 1}:C${from + 4}`, [CAPTIONS, ...rows]);
  const { cells, formats } = sheet.page.workbook;
  formats.setNumberFormats(cells.place('Sheet1', `B${from + 2}:B${from + 4}`), () => format);
};
const read = async () => book.readSource((await book.listSources())[0]!);
const asked = async (work: () => Promise<unknown>): Promise<number> => {
  requests = 0;
  await work();
  return requests;
};

it('by what a cell of a day shows, whoever reads it first', async () => {
  fill('dd/mm/yyyy');
  expect((await read()).date1904).toBe(true);
  book = openBook(sheet.api);
  await book.readHeads(await book.listSources(), 10);
  expect((await read()).date1904).toBe(true);
  expect(await openBook(sheet.api).date1904()).toBe(true);
});

it('and asks no more once it knows', async () => {
  fill('d-mmm');
  await read();
  const [source] = await book.listSources();
  const known = await asked(() => book.readSource(source!));
  sheet.page.workbook.book.date1904 = false;
  expect(known).toBe(await asked(() => book.readSource(source!)));
  expect(await asked(() => book.date1904())).toBe(0);
  expect((await read()).date1904).toBe(true);
});

it('asks a workbook without days nothing but once, in a request without cells', async () => {
  sheet.page.workbook.book.date1904 = false;
  sheet.fill('Sheet1', 'A1:B2', [
    ['Tiket', 'Tanggal'],
    ['T-1', '31/08/2025'],
  ]);
  const [source] = await book.listSources();
  const [first, second] = [await asked(() => book.readSource(source!)), await asked(() => book.readSource(source!))];
  expect(first - second).toBe(1);
});

it('of days in a workbook that counts from 1900', async () => {
  sheet.page.workbook.book.date1904 = false;
  fill('dd/mm/yyyy', 45_900);
  expect((await read()).date1904).toBe(false);
});

it('later, where the first cells were no proof', async () => {
  fill('General');
  await read();
  fill('mmm-yy');
  expect((await read()).date1904).toBe(true);
});

it('tells who waits for it', async () => {
  const told = jest.fn();
  void book.from1904.then(told);
  sheet.page.workbook.book.date1904 = false;
  fill('General');
  await read();
  expect(told).not.toHaveBeenCalled();
  sheet.page.workbook.book.date1904 = true;
  fill('dd/mm/yyyy');
  await read();
  expect(told).toHaveBeenCalledTimes(1);
});

it('below a table that hides its captions', async () => {
  fill('dd/mm/yyyy');
  const [source] = await book.listSources();
  const headless = { ...source!, row: 1, rows: 3, headless: CAPTIONS };
  await book.readHeads([headless], 10);
  expect(await asked(() => book.date1904())).toBe(0);
  expect(await book.date1904()).toBe(true);
});

it('where no cell proves it, by the number that Excel gives a day', async () => {
  fill('General');
  expect((await read()).date1904).toBe(true);
});
