/** An account for a new agent, from the request form to the printed minutes, with what goes wrong on the way. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/text';
import { expect, test, type Page } from './test';
import { coAuthorWrites, failNextWrite, loseEvents, reloadPane, slow } from './faults';
import { openPane, records, screenshots } from './panePage';
import { LANGUAGES, speak } from './paneWords';

const TABLE = 'PermintaanIT';
/** What each step asks for besides its day, which is proposed. */
const STEPS: readonly Readonly<Record<string, string>>[] = [
  { pic_crl: 'PIC 001', hasil_cek: 'LENGKAP' },
  { no_surat_dinas: 'SD-901' },
  { tgl_verifikasi_ops: '2026-10-10' },
  { no_nde: 'NDE-901' },
  { user_id: '790901' },
  {},
  { penerima: 'SPV 001' },
  { kesesuaian: 'SESUAI' },
  { no_berita_acara: 'BA-901' },
];
/** In English the steps are the same ones: two of them, with what only this walk meets. */
const WALKED: Readonly<Record<Language, number>> = { id: STEPS.length, en: 2 };

/** Where the table keeps one field of its last row. */
const lastCell = (page: Page, caption: string) =>
  page.evaluate(
    ([table, wanted]) => {
      const { workbook } = window.workbench;
      const { area } = workbook.tables.get(table);
      const column = area.startColumn + workbook.tables.columns(table).indexOf(wanted);
      const letters = (n: number): string =>
        (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
      return {
        sheet: workbook.sheets.get(workbook.tables.get(table).sheet).name,
        address: letters(column) + (area.endRow + 1),
      };
    },
    [TABLE, caption] as const,
  );

for (const language of LANGUAGES)
  test(`an account is requested, made, handed over and minuted: ${language}`, async ({ page }) => {
    test.slow();
    const open = await openPane(page, ['IT Tools']);
    const { pane, go } = open;
    const { t, label } = await speak(open, language, 'it-tools');
    const rows = () => records(page, TABLE);
    const before = (await rows()).length;
    // Somebody keeps passwords in the table: they are never read.
    await page.evaluate(async (table) => {
      const { tables } = window.workbench.workbook;
      const values = tables.rows(table).map(() => ['BUKAN-SANDI']);
      await tables.addColumn(table, null, 'Password', values);
    }, TABLE);
    await go('home');
    await pane
      .getByRole('button', { name: t('app.rescan') })
      .first()
      .click();

    await go('requests');
    await expect(pane.getByText(t('place.password', { caption: 'Password', place: TABLE }))).toBeVisible();
    // Nobody has typed anything: nothing has failed yet. Sent all the same, it says what is missing.
    await expect(pane.locator('.sticky .verdict')).toContainText(t('verdict.incomplete'));
    const submit = pane.getByRole('button', { name: t('requests.submit') });
    await submit.click();
    // Each error stands once, at its field; the list leads there, and the first has the focus already.
    const toMend = pane.getByRole('alert').getByRole('button');
    await expect(pane.locator('[data-field="meterai"]')).toContainText('W-04 5.1.1');
    await expect(pane.locator('[data-field] :focus')).toHaveCount(1);
    expect((await rows()).length).toBe(before);

    // In English the supervisor's label begins with the same word.
    await pane.getByLabel(label('layanan')).last().fill('TAM Add On Consumer');
    // Applications that the sheet uses are offered.
    await pane.getByLabel(label('aplikasi')).first().click();
    for (const used of ['MYCX', 'TAMARA']) await expect(pane.getByRole('option', { name: used })).toBeVisible();
    // What is typed searches the list, wherever in the word it stands.
    await pane.getByLabel(label('aplikasi')).first().fill('mara');
    await expect(pane.getByRole('listbox').getByRole('option')).toHaveText(['TAMARA']);
    for (const [field, value] of [
      ['supervisor_layanan', 'SPV 001'],
      ['aplikasi', 'TAMARA'],
      ['nomor_partner', '790901'],
      ['no_hp', '081200000901'],
      ['id_telegram', '@agen_901'],
    ] as const)
      await pane.getByLabel(label(field)).first().fill(value);
    await pane.getByLabel(label('jabatan')).selectOption('AGENT');
    await pane.getByLabel(label('site')).selectOption('BANDUNG');
    for (const [field, answer] of [
      ['pakta_integritas', 'Ya'],
      ['meterai', 'Ya'],
      ['foto_ktp', 'ADA'],
    ] as const)
      await pane
        .getByRole('radiogroup', { name: label(field) })
        .getByText(answer, { exact: true })
        .click();
    await expect(pane.getByText(t('requests.complete', { done: 6, all: 6 }))).toBeVisible();
    // Six of six, and still nobody's: a request names whom it is for.
    await submit.click();
    await expect(toMend).toHaveText([label('nama_karyawan')]);
    await toMend.click();
    await pane.locator('[data-field="nama_karyawan"] :focus').fill('Agen 901');

    // Emptied only where somebody means it.
    await pane.getByRole('button', { name: t('form.clear') }).click();
    await expect(pane.getByText(t('form.clearAsk'))).toBeVisible();
    await pane.getByRole('button', { name: t('app.cancel'), exact: true }).click();
    await expect(pane.getByLabel(label('nomor_partner')).first()).toHaveValue('790901');

    if (language === 'id') {
      // Refused by Excel: nothing is written, the pane says so, and after a crash the form still holds what was typed.
      await failNextWrite(page, 'before');
      await submit.click();
      await expect(pane.locator('.sticky').getByRole('alert')).toBeVisible();
      expect((await rows()).length).toBe(before);
      await reloadPane(page);
      await go('requests');
      await expect(pane.getByLabel(label('nama_karyawan')).first()).toHaveValue('Agen 901');
      // Written, but the answer gets lost: it is not written again.
      await failNextWrite(page, 'after');
      await submit.click();
    } else {
      // A slow Excel and an impatient user.
      await slow(page, 250);
      await submit.dblclick();
    }
    await expect(pane.getByText(new RegExp(`${TABLE}.* ${before + 2}\\.`)).first()).toBeVisible();
    await expect(pane.getByRole('button', { name: t('requests.openRow', { row: before + 2 }) })).toBeVisible();
    await slow(page, 0);
    expect((await rows()).length).toBe(before + 1);
    const key = String((await rows()).at(-1)!['ID Pengajuan']);

    const toStep = async (id: string) => {
      await pane.getByRole('tab', { name: t('requests.board') }).click();
      await pane.getByLabel(t('requests.step')).selectOption(id);
      await pane.locator('.finding').filter({ hasText: key }).click();
    };
    await toStep('5.1.2');
    const card = pane.getByRole('region', { name: key });
    const steps = card.getByRole('list', { name: t('requests.timeline') }).getByRole('listitem');
    await expect(steps).toHaveCount(10);
    const record = card.getByRole('button', { name: t('requests.advanceTo', { step: '' }).trim() });
    // The list shows every step, so that it follows the request.
    await pane.getByLabel(t('requests.step')).selectOption('');
    for (const [at, fields] of STEPS.slice(0, WALKED[language]).entries()) {
      await expect(steps.nth(at + 1)).toHaveAttribute('aria-current', 'step');
      // What its clause asks for is there, or the stage stays open; a day is proposed.
      if (Object.keys(fields).length > 0) await expect(record).toHaveAttribute('aria-disabled', 'true');
      for (const [field, value] of Object.entries(fields)) {
        const input = card.getByLabel(label(field)).first();
        const kind = await input.evaluate((element) => element.tagName + (element.getAttribute('role') ?? ''));
        if (kind.endsWith('radiogroup')) await input.getByText(value, { exact: true }).click();
        else if (kind.startsWith('SELECT')) await input.selectOption(value);
        else await input.fill(value);
      }
      if (at === 0 && language === 'id') {
        // The pane goes away in the middle of a step, and comes back with it.
        await reloadPane(page);
        await go('requests');
        await toStep('5.1.2');
        await expect(card.getByLabel(label('pic_crl'))).toHaveValue('PIC 001');
        await pane.getByLabel(t('requests.step')).selectOption('');
        await failNextWrite(page, 'after');
      }
      if (at === 0 && language === 'en') {
        // A co-author fills in a cell of the step, and the pane does not hear of it: theirs stays, and so does what was typed.
        await loseEvents(page, 9);
        await coAuthorWrites(page, await lastCell(page, 'PIC CRL'), 'PIC 002');
        await record.click();
        await expect(pane.getByRole('alert')).toContainText('PIC 002');
        await loseEvents(page, 0);
        await pane.getByRole('button', { name: t('app.tryAgain') }).click();
        await expect(card.getByLabel(label('pic_crl'))).toHaveCount(0);
        await expect(card.getByText(/: PIC 002$/)).toBeVisible();
        await expect(card.getByLabel(label('hasil_cek'))).toHaveValue('LENGKAP');
      }
      await record.click();
    }
    const change = async (at: number) => {
      const { title } = JSON.parse(readFileSync('rules/it-tools/pack.json', 'utf8')).extensions.form.stages.CREATE[at];
      await card.getByRole('button', { name: t('requests.correct', { step: title[language] }), exact: true }).click();
    };
    const look = async () => {
      await card.scrollIntoViewIfNeeded();
      await page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-requests-board-light-${language}.png`) });
    };
    if (language === 'en') {
      await expect(steps.nth(3)).toHaveAttribute('aria-current', 'step');
      expect((await rows()).at(-1)).toMatchObject({ 'PIC CRL': 'PIC 002', 'No Surat Dinas': 'SD-901' });
      // A stage is put right with a reason, and stays where it is.
      await change(2);
      await card.getByLabel(label('no_surat_dinas')).first().fill('SD-902');
      await card.getByRole('textbox', { name: t('rules.who') }).fill('QA 001');
      await card.getByRole('textbox', { name: t('report.why') }).fill('wrong letter');
      await card.getByRole('button', { name: t('requests.correctNow') }).click();
      await expect.poll(async () => (await rows()).at(-1)!['No Surat Dinas']).toBe('SD-902');
      expect((await records(page, 'tblPatuhJejak')).at(-1)).toMatchObject({ Jenis: 'tahap', Alasan: 'wrong letter' });
      await expect(steps.nth(3)).toHaveAttribute('aria-current', 'step');
      return look();
    }
    await expect(steps.nth(9)).not.toHaveAttribute('aria-current', 'step');
    // The last stage is taken back, with a reason in the trail, and taken again.
    await change(9);
    await card.getByRole('radio', { name: t('requests.takeBack') }).check();
    await card.getByRole('textbox', { name: t('rules.who') }).fill('QA 001');
    await card.getByRole('button', { name: t('requests.takeBackNow') }).click();
    await expect(card.getByText(t('rules.needWhoWhy')).first()).toBeVisible();
    await card.getByRole('textbox', { name: t('report.why') }).fill('salah nomor');
    await card.getByRole('button', { name: t('requests.takeBackNow') }).click();
    await expect(steps.nth(9)).toHaveAttribute('aria-current', 'step');
    expect((await rows()).at(-1)).toMatchObject({ 'No Berita Acara': null, 'Tgl Berita Acara': null });
    expect((await records(page, 'tblPatuhJejak')).at(-1)).toMatchObject({ Jenis: 'tahap', Alasan: 'salah nomor' });
    await expect(record).toHaveAttribute('aria-disabled', 'true');
    await card.getByLabel(label('no_berita_acara')).first().fill('BA-901');
    await record.click();
    await expect(steps.nth(9)).not.toHaveAttribute('aria-current', 'step');
    await expect(record).toHaveCount(0);
    expect((await rows()).at(-1)).toMatchObject({
      'PIC CRL': 'PIC 001',
      'Hasil Cek': expect.stringMatching(/^lengkap$/i),
      'No Surat Dinas': 'SD-901',
      'User ID': '790901',
      Penerima: 'SPV 001',
      Kesesuaian: expect.stringMatching(/^sesuai$/i),
      'No Berita Acara': 'BA-901',
    });
    await look();

    for (const [button, sheet] of PRINTS) {
      await card.getByRole('button', { name: button, exact: true }).click();
      await expect.poll(() => printed(page, `${sheet} ${key}`)).toContain('790901');
      const text = await printed(page, `${sheet} ${key}`);
      expect(text).toEqual(expect.arrayContaining(['Agen 901', 'SPV 001', '790901']));
      expect(text).not.toContain('BUKAN-SANDI');
    }
    await page.screenshot({ path: path.join(screenshots, 'workbench-minutes.png') });
  });

const PRINTS = [
  ['Cetak serah terima', 'F-16'],
  ['Cetak berita acara', 'BA'],
] as const;

/** The words of a printed sheet; none while there is no such sheet. */
const printed = (page: Page, sheet: string) =>
  page.evaluate((name) => {
    const { workbook } = window.workbench;
    return workbook.sheets.list().some((each) => each.name === name)
      ? workbook.cells
          .values(name, 'A1:C40')
          .flat()
          .filter((value) => value !== null)
          .map(String)
      : [];
  }, sheet);
