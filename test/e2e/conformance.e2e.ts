/** The conformance scripts in Chromium, run as anyone with Excel runs them: by the button of its page. */
import { readFileSync } from 'node:fs';
import { expect, test } from './test';
import type { ConformanceReport } from '../../src/host/conformance';
import { openPane } from './panePage';

test('every conformance script holds in Chromium, and its page gives the report', async ({ page }) => {
  test.setTimeout(240_000);
  // Every script draws the grid and calculates anew: a small grid without the sample is sooner done.
  await page.setViewportSize({ width: 800, height: 420 });
  const { pane, go } = await openPane(page, []);
  const sheets = () => page.evaluate(() => window.workbench.workbook.sheets.list().map(({ name }) => name));
  const before = await sheets();
  await go('help');
  await pane.getByRole('button', { name: 'Halaman pengembang' }).click();
  await pane.getByRole('button', { name: 'Buka uji kesesuaian' }).click();
  // The page is loaded once more with a host of its own, as Excel does.
  await expect(pane.locator('body')).toContainText('menambah dan menghapus lembarnya sendiri');
  await page.waitForFunction(() => window.workbench.addin.ready);
  await pane.getByRole('button', { name: 'Jalankan uji kesesuaian' }).click();
  await expect(pane.getByRole('progressbar')).toBeVisible();
  const save = pane.getByRole('button', { name: 'Unduh hasil (JSON)' });
  await expect(save).toBeVisible({ timeout: 200_000 });

  const saved = page.waitForEvent('download');
  await save.click();
  const report = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as ConformanceReport;
  expect(report).toMatchObject({ host: 'Excel', platform: 'Mac', profile: 'mac' });
  await expect(pane.getByRole('row')).toHaveCount(1 + report.habits.length);
  expect(report.habits.some(({ here, played }) => here === played)).toBe(true);
  expect(
    report.results
      .filter(({ outcome }) => outcome !== 'holds')
      .map(({ area, name, reason }) => `${area}: ${name}: ${reason}`),
  ).toEqual([]);
  expect(report.results.length).toBeGreaterThanOrEqual(150);
  expect(report.results).toHaveLength(report.scripts);
  await expect(pane.getByRole('status')).toContainText(`${report.scripts} lulus, 0 gagal, 0 dilewati`);
  expect(await sheets()).toEqual(before);
});
