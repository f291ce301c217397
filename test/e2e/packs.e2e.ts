/** A rule pack is data: a number changed in its JSON changes the verdicts of cells and pane after a reload, with no build. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test';
import { openPane, screenshots } from './panePage';

test('a number changed in closing/pack.json changes the verdicts after a reload', async ({ page }) => {
  const verdicts = () =>
    page.evaluate(async () => {
      await window.workbench.workbook.settled();
      return window.workbench.workbook.cells.values('Ringkasan', 'D15:F15')[0] as [number, number, number];
    });

  await openPane(page);
  const [, , failedBefore] = await verdicts();

  let served = 0;
  await page.route('**/rules/closing/pack.json', async (route) => {
    const pack = await (await route.fetch()).json();
    pack.parameters.minAttempts.value += 3;
    served++;
    await route.fulfill({ json: pack });
  });
  await openPane(page);
  const [, , failedAfter] = await verdicts();

  expect(served).toBeGreaterThan(0);
  expect(failedAfter).toBeGreaterThan(failedBefore);
});

test('a first pack, made from its page alone, is added, judges a sheet and its second table, in pane and cells', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'patuh-'));
  const root = path.resolve(__dirname, '../..');
  const script = path.join(root, 'test/e2e/firstPackFiles.ts');
  execFileSync(process.execPath, ['--import', 'tsx', script, folder], { cwd: root });
  const { pane, go } = await openPane(page, []);
  await page.evaluate(async () => {
    const { sheets, cells } = window.workbench.workbook;
    await sheets.add('Shift Oktober');
    cells.setValues('Shift Oktober', 'A1:E5', [
      ['Nomor', 'Tanggal', 'Jenis', 'Jml Kontak', 'Login Agen'],
      ['A001', "'01/10/2026", 'TELEPON', 3, "'90001"],
      ['A002', "'01/10/2026", 'WhatsApp', 2, "'90001"],
      ['A003', "'02/10/2026", 'TELEPON', 3, "'90009"],
      ['A004', "'01/08/2026", 'WA', 3, "'90001"],
    ]);
    await sheets.add('Daftar Agen');
    cells.setValues('Daftar Agen', 'A1:A2', [['Login'], ["'90001"]]);
  });

  await go('rules');
  await pane
    .locator('main input[type="file"]')
    .first()
    .setInputFiles({
      name: 'shift.parcel.json',
      mimeType: 'application/json',
      buffer: readFileSync(path.join(folder, 'latihan', 'shift.parcel.json')),
    });
  await expect(pane.getByText('8 contoh, semuanya sesuai')).toBeVisible();
  await pane.getByLabel('Siapa').fill('Penyelia 001');
  await pane.getByLabel('Alasan').fill('Pack pertama');
  await pane.getByRole('button', { name: 'Tambah pack', exact: true }).click();
  await expect(pane.locator('main select').first()).toHaveValue('shift');

  await go('check');
  await pane.getByLabel('Tabel', { exact: true }).selectOption({ label: 'Shift Oktober — dikenali' });
  await expect(pane.locator('main').getByLabel('Aturan', { exact: true })).toHaveValue('shift');
  await pane.locator('main').getByRole('button', { name: 'Periksa', exact: true }).click();
  await expect(pane.getByText('4 baris diperiksa.', { exact: true })).toBeVisible();
  await expect(pane.getByText('Daftar agen: dibaca dari Daftar Agen (1 baris).')).toBeVisible();
  for (const said of ['Agen 90009 tidak ada di daftar.', 'Sudah 70 hari; paling lama 30.'])
    await expect(pane.getByText(said).first()).toBeVisible();
  await page.screenshot({ path: path.join(screenshots, 'first-pack.png') });

  await page.evaluate(() =>
    window.workbench.workbook.cells.setFormula(
      'Shift Oktober',
      'G2',
      `=PATUH.CEK("shift",'Shift Oktober'!A1:E5,DATE(2026,10,10),"putusan",,,'Daftar Agen'!A1:A2)`,
    ),
  );
  const verdicts = () =>
    page.evaluate(() => window.workbench.workbook.cells.values('Shift Oktober', 'G2:G5').map(([cell]) => cell));
  await expect.poll(verdicts).toEqual(['LULUS', 'GAGAL', 'GAGAL', 'PERINGATAN']);

  // The form of its rows: what is typed is judged as it is typed.
  await go('ticket');
  await pane.getByLabel('Nomor', { exact: true }).fill('A005');
  await pane.getByLabel('Tanggal', { exact: true }).fill('2026-10-08');
  await pane.getByRole('radio', { name: 'TELEPON' }).click();
  await pane.getByLabel('Jumlah kontak', { exact: true }).fill('3');
  await pane.getByLabel('Agen', { exact: true }).fill('90009');
  await expect(pane.locator('main')).toContainText('Agen 90009 tidak ada di daftar.');
  await pane.getByLabel('Agen', { exact: true }).fill('90001');
  await expect(pane.locator('main')).toContainText('LULUS');
});
