/**
 * Checking a messy table of 20,000 rows: stopped half-way, checked to the end, followed to a cell, and its verdicts written
 * beside it. A short one is written as formulas.
 */
import path from 'node:path';
import { expect, test } from './test';
import { cells, openPane, screenshots, selected } from './panePage';

const ROWS = 20_000;
const SHEET = 'Tiket besar';
/** The caption's row, 0-based: a title and a blank row stand above it. */
const HEADER = 2;
/** A ticket closed after two of three contacts, in the last row; the number of contacts is in column D of this sheet. */
const KNOWN = { key: 'INTAHU', row: HEADER + ROWS, column: 3, cell: `D${HEADER + ROWS + 1}` };

test('a messy table of 20,000 rows is stopped without a trace, checked to the end, and its verdicts are written beside it', async ({
  page,
}) => {
  test.slow();
  const { pane, go, frame } = await openPane(page, ['Tiket Closing']);
  await page.evaluate(
    async ([name, count, header, key]) => {
      const { workbook } = window.workbench;
      const captions = workbook.tables.columns('Tiket');
      const tickets = workbook.tables.rows('Tiket');
      const at = (caption: string) => captions.indexOf(caption);
      const known = Object.entries({
        'No Tiket': key,
        Layanan: 'INDIHOME',
        'Sumber Tiket': 'NOSSA',
        Site: 'BANDUNG',
        RFO: 'Kabel putus',
        'Info Perbaikan': 'Kabel diganti',
        'Cek Aplikasi': 'Ya',
        'Kontak 1': 2,
        'Hasil 1': 'TIDAK TERHUBUNG',
        'Ket Nossa': 'Tidak terhubung',
        'Status Tiket': 'CLOSE',
        'Tgl Close': "'15/09/2026",
      });
      // Some of what people leave: stray spaces, a word nobody knows, blanks, dates typed as text, columns in another order.
      const rows = Array.from({ length: count }, (_, i) => {
        const row = [...tickets[i % tickets.length]!];
        row[0] = `INX${i}`;
        if (i % 7 === 0) row[at('Layanan')] = ` ${String(row[at('Layanan')] ?? '').toLowerCase()}  `;
        if (i % 97 === 0) row[at('Layanan')] = 'Indihom';
        if (i % 13 === 0) row[at('Tgl Close')] = `'${1 + (i % 28)}/09/2026`;
        if (i % 11 === 0) row[i % row.length] = null;
        if (i < count - 1) return row;
        row.fill(null);
        for (const [caption, value] of known) row[at(caption)] = value;
        return row;
      });
      const [site, contacts] = [at('Site'), at('Kontak 1')];
      for (const row of [captions, ...rows]) [row[site], row[contacts]] = [row[contacts]!, row[site]!];
      const sheet = await workbook.sheets.add(name);
      workbook.cells.setValues(sheet.name, 'A1', [['REKAP CLOSING (SALINAN KERJA)']]);
      workbook.structure.merge(workbook.cells.place(sheet.name, 'A1:Z1'), false);
      const area = { startRow: header, startColumn: 0, endRow: header + count, endColumn: captions.length - 1 };
      workbook.cells.setValues(sheet.name, area, [captions, ...rows]);
    },
    [SHEET, ROWS, HEADER, KNOWN.key] as const,
  );
  await pane.getByRole('button', { name: 'Pindai ulang' }).first().click();

  await go('check');
  const table = pane.getByLabel('Tabel', { exact: true });
  await expect(table.locator('option', { hasText: SHEET })).toHaveText(/—/);
  await table.selectOption({ label: (await table.locator('option', { hasText: SHEET }).textContent())! });
  const run = pane.getByRole('button', { name: 'Periksa', exact: true }).last();
  await expect(run).not.toHaveAttribute('aria-disabled', 'true');
  const stopped = stopHalfWay();
  await run.click();
  expect(await stopped).toMatch(/^Membaca [1-9]\d* dari 20/);
  await expect(pane.getByText('Dibatalkan; lembar tidak diubah.').first()).toBeVisible();
  expect(await captionsBeside()).toEqual([null, null, null, null]);

  await run.click();
  await expect(pane.getByText('20.000 baris diperiksa.', { exact: true })).toBeVisible({ timeout: 60_000 });
  await pane.getByLabel('Cari').fill(KNOWN.key);
  await expect(pane.locator('.finding')).toHaveCount(1);
  await pane.locator('.finding').click();
  await expect.poll(() => selected(page)).toEqual({ sheet: SHEET, row: KNOWN.row, column: KNOWN.column });
  // It is in sight: whoever clicks into the sheet now is near it.
  await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ position: { x: 200, y: 300 } });
  await expect.poll(async () => KNOWN.row - (await selected(page)).row).toBeGreaterThan(0);
  expect(KNOWN.row - (await selected(page)).row).toBeLessThan(60);
  // Refused before anything happened: said in a sentence, and done the second time.
  await page.evaluate(() => window.workbench.addin.installed!.host.faults.failNextSync('before'));
  await pane.getByRole('button', { name: 'Sorot sel' }).click();
  await expect(pane.getByText(/Excel menolak perintah \(GeneralException\)/).first()).toBeVisible();
  expect(await fillOf(KNOWN.cell)).toBeFalsy();
  await pane.getByRole('button', { name: 'Sorot sel' }).click();
  await expect(pane.getByText('1 sel disorot.').first()).toBeVisible();
  expect(await fillOf(KNOWN.cell)).toMatch(/^#fde7e9$/i);

  await pane.getByRole('button', { name: 'Tulis kolom hasil' }).click();
  await expect(pane.getByText(/^Kolom hasil ditulis mulai AA3\./).first()).toBeVisible({ timeout: 60_000 });
  expect(await captionsBeside()).toEqual(['PATUH hasil', 'PATUH klausul', 'PATUH alasan', null]);
  const verdicts = (await cells(page, SHEET, `AA4:AA${HEADER + ROWS + 1}`)).flat();
  expect(verdicts.filter((verdict) => verdict === null || verdict === '')).toEqual([]);
  expect(verdicts.at(-1)).toBe('GAGAL');

  /** Presses the button as soon as the pane says that some rows were read; resolves to what it said. */
  function stopHalfWay(): Promise<string> {
    return frame().evaluate(
      () =>
        new Promise<string>((resolve) => {
          const watch = new MutationObserver(() => {
            const said = [...document.querySelectorAll('.quiet')].find((each) =>
              /^Membaca [1-9]/.test(each.textContent!),
            );
            if (!said) return;
            watch.disconnect();
            resolve(said.textContent!);
            [...document.querySelectorAll('button')].find((each) => each.textContent === 'Batal')!.click();
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
  }

  function fillOf(address: string): Promise<unknown> {
    return page.evaluate(
      ([name, cell]) => {
        const { workbook } = window.workbench;
        return workbook.formats.common(workbook.cells.place(name, cell), (style) => style.bg?.rgb);
      },
      [SHEET, address] as const,
    );
  }

  async function captionsBeside(): Promise<unknown[]> {
    return (await cells(page, SHEET, 'AA3:AD3'))[0]!;
  }
});

test('a short table is written as formulas that judge by themselves, after a preview, and they are taken away again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const { pane, go } = await openPane(page);
  const name = 'Tiket pendek';
  await page.evaluate(
    async ([title, count]) => {
      const { workbook } = window.workbench;
      const rows = [workbook.tables.columns('Tiket'), ...workbook.tables.rows('Tiket').slice(0, count)];
      const sheet = await workbook.sheets.add(title);
      const area = { startRow: 0, startColumn: 0, endRow: count, endColumn: rows[0]!.length - 1 };
      workbook.cells.setValues(sheet.name, area, rows);
      workbook.sheets.activate(sheet.name);
    },
    [name, 8] as const,
  );
  await pane.getByRole('button', { name: 'Pindai ulang' }).first().click();
  await go('check');
  const table = pane.getByLabel('Tabel', { exact: true });
  await expect(table.locator('option', { hasText: name })).toHaveText(/—/);
  await table.selectOption({ label: (await table.locator('option', { hasText: name }).textContent())! });
  await pane.getByRole('button', { name: 'Periksa', exact: true }).last().click();
  await expect(pane.getByText('8 baris diperiksa.', { exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Tulis kolom hasil' }).click();
  await expect(pane.getByText(/^Kolom hasil ditulis mulai/).first()).toBeVisible();
  const results = async () => (await cells(page, name, 'AA1:AA9')).flat();
  const engine = await results();
  expect(engine).toContain('GAGAL');

  await pane.getByRole('button', { name: 'Tulis sebagai rumus' }).click();
  const card = pane.getByRole('region', { name: 'Tulis sebagai rumus' });
  await expect(card.getByText(/^Lima lembar ditambahkan .* 8 baris/)).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(screenshots, 'workbench-formulas-id.png') });
  await card.getByRole('button', { name: 'Tulis', exact: true }).click();
  await expect(card.getByText(/^Rumus ditulis mulai AA1/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(results, { timeout: 60_000 }).toEqual(engine);
  await card.getByRole('button', { name: 'Hapus rumus' }).click();
  await expect(card.getByText('Rumus dan lembarnya dihapus.')).toBeVisible();
  expect((await results()).every((value) => value === null)).toBe(true);
});
