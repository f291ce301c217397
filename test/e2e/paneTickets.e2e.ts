/** A Datin ticket through pending and second round, guided by its own path, with what goes wrong on the way. */
import { expect, test } from './test';
import { coAuthorWrites, failNextWrite, loseEvents, reloadPane, slow } from './faults';
import { openPane, records } from './panePage';
import { LANGUAGES, speak } from './paneWords';

const NUMBER = 'IN990101';
const DAY = '2026-10-05';
const OCTOBER_5_NOON = 46_300.5;

const BROWSERS = { id: 'id-ID', en: 'en-US' } as const;

for (const language of LANGUAGES)
  test.describe(`with a browser in ${BROWSERS[language]}`, () => {
    test.use({ locale: BROWSERS[language] });
    test(`a Datin ticket is closed after pending and second round, and written once: ${language}`, async ({ page }) => {
      test.slow();
      const open = await openPane(page, ['Tiket Closing']);
      const { pane, go } = open;
      const { t, label } = await speak(open, language, 'closing');
      const tickets = () => records(page, 'Tiket');
      const mine = async () => (await tickets()).filter((row) => row['No Tiket'] === NUMBER);
      const before = await tickets();
      const field = (name: string) => pane.getByLabel(label(name)).first();
      const choose = (name: string, answer: string) =>
        pane
          .getByRole('radiogroup', { name: label(name) })
          .first()
          .getByText(answer, { exact: true })
          .click();
      const verdict = pane.locator('.sticky .verdict');
      const save = pane.getByRole('button', { name: t('ticket.save') });

      await go('ticket');
      await field('no_tiket').fill(NUMBER);
      await field('layanan').selectOption('DATIN');
      await field('sumber_tiket').selectOption('NOSSA');
      await field('site').selectOption('BANDUNG');
      await field('status_tiket').selectOption('CLOSE');
      // Day first on every computer: an English browser's own input would read the 10th of May.
      await field('tgl_close').fill('05102026 1200');
      await expect(field('tgl_close')).toHaveValue('05102026 1200');
      await field('rfo').focus();
      await expect(field('tgl_close')).toHaveValue('05/10/2026 12:00');
      await field('rfo').fill('Kabel putus');
      await field('info_perbaikan').fill('Penyambungan');
      await choose('cek_aplikasi', 'Ya');
      // Nothing is asked about pending and second round until the customer was not reached.
      await expect(field('pending_mulai')).toHaveCount(0);
      await field('hasil_1').selectOption('TIDAK TERHUBUNG');
      await expect(field('pending_mulai')).toBeVisible();
      await expect(field('layanan_normal')).toHaveCount(0);
      // Two contacts are too few, and so is half an hour.
      await field('kontak_1').fill('2');
      await expect(verdict).toContainText(t('verdict.fail'));
      await field('kontak_1').fill('3');
      await field('pending_mulai').fill(`${DAY}T10:00`);
      await field('pending_sampai').fill(`${DAY}T10:30`);
      await expect(verdict).toContainText(t('verdict.fail'));
      await field('pending_sampai').fill(`${DAY}T11:00`);
      await choose('email_rfo', 'Ya');
      await field('tgl_email').fill(`${DAY}T10:05`);
      await field('ket_nossa').fill('Pelanggan tidak terhubung');

      if (language === 'id') {
        // The pane goes away with a half-filled form, and comes back with it.
        await reloadPane(page);
        await go('ticket');
        // It is said to be a draft, and from when.
        await expect(pane.getByText(new RegExp(t('form.draftFrom', { day: '\\d\\d/\\d\\d/\\d{4}.*' })))).toBeVisible();
      }
      await expect(field('pending_sampai')).toHaveValue('05/10/2026 11:00');
      await expect(verdict).toContainText(t('verdict.incomplete'));
      await field('kontak_2').fill('3');
      await field('hasil_2').selectOption('TIDAK TERHUBUNG');
      await expect(verdict).toContainText(t('verdict.pass'));

      if (language === 'id') {
        // Refused before anything happened: the form keeps its words and can be sent again; then only the answer gets lost.
        await failNextWrite(page, 'before');
        await save.click();
        await expect(pane.getByRole('alert').first()).toBeVisible();
        expect(await mine()).toEqual([]);
        await expect(field('no_tiket')).toHaveValue(NUMBER);
        await failNextWrite(page, 'after');
        await save.click();
      } else {
        // A slow Excel, an impatient user, and a co-author in another row: all of it is there once.
        await slow(page, 250);
        await coAuthorWrites(page, { sheet: 'Tiket Closing', address: 'A2' }, 'IN000001-B');
        await save.dblclick();
      }
      const row = before.length + 2;
      await expect(pane.getByText(t('ticket.saved', { key: NUMBER, place: 'Tiket', row })).first()).toBeVisible();
      await slow(page, 0);
      expect(await mine()).toMatchObject([
        { Layanan: 'Datin', 'Tgl Close': OCTOBER_5_NOON, 'Kontak 1': 3, 'Kontak 2': 3, 'Status Tiket': 'Close' },
      ]);
      expect(await tickets()).toHaveLength(before.length + 1);
      // From here on the two are one.
      if (language === 'en') return expect((await tickets())[0]!['No Tiket']).toBe('IN000001-B');

      // Its row is looked at, and a co-author has been in the same cell without the pane hearing of it: theirs stays.
      await page.evaluate((at) => {
        const { sheets, selection } = window.workbench.workbook;
        const { id } = sheets.get('Tiket Closing');
        sheets.activate(id);
        selection.select(id, { startRow: at, endRow: at, startColumn: 0, endColumn: 0 });
      }, row - 1);
      await pane.getByRole('button', { name: t('ticket.checkRow') }).click();
      await expect(pane.getByText(t('ticket.rowOf', { row, place: 'Tiket' }))).toBeVisible();
      await expect(verdict).toContainText(t('verdict.pass'));
      await field('rfo').fill('Konektor rusak');
      const captions = Object.keys(before[0]!);
      await loseEvents(page, 9);
      const address = `${String.fromCharCode(65 + captions.indexOf('RFO'))}${row}`;
      await coAuthorWrites(page, { sheet: 'Tiket Closing', address }, 'Kabel digigit');
      await save.click();
      await expect(pane.getByRole('alert').first()).toContainText('Kabel digigit');
      expect((await mine())[0]!['RFO']).toBe('Kabel digigit');
      await expect(field('rfo')).toHaveValue('Konektor rusak');
      await loseEvents(page, 0);
      // Seen, and meant all the same.
      await pane.getByRole('button', { name: t('app.tryAgain') }).click();
      await expect(pane.getByText('Kabel digigit → Konektor rusak')).toBeVisible();
      await save.click();
      await expect(pane.getByText(t('ticket.updated', { key: NUMBER, row })).first()).toBeVisible();
      expect((await mine())[0]!['RFO']).toBe('Konektor rusak');

      // The workbook is closed under the pane: one sentence, and the form keeps its words.
      await field('rfo').fill('Kabel putus lagi');
      await page.evaluate(() => window.workbench.addin.installed!.host.faults.closeWorkbook());
      await save.click();
      await expect(pane.getByRole('alert').first()).toBeVisible();
      await expect(field('rfo')).toHaveValue('Kabel putus lagi');
      expect((await mine())[0]!['RFO']).toBe('Konektor rusak');
    });
  });
