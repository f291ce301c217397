/** A file comes in as a table, and a question about its columns is answered once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './test';
import { cells, openPane, records, screenshots } from './panePage';

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const CSV = [
  'No Tiket;Layanan;RFO;Info Perbaikn;Cek Aplikasi;Status Tiket;No HP;Password',
  'IN700001;INDIHOME;kabel putus;disambung;Ya;CLOSE;0812;rahasia',
  'IN700002;POTS;"modem; rusak";=1+1;Ya;CLOSE;+62812;rahasia',
].join('\r\n');

test('a long import stops when it is cancelled; a CSV file is shown first, comes in as a new table, and its typo is asked about once', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 900 });
  const { pane, frame, go } = await openPane(page, ['Tiket Closing']);
  const head = 'No Tiket;Layanan;RFO;Info Perbaikan;Cek Aplikasi;Status Tiket';
  const rows = Array.from({ length: 40_000 }, (_, i) => `IN${i};POTS;kabel putus;disambung;Ya;CLOSE`);
  await pane.getByRole('button', { name: 'Impor CSV' }).click();
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'Besar.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\n')) });
  // So slow that nobody, and no busy machine, comes too late for the button.
  await page.evaluate(() => void (window.workbench.addin.installed!.host.faults.delayMs = 2000));
  await pane.getByRole('button', { name: 'Impor ke lembar baru' }).click();
  await pane.getByRole('button', { name: 'Batal', exact: true }).click();
  await expect(pane.getByText('Impor dibatalkan.').first()).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => void (window.workbench.addin.installed!.host.faults.delayMs = 0));

  await go('home');
  await pane.getByRole('button', { name: 'Impor CSV' }).click();
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'Ekspor harian.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(pane.getByText(/Dikenali sebagai .*; judul kolom di baris 1/)).toBeVisible();
  await expect(pane.getByText('rahasia')).toHaveCount(0);
  await frame().evaluate(axe);
  const violations = await frame().evaluate(async () =>
    (
      await (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()
    ).violations.map(({ id }) => id),
  );
  expect(violations).toEqual([]);
  await page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, 'pane-impor.png') });

  const worker = page.waitForEvent('worker');
  await pane.getByRole('button', { name: 'Impor ke lembar baru' }).click();
  await worker;
  await expect(pane.getByText('2 baris diimpor ke tabel impor_closing di lembar Ekspor harian.').first()).toBeVisible();
  await expect(pane.getByText('Laporan pembacaan')).toBeVisible();
  expect(await cells(page, 'Ekspor harian', 'D2:H3')).toEqual([
    ['disambung', 'Ya', 'CLOSE', '0812', null],
    ['=1+1', 'Ya', 'CLOSE', '+62812', null],
  ]);
  expect(await records(page, 'impor_closing')).toHaveLength(2);

  await pane.getByRole('button', { name: 'Periksa tabel ini' }).click();
  const check = pane.getByRole('main').getByRole('button', { name: 'Periksa', exact: true });
  await check.click();
  const question = pane.getByRole('region', { name: 'Yang perlu Anda jawab' });
  await expect(question).toContainText('Info Perbaikn');
  await page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, 'pane-pertanyaan.png') });
  await question.getByRole('button').first().click();
  await question.getByRole('button', { name: 'Terapkan' }).click();
  await expect(question).toHaveCount(0);
  await expect(pane.getByText('2 baris diperiksa.', { exact: true })).toBeVisible();

  await pane.getByRole('button', { name: 'Arti kolom' }).click();
  await expect(pane.getByText('Info perbaikan: kolom "Info Perbaikn"', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Lupakan semua' }).click();
  await expect(question).toBeVisible();
});
