/** What goes wrong in a real Excel while the pane writes: nothing is lost, nothing is written twice. */
import { expect, test, type FrameLocator } from '@playwright/test';
import { failNextWrite, reloadPane } from './faults';
import { openPane, records } from './panePage';

/** A ticket that passes, as far as its own path asks. */
async function fillTicket(pane: FrameLocator, number: string): Promise<void> {
  await pane
    .getByLabel(/^Nomor tiket/)
    .first()
    .fill(number);
  await pane
    .getByRole('radiogroup', { name: /^Layanan/ })
    .first()
    .getByText('DATIN')
    .click();
  await pane.getByLabel(/^Status tiket/).selectOption('CLOSE');
  await pane.getByLabel(/^Hasil kontak putaran pertama/).selectOption('TIDAK TERHUBUNG');
}

test('a ticket is written once, whatever fails on the way, and what was typed survives', async ({ page }) => {
  test.slow();
  const { pane, go } = await openPane(page);
  const named = async (number: string) =>
    (await records(page, 'Tiket')).filter((row) => Object.values(row).includes(number));
  const write = () => pane.getByRole('button', { name: 'Tulis ke tabel' }).click();
  await go('ticket');

  // Refused before anything happened: the form keeps its words and can be sent again.
  await fillTicket(pane, 'IN990101');
  await failNextWrite(page, 'before');
  await write();
  await expect(pane.getByRole('alert').first()).toBeVisible();
  expect(await named('IN990101')).toEqual([]);
  await expect(pane.getByLabel(/^Nomor tiket/).first()).toHaveValue('IN990101');
  await write();
  await expect(pane.getByText(/Tiket IN990101 ditulis ke Tiket baris/).first()).toBeVisible();
  expect(await named('IN990101')).toHaveLength(1);

  // The pane goes away with a half-filled form, and comes back with it.
  await fillTicket(pane, 'IN990102');
  await reloadPane(page);
  await go('ticket');
  await expect(pane.getByLabel(/^Nomor tiket/).first()).toHaveValue('IN990102');

  // Written, but the answer never came: the pane looks, finds the row, and does not ask for it again.
  await failNextWrite(page, 'after');
  await write();
  await expect(pane.getByText(/Tiket IN990102 ditulis ke Tiket baris/).first()).toBeVisible();
  expect(await named('IN990102')).toHaveLength(1);

  // A co-author changes another row in between: both changes are there.
  await fillTicket(pane, 'IN990104');
  await page.evaluate(() => {
    const { workbook, addin } = window.workbench;
    addin.installed!.host.faults.beforeNextWrite(() =>
      workbook.asCoAuthor(() => workbook.cells.setValues('Tiket Closing', 'A2', [['IN000001-B']])),
    );
  });
  await write();
  await expect(pane.getByText(/Tiket IN990104 ditulis ke Tiket baris/).first()).toBeVisible();
  expect(await named('IN990104')).toHaveLength(1);
  expect(await named('IN000001-B')).toHaveLength(1);

  // The workbook is closed under the pane: one sentence, and the form keeps its words.
  await fillTicket(pane, 'IN990103');
  await page.evaluate(() => window.workbench.addin.installed!.host.faults.closeWorkbook());
  await write();
  await expect(pane.getByRole('alert').first()).toBeVisible();
  await expect(pane.getByLabel(/^Nomor tiket/).first()).toHaveValue('IN990103');
  expect(await named('IN990103')).toEqual([]);
});
