/** A formula put into the selected cell, and what the cell says to those who have no add-in. */
import { openSheetPage } from './sheetPage';

const HINT = { title: 'Patuh', message: 'Tanpa Patuh sel ini memperlihatkan nilai terakhirnya.' };

it('a blank cell takes the formula and says how to go on without the add-in; a filled one keeps what it has', async () => {
  const { page, book, fill, prompt, close } = await openSheetPage();
  page.workbook.selection.select('Sheet1', 'B2');
  expect(await book.insertFormula('=1+1', HINT)).toBe(true);
  expect(page.workbook.cells.formulas('Sheet1', 'B2')).toEqual([['=1+1']]);
  expect(await prompt('Sheet1', 'B2')).toEqual({ showPrompt: true, ...HINT });

  fill('Sheet1', 'C2', [['milik tim']]);
  page.workbook.selection.select('Sheet1', 'C2');
  expect(await book.insertFormula('=1+1', HINT)).toBe(false);
  expect([page.workbook.cells.formulas('Sheet1', 'C2'), await prompt('Sheet1', 'C2')]).toEqual([[['milik tim']], null]);
  await close();
});
