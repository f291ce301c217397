/** What people do in the pane, against the real office.js in the workbench. */
import { expect, test } from '@playwright/test';
import { openPane, records, selected } from './panePage';

test('a request is refused with the reasons until the evidence is complete, and then appended to the table', async ({ page }) => {
  const { pane, go } = await openPane(page);
  await go('requests');
  const before = await records(page, 'PermintaanIT');
  // Nobody has typed anything: nothing has failed yet.
  await expect(pane.locator('.sticky .verdict')).toContainText('DATA KURANG');
  await pane.getByRole('button', { name: 'Ajukan' }).click();
  await expect(pane.locator('.sticky .verdict')).toContainText('GAGAL');
  await expect(pane.getByRole('alert').filter({ hasText: 'Belum bisa diajukan' })).toContainText('W-04 5.1.1');
  expect(await records(page, 'PermintaanIT')).toHaveLength(before.length);

  await pane.getByLabel('Supervisor layanan').fill('SPV 001');
  await pane.getByLabel(/^Nama karyawan/).fill('Agen 901');
  await pane.getByLabel(/^Jabatan/).selectOption('AGENT');
  await pane.getByLabel(/^Nomor partner/).fill('790901');
  await pane.getByRole('radiogroup', { name: /Pakta integritas/ }).getByText('Ya').click();
  await pane.getByRole('radiogroup', { name: /[Mm]eterai/ }).getByText('Ya').click();
  await pane.getByRole('radiogroup', { name: /Foto KTP/ }).getByText('ADA').click();
  await pane.getByLabel(/HP/).fill('081200000901');
  await pane.getByLabel(/Telegram/).fill('@agen_901');
  await pane.getByRole('button', { name: 'Ajukan' }).click();

  await expect(pane.getByText(/ditulis ke PermintaanIT baris/).first()).toBeVisible();
  const after = await records(page, 'PermintaanIT');
  expect(after).toHaveLength(before.length + 1);
  expect(Object.values(after.at(-1)!)).toEqual(expect.arrayContaining(['Agen 901', '790901', '081200000901', '@agen_901']));
});

test('twenty calls are tapped by keyboard, two of them returned with reason and recommendation', async ({ page }) => {
  test.slow();
  const { pane, go } = await openPane(page);
  await go('tapping');
  await expect(pane.getByText(/AGREE menunggu/)).toBeVisible();
  const waiting = Number((await pane.getByText(/AGREE menunggu/).innerText()).split(' ')[0]);
  const first = pane.getByRole('group', { name: /Penanggung jawab/ });
  for (let call = 0; call < 20; call++) {
    const returned = call === 3 || call === 11;
    await first.focus();
    for (const key of returned ? ['y', 't', 'y', 'y'] : ['y', 'y', 'y', 'y']) await page.keyboard.press(key);
    if (returned) {
      await page.keyboard.press('Control+Enter');
      await expect(pane.locator('.sticky [role=alert]')).toContainText('MNOP');
      await pane.getByLabel('Alasan return').selectOption('Tarif tidak jelas');
      await pane.getByLabel('Rekomendasi QCO').fill('Ulangi penjelasan tarif');
    }
    await page.keyboard.press('Control+Enter');
    await expect(pane.getByText(`${waiting - call - 1} AGREE menunggu`)).toBeVisible();
  }
  const rows = await records(page, 'Tapping');
  const reasons = rows.filter((row) => row['Rekomendasi_QCO1'] === 'Ulangi penjelasan tarif' || row['Rekomendasi_QCO'] === 'Ulangi penjelasan tarif');
  expect(reasons).toHaveLength(2);
  await pane.getByRole('tab', { name: 'RETURN' }).click();
  // The oldest stand first; today's are at the end.
  await pane.locator('.finding').first().focus();
  await page.keyboard.press('End');
  await expect(pane.getByText('Ulangi penjelasan tarif').first()).toBeVisible();
});

test('a sheet several officers marked says how far they agree and about what they do not', async ({ page }) => {
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
  await pane.getByRole('button', { name: 'Pindai ulang' }).click();
  await go('tapping');
  await pane.getByRole('tab', { name: 'Kalibrasi' }).click();
  await pane.getByLabel('Tabel', { exact: true }).last().selectOption({ label: 'Kalibrasi' });
  await expect(pane.getByText('4 baris dinilai oleh QCO 001, QCO 002')).toBeVisible();
  await expect(pane.getByText('75%', { exact: true })).toBeVisible();
  await expect(pane.getByText('sepakat 50% dari 2 baris')).toBeVisible();
});

test('a table is checked, a finding selects its cell, and the verdicts go into new columns', async ({ page }) => {
  const { pane, go } = await openPane(page);
  await go('check');
  await pane.getByLabel('Tabel').selectOption({ label: 'Tiket — dikenali' });
  await pane.getByRole('button', { name: 'Periksa', exact: true }).last().click();
  await expect(pane.getByText('400 baris diperiksa.', { exact: true })).toBeVisible();
  await pane.getByLabel('Tampilkan').selectOption('fail');
  await pane.locator('.finding').first().click();
  await expect.poll(async () => (await selected(page)).sheet).toBe('Tiket Closing');
  await pane.getByRole('button', { name: 'Tulis kolom hasil' }).click();
  await expect(pane.getByText(/Kolom hasil ditulis mulai/).first()).toBeVisible();
});

test('the ribbon checks the table in front, whatever was looked at before', async ({ page }) => {
  const { pane } = await openPane(page);
  await page.evaluate(() => {
    const { sheets } = window.workbench.workbook;
    sheets.activate(sheets.list().find(({ name }) => name === 'Tiket Closing')!.id);
  });
  await page.getByRole('button', { name: 'Periksa tabel' }).click();
  await expect(pane.getByText('400 baris diperiksa.', { exact: true })).toBeVisible();
  await expect(pane.getByLabel('Tabel', { exact: true })).toHaveValue('table:Tiket');
  await expect(pane.getByLabel('Aturan', { exact: true })).toHaveValue('closing');
});

test('figures that depend on a day say which, and the day chosen is remembered', async ({ page }) => {
  const { pane, go } = await openPane(page);
  await go('home');
  await pane.getByLabel('Hitung per tanggal').fill('2026-10-10');
  await expect(pane.getByText(/per 10-10-2026/)).toBeVisible();
  const again = await openPane(page);
  await again.go('home');
  await expect(again.pane.getByText(/per 10-10-2026/)).toBeVisible();
});

test('what was typed survives a reload', async ({ page }) => {
  const first = await openPane(page);
  await first.go('requests');
  await first.pane.getByLabel(/^Nama karyawan/).fill('Agen 777');
  const second = await openPane(page);
  await second.go('requests');
  await expect(second.pane.getByLabel(/^Nama karyawan/)).toHaveValue('Agen 777');
});
