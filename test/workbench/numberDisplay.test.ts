/** What the grid draws in its cells, asked of Univer as its canvas asks. */
import { createWorkbook, parseAddress } from '../../src/host';
import { showPlainNumbers, writeNumbersIn } from '../../src/workbench/grid/numberDisplay';

it('numbers are drawn with the marks of the language, and cells keep what they hold', () => {
  const workbook = createWorkbook({ firstSheet: 'Sheet1' });
  showPlainNumbers(workbook);
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
