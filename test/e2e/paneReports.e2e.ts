/**
 * Reports of the sample workbook written by the pane in a browser: their cells are those of the command line's file. All of
 * them in both languages, with their charts: test/office/report/equalValues.test.ts.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, pageNow, test } from './test';
import { letters } from '../fixtures/sample/sampleSheet';
import { cells, openPane, screenshots } from './panePage';

const ROOT = path.resolve(__dirname, '..', '..');

/** The day on which the sample workbook is looked at: September is over, October runs. */
const TODAY = '2026-10-10T10:00:00+07:00';
const SEPTEMBER = { month: '2026-09', asOf: 46295 };
const RUNNING = { month: '2026-10', asOf: 46305 };

/** With charts, of a month; of people; of the running month only. */
const WALKED = ['qms-bulanan', 'sdm', 'it-tools'];

interface Written {
  layout: string;
  sheets: { name: string; matrix: unknown[][] }[];
}

async function filesOfTheCommandLine({ month, asOf }: typeof SEPTEMBER): Promise<Written[]> {
  const script = path.join(ROOT, 'test/e2e/reportFiles.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, month, String(asOf)], {
    cwd: ROOT,
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Written[];
}

/** Blank cells say nothing, at the end of a row least of all. */
const trimmed = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  rows.map((row) =>
    row.slice(
      0,
      row.reduce<number>((last, cell, at) => (cell === null || cell === '' ? last : at + 1), 0),
    ),
  );

/** The pane says when the report was made; a file is the same on whatever day. */
const untimed = (cell: unknown): unknown => (typeof cell === 'string' ? cell.replace(/ · Dibuat: .*$/, '') : cell);

// One after the other in one worker: a clock that is set stays with its page.
test.describe.configure({ mode: 'serial' });

test('a report is written with the cells that the command line writes into its file', async ({ page }) => {
  await page.setViewportSize({ width: 1900, height: 900 });
  await page.clock.setFixedTime(new Date(TODAY));
  const made = Promise.all([filesOfTheCommandLine(SEPTEMBER), filesOfTheCommandLine(RUNNING)]);
  const { pane, go } = await openPane(page);
  const files = await made;
  await go('report');
  const layouts = pane.getByRole('combobox', { name: 'Bentuk laporan' });
  const months = pane.getByRole('combobox', { name: 'Bulan' });
  await expect(layouts.locator('option')).toHaveCount(files[0].length);
  const said = pane.getByText(/^Lembar .* dibuat\.$/).first();
  let before = '';
  for (const [report, { layout }] of files[0].entries()) {
    if (!WALKED.includes(layout)) continue;
    await layouts.selectOption(layout);
    await months.waitFor();
    // A board shows how things stand: it has the running month only.
    const isBoard = (await months.locator('option[value="2026-09"]').count()) === 0;
    await months.selectOption(isBoard ? RUNNING.month : SEPTEMBER.month);
    const { sheets } = files[isBoard ? 1 : 0][report]!;
    await pane.getByRole('button', { name: 'Tulis ke lembar baru' }).click();
    // What the pane said of the report before is still there; sheets are never called the same twice.
    await expect.poll(() => said.textContent(), { timeout: 20_000 }).not.toBe(before);
    before = (await said.textContent())!;
    const names = /^Lembar (.*) dibuat\.$/.exec(before)![1]!.split(', ');
    for (const [at, { name, matrix }] of sheets.entries()) {
      const width = Math.max(...matrix.map((row) => row.length));
      const area = `A1:${letters(width - 1)}${matrix.length}`;
      const written = trimmed(await cells(page, names[at]!, area)).map((row) => row.map(untimed));
      expect(written, `${layout}, sheet ${name}`).toEqual(trimmed(matrix));
    }
    for (const [at, name] of names.entries()) {
      const hasCharts = await page.evaluate((sheet) => {
        const { sheets, charts } = window.workbench.workbook;
        const { id } = sheets.list().find((each) => each.name === sheet)!;
        if (charts.list(id).length > 0) sheets.activate(id);
        return charts.list(id).length > 0;
      }, name);
      if (!hasCharts) continue;
      await expect(page.locator('.charts svg').first()).toBeVisible();
      await expect(page.locator('.charts')).not.toContainText('Series');
      await page.screenshot({ path: path.join(screenshots, `report-${layout}-${at + 1}.png`) });
    }
  }
});

test('the test after one of another day lives today', async ({ page }) => {
  expect(Math.abs((await page.evaluate(() => Date.now())) - pageNow())).toBeLessThan(60_000);
});
