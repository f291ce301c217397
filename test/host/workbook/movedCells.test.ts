/** Cells put in and taken out are those of the sheet named, whichever sheet is in front. */
import { createWorkbook } from '../../../src/host';

it('rows of a table and cells of a range move on their own sheet, and on no other', async () => {
  const workbook = createWorkbook({ firstSheet: 'Depan' });
  const { cells, sheets, structure, tables } = workbook;
  await sheets.add('Belakang');
  cells.setValues('Depan', 'A1:B4', [
    ['a', 'b'],
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  cells.setValues('Belakang', 'A1:B3', [
    ['ID', 'Hasil'],
    ['T1', 'x'],
    ['T2', 'y'],
  ]);
  await tables.add('Belakang', 'A1:B3', { name: 'Data' });
  sheets.activate('Depan');
  const front = cells.values('Depan', 'A1:B6');

  await tables.addRows('Data', 1, [['T1b', '']]);
  expect(cells.values('Belakang', 'A1:A4').flat()).toEqual(['ID', 'T1', 'T1b', 'T2']);
  await tables.deleteRows('Data', 0, 1);
  expect(cells.values('Belakang', 'A1:A4').flat()).toEqual(['ID', 'T1b', 'T2', null]);
  const area = { startRow: 9, endRow: 9, startColumn: 0, endColumn: 0 };
  cells.setValues('Belakang', 'A10:B10', [['p', 'q']]);
  await structure.insert({ sheet: sheets.get('Belakang').id, area }, 'Right');
  expect(cells.values('Belakang', 'A10:C10')).toEqual([[null, 'p', 'q']]);
  await structure.delete({ sheet: sheets.get('Belakang').id, area }, 'Left');
  expect(cells.values('Belakang', 'A10:C10')).toEqual([['p', 'q', null]]);
  expect(cells.values('Depan', 'A1:B6')).toEqual(front);
  expect(sheets.active().name).toBe('Depan');
  workbook.dispose();
});
