/** A second spreadsheet program opens our files: what it reads and calculates is what we wrote. */
import { reportWorkbook } from '../../src/cli/reports/reportWorkbook';
import type { Report } from '../../src/reports';
import type { XlsxSheet } from '../../src/xlsx';
import { calculated, hasLibreOffice } from '../formula/libreOffice';
import { shippedReports } from './reports/shippedReports';

jest.setTimeout(180_000);

/** The sheets of a report without the results of their formulas: whoever opens them has to calculate. */
function uncalculated(report: Report): XlsxSheet[] {
  const { sheets } = reportWorkbook(report, 'id');
  for (const { formulas, matrix } of sheets)
    for (const key of formulas!.keys()) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      matrix[row]![column] = null;
    }
  return sheets;
}

const isSame = (ours: unknown, theirs: unknown): boolean =>
  typeof ours === 'number' && typeof theirs === 'number'
    ? Math.abs(ours - theirs) < 1e-9 * Math.max(1, Math.abs(ours))
    : ours === theirs;

const check = hasLibreOffice() ? it : it.skip;
const name = hasLibreOffice()
  ? 'LibreOffice reads from every report the values we wrote, and calculates its formulas to the same'
  : 'LibreOffice is not installed (apt-get install libreoffice-calc), so that no report was opened by it: skipped';

check(name, async () => {
  const reports = await shippedReports({ live: true });
  expect(reports.length).toBeGreaterThanOrEqual(16);
  const opened = await calculated(Object.fromEntries(reports.map((each) => [each.layout, uncalculated(each)])));
  let formulas = 0;
  const different: unknown[] = [];
  for (const { layout, sheets } of reports) {
    const back = opened[layout]!.sheets;
    expect(back.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
    for (const [index, { name: sheet, rows }] of sheets.entries())
      rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell?.formula) formulas++;
          const ours = cell?.value === '' ? null : (cell?.value ?? null);
          const theirs = back[index]!.matrix[r]?.[c] ?? null;
          if (!isSame(ours, theirs))
            different.push({ layout, sheet, cell: [r + 1, c + 1], ours, theirs, formula: cell?.formula });
        }),
      );
  }
  expect(different).toEqual([]);
  process.stderr.write(
    `LibreOffice: ${formulas} of ${formulas} formulas of ${reports.length} reports give what we wrote.\n`,
  );
  // Of the sample workbook; fewer would mean that --live lost some.
  expect(formulas).toBeGreaterThanOrEqual(545);
});
