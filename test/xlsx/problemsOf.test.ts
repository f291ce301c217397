/** No file of ours makes Excel say that it found a problem with some content; each fault it looks for is found. */
import { reportWorkbook } from '../../src/cli/reports/reportWorkbook';
import { createWorkbook } from '../../src/host';
import { readXlsx, writeXlsx, type XlsxSheet } from '../../src/xlsx';
import { changeParts } from '../../src/xlsx/shared/changeParts';
import { shippedReports } from '../cli/reports/shippedReports';
import { exampleReport } from '../fixtures/report';
import { excelFile } from './excelFile';
import { partText } from './partText';
import { problemsOf } from './problemsOf';

const sheet: XlsxSheet = {
  name: 'Data',
  matrix: [
    ['ID', 'Catatan\nagen'],
    ['REQ-1', 'a \u0000 b \ufffe _x0041_'],
    ['REQ-2', 'x'.repeat(40_000)],
  ],
  tables: [{ name: 'Data', ref: 'A1:B3' }],
  merges: ['D1:E2'],
  formulas: new Map([['2,0', 'A2']]),
};

it('finds none in what is written: hostile texts, every shipped report with live formulas, a saved workbook', async () => {
  expect(await problemsOf(await writeXlsx({ sheets: [sheet] }))).toEqual([]);
  expect(await problemsOf(await writeXlsx(reportWorkbook(exampleReport, 'id')))).toEqual([]);
  for (const report of await shippedReports({ live: true }))
    expect([report.layout, await problemsOf(await writeXlsx(reportWorkbook(report, 'id')))]).toEqual([
      report.layout,
      [],
    ]);
  const workbook = createWorkbook();
  await workbook.load(excelFile());
  expect(await problemsOf(await workbook.save())).toEqual([]);
  workbook.dispose();
});

const SHEET = 'xl/worksheets/sheet1.xml';
it.each<[what: string, part: string, from: string | RegExp, to: string]>([
  ['cell A2 in row 1', SHEET, '<c r="A1"', '<c r="A2"'],
  ['B1 stands twice or out of order', SHEET, '<c r="A1"', '<c r="C1"'],
  ['row 2 after row 2', SHEET, '<row r="1"', '<row r="2"'],
  [
    'merged areas that overlap',
    SHEET,
    /<mergeCells.*<\/mergeCells>/,
    '<mergeCells><mergeCell ref="D1:E2"/><mergeCell ref="E2:F2"/></mergeCells>',
  ],
  ['elements out of order', SHEET, /(<mergeCells.*<\/mergeCells>)(.*)(<\/worksheet>)/, '$2$1$3'],
  ['one caption twice', 'xl/tables/table1.xml', /name="Catatan[^"]*"/, 'name="id"'],
  ['sheet name "a/b"', 'xl/workbook.xml', 'name="Data" sheetId', 'name="a/b" sheetId'],
  ['no visible sheet', 'xl/workbook.xml', 'name="Data" sheetId', 'state="hidden" name="Data" sheetId'],
])('finds %s', async (what, part, from, to) => {
  const bytes = await writeXlsx({ sheets: [sheet] });
  const text = await partText(bytes, part);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const problems = await problemsOf(changeParts(bytes, new Map([[part, changed]])));
  expect(problems.some((problem) => problem.includes(what))).toBe(true);
  await readXlsx(bytes);
});
