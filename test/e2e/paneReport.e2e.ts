/** A supervisor's month: look at it, write it, close it, and see later what changed. */
import path from 'node:path';
import { expect, test } from './test';
import { cells, openPane, screenshots } from './panePage';

test('a month is previewed, written with its chart, closed, and a changed row is named afterwards', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1400, height: 900 });
  const { pane, go } = await openPane(page);
  const shot = (name: string) =>
    page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, `report-${name}.png`) });
  await go('report');
  await pane.getByRole('combobox', { name: 'Bulan' }).selectOption('2026-09');
  await expect(pane.getByText(/(mencapai|di bawah) target/).first()).toBeVisible();
  await shot('preview');

  await pane.getByRole('button', { name: 'Tulis ke lembar baru' }).click();
  await expect(pane.getByText(/^Lembar Approved per rule.* dibuat\.$/).first()).toBeVisible();
  expect((await cells(page, 'Approved per rule', 'A1'))[0]![0]).toContain('%Approved bulanan');
  await expect(page.locator('.charts svg').first()).toBeVisible();
  await page.screenshot({ path: path.join(screenshots, 'report-written.png') });

  await pane.getByRole('button', { name: 'Tutup bulan ini…' }).click();
  await pane.getByLabel('Siapa').fill('SPV 001');
  await pane.getByLabel('Alasan').fill('rapat mutu');
  await pane.getByRole('button', { name: 'Tutup bulan', exact: true }).click();
  await expect(pane.getByText('Tidak ada yang berubah sejak itu.')).toBeVisible();
  expect(await cells(page, 'Patuh jejak', 'D2:E2')).toEqual([['tutup bulan', 'qms-bulanan · 2026-09']]);

  const row = await page.evaluate(() => {
    const { workbook } = window.workbench;
    const captions = workbook.tables.columns('Tapping');
    const [day, result] = [captions.indexOf('Tanggal'), captions.indexOf('valid')];
    const at = workbook.tables
      .rows('Tapping')
      .findIndex((record) => Math.floor(Number(record[day])) === 46270 && record[result] === 'Valid');
    workbook.cells.setValues('Tapping TAM', `X${at + 2}`, [['Not Valid']]);
    return at + 2;
  });
  await pane.getByRole('button', { name: 'Bandingkan lagi' }).click();
  await expect(pane.getByText(new RegExp(`Tapping TAM, baris ${row} .*berubah`))).toBeVisible();
  await shot('changed');
});
