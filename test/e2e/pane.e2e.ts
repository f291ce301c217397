/** What people do in the pane, against the real office.js in the workbench. */
import { expect, test } from './test';
import { openPane, selected } from './panePage';

test('figures that depend on a day say which, officers how far they agree, and the day chosen is remembered', async ({
  page,
}) => {
  const { pane, go } = await openPane(page);
  await page.evaluate(async () => {
    const { workbook } = window.workbench;
    const { name } = await workbook.sheets.add('Kalibrasi');
    workbook.cells.setValues(name, 'A1:D5', [
      ['Panggilan', 'Parameter', 'QCO 001', 'QCO 002'],
      ['C1', 'Kontrak', 'OK', 'OK'],
      ['C1', 'Penawaran', 'OK', 'NOT OK'],
      ['C2', 'Kontrak', 'NOT OK', 'NOT OK'],
      ['C2', 'Penawaran', 'OK', 'OK'],
    ]);
  });
  await go('home');
  await pane.getByLabel('Hitung per tanggal').fill('2026-10-10');
  await expect(pane.getByText(/per 10\/10\/2026/)).toBeVisible();
  await pane.getByRole('button', { name: 'Pindai ulang' }).click();
  await go('tapping');
  await pane.getByRole('tab', { name: 'Kalibrasi' }).click();
  await pane.getByLabel('Tabel', { exact: true }).last().selectOption({ label: 'Kalibrasi' });
  await expect(pane.getByText('4 baris dinilai oleh QCO 001, QCO 002')).toBeVisible();
  await expect(pane.getByText('75,00%', { exact: true })).toBeVisible();
  await expect(pane.getByText('sepakat 50,00% dari 2 baris')).toBeVisible();
  const again = await openPane(page);
  await again.go('home');
  await expect(again.pane.getByText(/per 10\/10\/2026/)).toBeVisible();
});

test('the ribbon checks the table in front, a finding selects its cell, and the verdicts go into new columns', async ({
  page,
}) => {
  const { pane } = await openPane(page);
  await page.evaluate(() => {
    const { sheets } = window.workbench.workbook;
    sheets.activate(sheets.list().find(({ name }) => name === 'Tiket Closing')!.id);
  });
  await page.getByRole('button', { name: 'Periksa tabel' }).click();
  await expect(pane.getByText('400 baris diperiksa.', { exact: true })).toBeVisible();
  await expect(pane.getByLabel('Tabel', { exact: true })).toHaveValue('table:Tiket');
  await expect(pane.getByLabel('Aturan', { exact: true })).toHaveValue('closing');
  await page.evaluate(() => window.workbench.workbook.sheets.activate(window.workbench.workbook.sheets.list()[0]!.id));
  await pane.getByLabel('Tampilkan').selectOption('fail');
  await pane.locator('.finding').first().click();
  await expect.poll(async () => (await selected(page)).sheet).toBe('Tiket Closing');
  await pane.getByRole('button', { name: 'Tulis kolom hasil' }).click();
  await expect(pane.getByText(/Kolom hasil ditulis mulai/).first()).toBeVisible();
});
