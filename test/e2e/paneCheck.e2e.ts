/** Checking a messy table of 20,000 rows: cancelled on the way, checked to the end, and its verdicts written twice. */
import { expect, test } from '@playwright/test';
import { cells, openPane, selected } from './panePage';

const ROWS = 20_000;
const SHEET = 'Tiket besar';

const WORDS = {
  id: {
    language: 'Bahasa Indonesia',
    table: 'Tabel',
    run: 'Periksa',
    cancel: 'Batal',
    cancelled: 'Dibatalkan; lembar tidak diubah.',
    done: '20000 baris diperiksa.',
    show: 'Tampilkan',
    columns: 'Tulis kolom hasil',
    written: /^Kolom hasil ditulis mulai (\w+)\./,
    verdict: 'PATUH hasil',
  },
  en: {
    language: 'English',
    table: 'Table',
    run: 'Check',
    cancel: 'Cancel',
    cancelled: 'Cancelled; the sheet was not changed.',
    done: '20000 rows checked.',
    show: 'Show',
    columns: 'Write result columns',
    written: /^Result columns were written from (\w+)\./,
    verdict: 'PATUH verdict',
  },
} as const;

test('a messy table of 20,000 rows is cancelled without a trace, checked to the end, and its verdicts are written anew', async ({
  page,
}) => {
  test.slow();
  const { pane, go } = await openPane(page);
  await page.evaluate(
    async ([name, count]) => {
      const { workbook } = window.workbench;
      const captions = workbook.tables.columns('Tiket');
      const tickets = workbook.tables.rows('Tiket');
      const service = captions.indexOf('Layanan');
      // Some of what people leave: a title row, stray spaces, a word nobody knows, blanks.
      const rows = Array.from({ length: count }, (_, i) => {
        const row = [...tickets[i % tickets.length]!];
        row[0] = `INX${i}`;
        if (i % 7 === 0) row[service] = ` ${String(row[service] ?? '').toLowerCase()}  `;
        if (i % 97 === 0) row[service] = 'Indihom';
        if (i % 11 === 0) row[i % row.length] = null;
        return row;
      });
      const sheet = await workbook.sheets.add(name);
      workbook.cells.setValues(sheet.name, 'A1', [['REKAP CLOSING (SALINAN KERJA)']]);
      const area = { startRow: 2, startColumn: 0, endRow: count + 2, endColumn: captions.length - 1 };
      workbook.cells.setValues(sheet.name, area, [captions, ...rows]);
    },
    [SHEET, ROWS] as const,
  );

  for (const language of ['id', 'en'] as const) {
    const words = WORDS[language];
    await go('help');
    await pane.getByRole('radio', { name: words.language }).check();
    await go('home');
    await pane
      .getByRole('button', { name: language === 'id' ? 'Pindai ulang' : 'Rescan' })
      .first()
      .click();
    await go('check');
    const table = pane.getByLabel(words.table, { exact: true });
    await expect(table.locator('option', { hasText: SHEET })).toHaveText(/—/);
    await table.selectOption({ label: (await table.locator('option', { hasText: SHEET }).textContent())! });
    const run = pane.getByRole('button', { name: words.run, exact: true }).last();
    await expect(run).not.toHaveAttribute('aria-disabled', 'true');
    const columnsBefore = await captionsBeside();

    // A busy machine of somebody's own: long enough between two reads to change one's mind.
    await slow(300);
    await run.click();
    await pane.getByRole('button', { name: words.cancel, exact: true }).click();
    await expect(pane.getByText(words.cancelled).first()).toBeVisible();
    expect(await captionsBeside()).toEqual(columnsBefore);

    await slow(0);
    await run.click();
    await expect(pane.getByText(words.done, { exact: true })).toBeVisible({ timeout: 60_000 });
    await pane.getByLabel(words.show).selectOption('fail');
    await pane.locator('.finding').first().click();
    await expect.poll(async () => (await selected(page)).sheet).toBe(SHEET);
    await pane.getByRole('button', { name: words.columns }).click();
    await expect(pane.getByText(words.written).first()).toBeVisible({ timeout: 60_000 });
    expect((await captionsBeside())[0]).toBe(words.verdict);
    expect((await captionsBeside())[3]).toBeNull();
  }
  const verdicts = (await cells(page, SHEET, `AA4:AA${ROWS + 3}`)).flat();
  expect(verdicts.filter((verdict) => verdict === null || verdict === '')).toEqual([]);

  /** Every request to the workbook takes this much longer. */
  function slow(ms: number): Promise<void> {
    return page.evaluate((delay) => void (window.workbench.addin.installed!.host.faults.delayMs = delay), ms);
  }

  async function captionsBeside(): Promise<unknown[]> {
    return (await cells(page, SHEET, 'AA3:AD3'))[0]!;
  }
});
