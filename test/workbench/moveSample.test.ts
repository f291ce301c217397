/** The sample moves with today's date: what it says of a month stays, the month's name does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../../src/calendar';
import { MONTH_KEY, qms, qmsDefinition, readCalls } from '../../src/measures';
import { readTable } from '../../src/sheet';
import { moveSample } from '../../src/workbench/reading/moveSample';
import { readXlsx, type XlsxWorkbook } from '../../src/xlsx';
import { shippedPacks } from '../taskpane/shelf';

let made: XlsxWorkbook;
const on = (year: number, month: number, day: number): number => serialOf({ year, month, day })!;
const sheet = (book: XlsxWorkbook, name: string) => book.sheets.find((each) => each.name === name)!;

beforeAll(async () => {
  const bytes = readFileSync(join(__dirname, '../fixtures/sample.xlsx'));
  made = await readXlsx(bytes, { numberFormats: true });
});

/** AGREE and VALID of the calls by month; those without a day at the end. */
async function monthsOf(book: XlsxWorkbook): Promise<[string | null, number, number][]> {
  const { pack, specs } = (await shippedPacks()).get('tapping')!;
  const { table } = readTable(sheet(book, 'Tapping TAM').matrix, specs);
  return qms(readCalls(table!, qmsDefinition(pack)), { by: MONTH_KEY }).groups.map(({ key, agree, valid }) => [
    key,
    agree,
    valid,
  ]);
}

it('stays as it is in the month it was made for, and takes the month before until the tenth', () => {
  expect(moveSample(made, on(2026, 10, 10))).toBe(made);
  expect(moveSample(made, on(2026, 11, 9))).toBe(made);
  expect(moveSample(made, on(2026, 11, 10))).not.toBe(made);
});

it('has the same figures months later, in a summary that asks for the new ones', async () => {
  const book = moveSample(made, on(2027, 12, 31));
  const [before, after] = [await monthsOf(made), await monthsOf(book)];
  expect(before.map(([month]) => month)).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', null]);
  expect(after.map(([month]) => month)).toEqual(['2027-09', '2027-10', '2027-11', '2027-12', null]);
  expect(after.map(([, ...figures]) => figures)).toEqual(before.map(([, ...figures]) => figures));
  const { matrix, formulas } = sheet(book, 'Ringkasan');
  expect(matrix.flat()).toContain('QMS Desember 2027 (berjalan)');
  expect([...formulas!.values()].join()).toMatch(
    /PATUH\.QMS\(Tapping\[#All\],"2027-12"\).*DATE\(2027,12,1\).*DATE\(2028,1,1\)/,
  );
  expect(sheet(book, 'CAPLAN SDM').matrix[1]![0]).toBe('202712');
  const left = book.sheets
    .flatMap(({ matrix: rows }) => rows.flat())
    .filter((cell) => /Oktober 2026|202610/.test(String(cell)));
  expect(left).toEqual([]);
});
