/** The rule author's part of the pane: a number changes from a day on, a pack is edited, a record tried, examples run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './test';
import { failNextWrite } from './faults';
import { skeleton } from '../../src/author';
import { cells, openPane, screenshots, selected, type Pane } from './panePage';

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

const WORDS = {
  id: {
    language: 'Bahasa Indonesia',
    pack: 'Prosedur',
    label: 'Kontak minimum sebelum pelanggan dinyatakan tidak terhubung',
    tryOut: /^Hitung dampak/,
    since: 'Berlaku sejak',
    changed: /^\d+ baris berubah/,
    rows: 'Baris yang berubah',
    who: 'Siapa',
    why: 'Alasan perubahan',
    accept: 'Terapkan di buku kerja ini',
    cancel: 'Batal',
    addPack: 'Tambah pack',
    history: 'Riwayat',
    before: /Sebelumnya 3 s\.d\. 31-12-2021 · Penyelia 001: Memo 12/,
    row: /^Baris (\d+)/,
  },
  en: {
    language: 'English',
    pack: 'Procedure',
    label: 'Contacts needed before a customer counts as unreachable',
    tryOut: /^Calculate effect/,
    since: 'In force from',
    changed: /^\d+ rows change/,
    rows: 'Rows that change',
    who: 'Who',
    why: 'Reason for the change',
    accept: 'Apply in this workbook',
    cancel: 'Cancel',
    addPack: 'Add a pack',
    history: 'History',
    before: /Before: 3 until 31-12-2021 · Penyelia 001: Memo 12/,
    row: /^Row (\d+)/,
  },
};

async function openRules({ pane, go }: Pane, language: 'id' | 'en', theme = 'light'): Promise<void> {
  await go('help');
  await pane.getByRole('radio', { name: WORDS[language].language }).check();
  await pane.getByRole('combobox').first().selectOption(theme);
  await go('rules');
  await pane.locator('main select').first().selectOption('closing');
}

for (const language of ['id', 'en'] as const)
  test(`a pack of one's own is added from a file, and its table is made and checked: ${language}`, async ({ page }) => {
    const words = WORDS[language];
    const open = await openPane(page);
    const { pane } = open;
    await openRules(open, language);
    const { pack } = skeleton('shift');
    const choose = async (name: string, text: string): Promise<void> => {
      await pane
        .locator('main input[type="file"]')
        .first()
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    const look = (name: string) =>
      page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-add-pack-${name}-${language}.png`) });
    await choose('catatan.json', '{}');
    await expect(pane.getByText(/patuh rules parcel/)).toBeVisible();
    await look('refused');
    await pane.getByRole('button', { name: words.cancel }).click();
    await choose('shift.pack.json', pack);
    await expect(pane.getByText('Pack shift').first()).toBeVisible();
    await pane.getByRole('textbox', { name: words.who, exact: true }).fill('Penyelia 001');
    await pane.getByLabel(words.why).fill('Memo 12');
    await look('preview');
    await pane.getByRole('button', { name: words.addPack }).click();
    await expect(pane.locator('main select').first()).toHaveValue('shift');
    await look('added');
    // Cells know it as the pane does.
    await page.evaluate(() =>
      window.workbench.workbook.cells.setFormula('Tiket Closing', 'AZ1', '=PATUH.VERSI("shift")'),
    );
    await expect.poll(async () => String((await cells(page, 'Tiket Closing', 'AZ1'))[0]![0])).toContain('shift 0.1.0');
  });

for (const language of ['id', 'en'] as const)
  test(`a number changed from a day on shows its rows before it is accepted, and is kept with who and why: ${language}`, async ({
    page,
  }) => {
    test.slow();
    const words = WORDS[language];
    const open = await openPane(page);
    const { pane } = open;
    await openRules(open, language);
    await pane.getByRole('tab').nth(1).click();
    await pane.getByLabel(words.label).fill('4');
    await pane.getByLabel(words.since).fill('2022-01-01');
    await pane.getByRole('button', { name: words.tryOut }).click();
    await expect(pane.getByText(words.changed).first()).toBeVisible();
    const row = pane.getByRole('group', { name: words.rows }).getByRole('button').first();
    const [, number] = words.row.exec((await row.textContent())!)!;
    await row.click();
    await expect.poll(() => selected(page)).toMatchObject({ sheet: 'Tiket Closing', row: Number(number) - 1 });
    await pane.getByRole('textbox', { name: words.who, exact: true }).fill('Penyelia 001');
    await pane.getByLabel(words.why).fill('Memo 12');
    // Refused by Excel: said, and the proposal stays; or only the answer gets lost: kept once all the same.
    const accept = pane.getByRole('button', { name: words.accept });
    await failNextWrite(page, language === 'id' ? 'before' : 'after');
    await accept.click();
    if (language === 'id') {
      await expect(pane.getByRole('alert').first()).toBeVisible();
      await expect(pane.getByLabel(words.why)).toHaveValue('Memo 12');
      await accept.click();
    }
    await expect(pane.getByText(words.before)).toBeVisible();
    await pane.getByRole('tab', { name: words.history }).click();
    await expect(pane.getByText('Memo 12')).toHaveCount(1);
  });

for (const theme of ['light', 'dark', 'contrast'] as const)
  test(`trying a record, running examples and editing JSON are accessible and fit: ${theme}`, async ({ page }) => {
    test.slow();
    const refused: string[] = [];
    page.on(
      'console',
      (message) =>
        message.type() === 'error' && /Content.Security|CSP/i.test(message.text()) && refused.push(message.text()),
    );
    const open = await openPane(page);
    const { pane, frame } = open;
    await openRules(open, 'id', theme);
    const look = async (name: string) => {
      await frame().evaluate(axe);
      const violations = await frame().evaluate(
        async () => (await (window as unknown as AxeWindow).axe.run()).violations,
      );
      expect
        .soft(
          violations.map(
            ({ id, nodes }) =>
              `${name} ${id}: ${nodes
                .map((node) => node.html)
                .join(' ; ')
                .slice(0, 300)}`,
          ),
        )
        .toEqual([]);
      const wide = await frame().evaluate(
        () => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
      );
      expect.soft(wide, `${name} is wider than the pane`).toBeLessThanOrEqual(0);
      await page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-rules-${name}-${theme}.png`) });
    };
    await pane.getByRole('tab', { name: 'Parameter' }).click();
    await pane.getByLabel(WORDS.id.label).fill('4');
    await pane.getByLabel(WORDS.id.since).fill('2022-01-01');
    await pane.getByRole('button', { name: WORDS.id.tryOut }).click();
    await pane.getByRole('group', { name: WORDS.id.rows }).getByRole('button').first().click();
    await look('change');

    await pane.getByRole('tab', { name: 'Coba' }).click();
    await pane.getByRole('button', { name: 'Batal' }).click();
    await pane.getByRole('button', { name: 'Ambil baris terpilih' }).click();
    await expect(pane.getByText(/^Baris \d+ di/).first()).toBeVisible();
    await look('try');

    // A small pack: its examples are run and its text is edited.
    await pane.locator('main select').first().selectOption('caplan');
    await pane.getByRole('tab', { name: 'Contoh' }).click();
    await pane.getByRole('button', { name: 'Jalankan contoh' }).click();
    await expect(pane.getByText(/^\d+ contoh: 0 tidak sesuai harapan, 0 beda/).first()).toBeVisible();
    await look('examples');

    await pane.getByRole('tab', { name: 'JSON' }).click();
    const editor = pane.getByRole('textbox', { name: 'Sunting JSON' });
    await editor.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('\n"sal');
    await expect(pane.getByText(/bukan JSON yang sah/).first()).toBeVisible();
    await look('json');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Space');
    await expect(pane.getByRole('listbox')).toBeVisible();
    await page
      .locator('iframe.pane-frame')
      .screenshot({ path: path.join(screenshots, `pane-rules-completion-${theme}.png`) });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(editor).not.toBeFocused();
    expect(refused).toEqual([]);
  });
