/** What the grid draws in its cells and makes of what is typed, asked of Univer as its canvas and its editor ask. */
import { CellValueType } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import { createWorkbook, parseAddress } from '../../src/host';
import { readAndShowNumbers, writeNumbersIn } from '../../src/workbench/grid/numbers';
import { readTypedFormulas } from '../../src/workbench/grid/typedFormula';

it('numbers are drawn with the marks of the language, and cells keep what they hold', () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1' });
  readAndShowNumbers(workbook);
  const { book, cells, formats } = workbook;
  const sheet = book.sheet('Sheet1');
  cells.setValues('Sheet1', 'A1:F1', [[0.9179, 12345.5, 46246, 0.5, 1000, '0.5 jam']]);
  const place = { ...parseAddress('A1:C1'), sheet: sheet.getSheetId() };
  formats.setNumberFormats(place, (_, column) => ['0.00%', '#,##0.0', 'd mmm'][column]!);
  const drawn = () => [0, 1, 2, 3, 4, 5].map((column) => String(sheet.getCell(0, column)?.v));

  writeNumbersIn(workbook, 'id');
  expect(drawn()).toEqual(['91,79%', '12.345,5', '12 Agu', '0,5', '1000', '0.5 jam']);
  writeNumbersIn(workbook, 'en');
  expect(drawn()).toEqual(['91.79%', '12,345.5', '12 Aug', '0.5', '1000', '0.5 jam']);
  expect(cells.values('Sheet1', 'A1:D1')).toEqual([[0.9179, 12345.5, 46246, 0.5]]);
});

it('days are drawn as the workbook counts them, from 1904 too', () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1', date1904: true });
  readAndShowNumbers(workbook);
  writeNumbersIn(workbook, 'id');
  const { book, cells, formats } = workbook;
  cells.setValues('Sheet1', 'A1:B1', [[46246 - 1462, 46246]]);
  formats.setNumberFormats(cells.place('Sheet1', 'A1'), () => 'd mmm yyyy');
  const drawn = () => [0, 1].map((column) => String(book.sheet('Sheet1').getCell(0, column)?.v));
  expect(drawn()).toEqual(['12 Agu 2026', '46246']);
  expect(cells.values('Sheet1', 'A1:B1')).toEqual([[46246 - 1462, 46246]]);
  workbook.dispose();
});

it('ratios that a function spills are drawn as ratios', async () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1' });
  readAndShowNumbers(workbook);
  writeNumbersIn(workbook, 'id');
  const ratio = (basicValue: number) => ({ basicValue, numberFormat: '0.00%' });
  workbook.functions.register('UJI.RASIO', () => [
    ['Site', 'QMS'],
    [ratio(1), ratio(0.9179)],
  ]);
  workbook.cells.setFormula('Sheet1', 'A1', '=UJI.RASIO()');
  await workbook.settled();
  const sheet = workbook.book.sheet('Sheet1');
  expect([0, 1].map((column) => sheet.getCell(1, column)?.v)).toEqual(['100,00%', '91,79%']);
});

it('a decimal comma that is typed makes a number where the language writes one, but not in a cell formatted as text', () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1' });
  readAndShowNumbers(workbook);
  const { engine } = workbook.book;
  const typed = (v: string, t?: CellValueType) =>
    engine
      .get(SheetInterceptorService)
      .onWriteCell(engine.unit, workbook.book.sheet('Sheet1'), 0, 0, { v, ...(t && { t }) })?.v;

  writeNumbersIn(workbook, 'id');
  expect(['0,5', '-12,25', '1,2,3', '0,5 jam'].map((text) => typed(text))).toEqual([0.5, -12.25, '1,2,3', '0,5 jam']);
  expect(typed('0,5', CellValueType.STRING)).toBe('0,5');
  writeNumbersIn(workbook, 'en');
  expect(typed('0,5')).toBe('0,5');
});

it('a formula is typed with the marks of the language; one without a semicolon is what cells show', () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1' });
  readTypedFormulas(workbook);
  const { engine } = workbook.book;
  const typed = (f: string) =>
    engine.get(SheetInterceptorService).onWriteCell(engine.unit, workbook.book.sheet('Sheet1'), 0, 0, { f })?.f;

  writeNumbersIn(workbook, 'id');
  expect(typed('=SUM(0,5;A1;2)')).toBe('=SUM(0.5,A1,2)');
  expect(typed('=PATUH.QMS(Tapping[#All];"2026-09; 1,5")')).toBe('=PATUH.QMS(Tapping[#All],"2026-09; 1,5")');
  expect(typed("=IF('a;1,5'!A1=1;Tapping[[#All];[a;b]];{1;2})")).toBe("=IF('a;1,5'!A1=1,Tapping[[#All];[a;b]],{1;2})");
  expect(typed('=MAX(A1,5)')).toBe('=MAX(A1,5)');
  expect(typed('=MAX(1,5)')).toBe('=MAX(1,5)');
  writeNumbersIn(workbook, 'en');
  expect(typed('=SUM(1,5;A1)')).toBe('=SUM(1,5,A1)');
});
