/** A report's charts are seen over the grid, at their cells, and scroll with them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test';
import { screenshots } from './panePage';
import { openOnly } from './smallSample';

const ROOT = path.resolve(__dirname, '..', '..');
const SAMPLE = path.join(ROOT, 'test/fixtures/sample.xlsx');

test('the charts of a report made by the command line are drawn where they stand', async ({ page }) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'patuh-')), 'tren.xlsx');
  const args = ['report', 'tren-mingguan', SAMPLE, '--month', '2026-09', '--out', file];
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/patuh.mjs'), ...args], { cwd: ROOT });
  await page.setViewportSize({ width: 1900, height: 900 });
  await openOnly(page, []);
  await page.goto('/');
  await page.waitForFunction(() => window.workbench?.addin.ready);
  await page.evaluate((bytes) => window.workbench.workbook.load(new Uint8Array(bytes)), [...readFileSync(file)]);
  const chart = page.locator('.charts svg').first();
  await expect(chart).toHaveAttribute('aria-label', '% Approved');
  await expect(chart.locator('path[stroke-dasharray]')).toHaveCount(1);
  await page.screenshot({ path: path.join(screenshots, 'workbench-report-chart.png') });
  const before = (await chart.boundingBox())!;
  await page.locator('.grid').hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await chart.boundingBox())!.y).toBeLessThan(before.y - 40);
});
