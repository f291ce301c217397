/** The closing form, guided by the ticket's own path. */
import { expect, test } from '@playwright/test';
import { openPane, records } from './panePage';

test('a Datin ticket is asked for pending and second round only once the customer was not reached, and is written as it stands', async ({ page }) => {
  const { pane, go } = await openPane(page);
  await go('ticket');
  const before = await records(page, 'Tiket');
  await expect(pane.getByLabel(/^Pending mulai/)).toHaveCount(0);
  await pane.getByLabel(/^Nomor tiket/).first().fill('IN990001');
  await pane.getByRole('radiogroup', { name: /^Layanan/ }).first().getByText('DATIN').click();
  await pane.getByLabel(/^Status tiket/).selectOption('CLOSE');
  await pane.getByLabel(/^Hasil kontak putaran pertama/).selectOption('TIDAK TERHUBUNG');
  await expect(pane.getByRole('region', { name: 'Pending dan email' })).toBeVisible();
  await expect(pane.getByRole('region', { name: 'Putaran kedua' })).toBeVisible();
  await expect(pane.locator('.sticky .verdict')).not.toContainText('LULUS');
  await pane.getByRole('button', { name: 'Tulis ke tabel' }).click();
  await expect(pane.getByText(/Tiket IN990001 ditulis ke Tiket baris/).first()).toBeVisible();
  expect(await records(page, 'Tiket')).toHaveLength(before.length + 1);
});
