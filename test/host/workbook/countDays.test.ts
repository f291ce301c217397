/** A workbook that counts its days from 1904: its formulas, what its cells show, and its file. */
import { createWorkbook } from '../../../src/host';
import { readXlsx, writeXlsx } from '../../../src/xlsx';

/** 31 August 2025, a Sunday. */
const DAY = 45900 - 1462;

const FORMULAS: readonly [string, unknown][] = [
  ['=DATE(2025,8,31)', DAY],
  ['=DATE(1904,1,2)', 1],
  ['=YEAR(A1)', 2025],
  ['=MONTH(A1)', 8],
  ['=DAY(A1)', 31],
  ['=WEEKDAY(A1)', 1],
  ['=EDATE(A1,2)', DAY + 61],
  ['=EOMONTH(A1,1)', DAY + 30],
  ['=WORKDAY(A1,1)', DAY + 1],
  ['=WORKDAY(A1,1,A1:A2)', DAY + 2],
  ['=NETWORKDAYS(A1,A1+7)', 5],
  ['=DATEDIF(A1,A1+31,"m")', 1],
  ['=TEXT(A1,"yyyy-mm-dd")', '2025-08-31'],
  ['=TEXT(A1,"0")', String(DAY)],
  ['=DATEVALUE("2025-08-31")', DAY],
  ['=SUM(YEAR(A1:A2))', 4050],
  ['=YEAR(DATE(1900,1,1))', '#NUM!'],
];

it('shows the days its numbers stand for, calculates with them, and stays so in its file', async () => {
  const workbook = createWorkbook();
  const numberFormats = new Map([
    ['0,0', 'dd/mm/yyyy'],
    ['0,1', '[h]:mm'],
    ['0,2', 'hh:mm'],
  ] as const);
  const sheets = [{ name: 'Data', matrix: [[DAY, 1.5, 0.75], [DAY + 1]], numberFormats }];
  await workbook.load(await writeXlsx({ sheets, date1904: true }));
  workbook.cells.setValues(
    'Data',
    `E1:E${FORMULAS.length}`,
    FORMULAS.map(([formula]) => [formula]),
  );
  await workbook.settled();
  expect(workbook.cells.text('Data', 'A1:C1')).toEqual([['31/08/2025', '36:00', '18:00']]);
  expect(workbook.cells.values('Data', `E1:E${FORMULAS.length}`).flat()).toEqual(FORMULAS.map(([, value]) => value));
  const [year] = [new Date().getFullYear()];
  workbook.cells.setValues('Data', 'F1:F2', [['=YEAR(TODAY())'], ['=YEAR(NOW())']]);
  await workbook.settled();
  expect(workbook.cells.values('Data', 'F1:F2')).toEqual([[year], [year]]);
  const saved = await readXlsx(await workbook.save());
  expect([saved.date1904, saved.sheets[0]!.matrix[0]!.slice(0, 3)]).toEqual([true, [DAY, 1.5, 0.75]]);
  workbook.dispose();
});
