/** A second spreadsheet program opens our files: what it reads and calculates is what we wrote. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportWorkbook } from '../../src/cli/reports/reportWorkbook';
import type { Report } from '../../src/reports';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { shippedReports } from './reports/shippedReports';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
jest.setTimeout(180_000);

/** The files of reports without the results of their formulas: whoever opens them has to calculate. */
async function uncalculated(report: Report): Promise<Uint8Array> {
  const { sheets } = reportWorkbook(report, 'id');
  for (const { formulas, matrix } of sheets)
    for (const key of formulas!.keys()) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      matrix[row]![column] = null;
    }
  return writeXlsx({ sheets });
}

/** Opens all files in one run, calculates them and saves them again. */
function recalculate(folder: string, ids: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = ids.map((id) => join(folder, `${id}.xlsx`));
  const run = spawnSync('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'out'),
    ...files,
  ]);
  if (run.status !== 0) throw new Error(String(run.stderr));
}

const check = isInstalled ? it : it.skip;
const name = isInstalled
  ? 'LibreOffice reads from every report the values we wrote, and calculates its formulas to the same'
  : 'LibreOffice is not installed (apt-get install libreoffice-calc), so that no report was opened by it: skipped';

check(name, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-office-'));
  mkdirSync(join(folder, 'out'));
  const reports = await shippedReports({ live: true });
  for (const report of reports) writeFileSync(join(folder, `${report.layout}.xlsx`), await uncalculated(report));
  recalculate(
    folder,
    reports.map(({ layout }) => layout),
  );
  let formulas = 0;
  for (const { layout, sheets } of reports) {
    const back = await readXlsx(readFileSync(join(folder, 'out', `${layout}.xlsx`)));
    expect(back.sheets.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
    sheets.forEach(({ rows }, index) => {
      formulas += rows.flat().filter((cell) => cell?.formula).length;
      const differences = rows.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const [ours, theirs] = [
            cell?.value === '' ? null : (cell?.value ?? null),
            back.sheets[index]!.matrix[r]?.[c] ?? null,
          ];
          const isEqual =
            typeof ours === 'number' && typeof theirs === 'number'
              ? Math.abs(ours - theirs) < 1e-9 * Math.max(1, Math.abs(ours))
              : ours === theirs;
          return isEqual
            ? []
            : [{ layout, sheet: sheets[index]!.name, cell: [r + 1, c + 1], ours, theirs, formula: cell?.formula }];
        }),
      );
      expect(differences).toEqual([]);
    });
  }
  expect(formulas).toBeGreaterThan(100);
});
