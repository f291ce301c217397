/** The rule author's part of the pane: a number changes from a day on, a pack is edited, a record tried, examples run. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './test';
import { failNextWrite } from './faults';
import { skeleton } from '../../src/author';
import { cells, openPane, screenshots, selected, wear, type Pane } from './panePage';

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

async function openRules({ pane, go }: Pane, language?: 'English'): Promise<void> {
  if (language) {
    await go('help');
    await pane.getByRole('radio', { name: language }).check();
  }
  await go('rules');
  await pane.locator('main select').first().selectOption('closing');
}

test("a pack of one's own is added from a file, and cells know it as the pane does", async ({ page }) => {
  const open = await openPane(page);
  const { pane } = open;
  await openRules(open);
  const { pack } = skeleton('shift');
  const choose = async (name: string, text: string): Promise<void> => {
    await pane
      .locator('main input[type="file"]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const look = (name: string) =>
    page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, `pane-add-pack-${name}.png`) });
  await choose('catatan.json', '{}');
  await expect(pane.getByText(/patuh rules parcel/)).toBeVisible();
  await look('refused');
  await pane.getByRole('button', { name: 'Batal' }).click();
  await choose('shift.pack.json', pack);
  await expect(pane.getByText('Pack shift').first()).toBeVisible();
  await pane.getByRole('textbox', { name: 'Siapa', exact: true }).fill('Penyelia 001');
  await pane.getByLabel('Alasan perubahan').fill('Memo 12');
  await look('preview');
  await pane.getByRole('button', { name: 'Tambah pack' }).click();
  await expect(pane.locator('main select').first()).toHaveValue('shift');
  await look('added');
  await page.evaluate(() =>
    window.workbench.workbook.cells.setFormula('Tiket Closing', 'AZ1', '=PATUH.VERSI("shift")'),
  );
  await expect.poll(async () => String((await cells(page, 'Tiket Closing', 'AZ1'))[0]![0])).toContain('shift 0.1.0');
});

test('a number changed from a day on shows its rows before it is accepted, and is kept with who and why', async ({
  page,
}) => {
  test.slow();
  const open = await openPane(page);
  const { pane } = open;
  await openRules(open, 'English');
  await pane.getByRole('tab').nth(1).click();
  await pane.getByLabel('Contacts needed before a customer counts as unreachable').fill('4');
  await pane.getByLabel('In force from').fill('2022-01-01');
  await pane.getByRole('button', { name: /^Calculate effect/ }).click();
  await expect(pane.getByText(/^\d+ rows change/).first()).toBeVisible();
  const row = pane.getByRole('group', { name: 'Rows that change' }).getByRole('button').first();
  const [, number] = /^Row (\d+)/.exec((await row.textContent())!)!;
  await row.click();
  await expect.poll(() => selected(page)).toMatchObject({ sheet: 'Tiket Closing', row: Number(number) - 1 });
  await pane.getByRole('textbox', { name: 'Who', exact: true }).fill('Penyelia 001');
  await pane.getByLabel('Reason for the change').fill('Memo 12');
  // Refused by Excel: said, and the proposal stays; then only the answer gets lost: kept once all the same.
  const accept = pane.getByRole('button', { name: 'Apply in this workbook' });
  await failNextWrite(page, 'before');
  await accept.click();
  await expect(pane.getByRole('alert').first()).toBeVisible();
  await expect(pane.getByLabel('Reason for the change')).toHaveValue('Memo 12');
  await failNextWrite(page, 'after');
  await accept.click();
  await expect(pane.getByText(/Before: 3 until 31\/12\/2021 · Penyelia 001: Memo 12/)).toBeVisible();
  await pane.getByRole('tab', { name: 'History' }).click();
  await expect(pane.getByText('Memo 12')).toHaveCount(1);
});

test('trying a record, running examples and editing JSON are accessible and fit in every theme', async ({ page }) => {
  test.slow();
  const refused: string[] = [];
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && /Content.Security|CSP/i.test(message.text()) && refused.push(message.text()),
  );
  const open = await openPane(page);
  const { pane, frame } = open;
  await openRules(open);
  await frame().evaluate(axe);
  const look = async (name: string) => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await wear(page, theme);
      const violations = await frame().evaluate(
        async () => (await (window as unknown as AxeWindow).axe.run()).violations,
      );
      expect
        .soft(
          violations.map(
            ({ id, nodes }) =>
              `${name} ${theme} ${id}: ${nodes
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
    }
  };
  await pane.getByRole('tab', { name: 'Parameter' }).click();
  await pane.getByLabel('Kontak minimum sebelum pelanggan dinyatakan tidak terhubung').fill('4');
  await pane.getByLabel('Berlaku sejak').fill('2022-01-01');
  await pane.getByRole('button', { name: /^Hitung dampak/ }).click();
  await pane.getByRole('group', { name: 'Baris yang berubah' }).getByRole('button').first().click();
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
  await page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, 'pane-rules-completion.png') });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  expect(refused).toEqual([]);
});
