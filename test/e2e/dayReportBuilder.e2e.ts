/** The day of somebody who makes reports, from the guide: a figure and its rows, a month written and closed, what changed since, a formula, and why it says what it says. */
import path from 'node:path';
import { expect, test } from './test';
import { cells, openPane, screenshots, selected } from './panePage';
import { LANGUAGES, speak } from './paneWords';

for (const language of LANGUAGES)
  test(`a month is looked into, written, closed and explained, and a formula opens to its rows: ${language}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1400, height: 900 });
    const open = await openPane(page);
    const { pane, go } = open;
    const { t } = await speak(open, language, 'tapping');
    const shot = (name: string) =>
      page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `report-${name}-light-${language}.png`) });
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });

    // Beranda: figures for a day and a month; one opens to its rows.
    await go('home');
    await pane.getByLabel(t('home.asOfDate')).fill('2026-10-10');
    await expect(pane.getByText(/per 10\/10\/2026|as of 10\/10\/2026/)).toBeVisible();

    // The report: a figure opens to the rows it was counted from, and one of them to its place on the sheet.
    await go('report');
    await pane.getByRole('combobox', { name: t('report.month') }).selectOption('2026-09');
    await shot('preview');
    const total = pane.locator('.report-preview .cell-total .opening').first();
    const count = Number((await total.innerText()).replace(/\D/g, ''));
    await total.click();
    const behind = pane.getByRole('region', { name: t('home.rowsBehind', { figure: '' }).trim() });
    await expect(behind.getByRole('status')).toHaveText(t('home.rowsShown', { rows: count.toLocaleString(language) }));
    await shot('opened');
    await behind.locator('.finding').first().click();
    await expect.poll(async () => (await selected(page)).sheet).toBe('Tapping TAM');

    await button(t('report.write')).click();
    await expect(pane.getByText(new RegExp(`^${t('report.written', { sheets: '.+' })}`)).first()).toBeVisible();
    await expect(page.locator('.charts svg').first()).toBeVisible();
    await page.screenshot({ path: path.join(screenshots, `report-written-${language}.png`) });

    await button(t('report.close')).click();
    await pane.getByLabel(t('rules.who')).fill('SPV 001');
    await pane.getByLabel(t('report.why')).fill('rapat mutu');
    await button(t('report.closeNow')).click();
    await expect(pane.getByText(t('report.same'))).toBeVisible();
    expect(await cells(page, 'Patuh jejak', 'D2:E2')).toEqual([['tutup bulan', 'qms-bulanan · 2026-09']]);

    // One cell of the sheet changes: the cause comes first, by itself, without being asked for.
    const row = await page.evaluate(() => {
      const { workbook } = window.workbench;
      const captions = workbook.tables.columns('Tapping');
      const [day, result] = [captions.indexOf('Tanggal'), captions.indexOf('valid')];
      const at = workbook.tables
        .rows('Tapping')
        .findIndex((record) => Math.floor(Number(record[day])) === 46270 && record[result] === 'Valid');
      workbook.cells.setValues('Tapping TAM', `X${at + 2}`, [['Not Valid']]);
      return at + 2;
    });
    const changes = pane.getByRole('list', { name: t('report.since') }).getByRole('listitem');
    await expect(changes.first()).toContainText(new RegExp(`Tapping TAM, (baris|row) ${row}`));
    await expect(changes).toHaveCount(1);
    await changes.first().scrollIntoViewIfNeeded();
    await shot('changed');

    // A formula made by choosing, its value seen before it is written; then the cell says why.
    await page.evaluate(async () => {
      const { workbook } = window.workbench;
      const { id } = await workbook.sheets.add('Rekap');
      workbook.sheets.activate(id);
    });
    await go('help');
    // A function that no table here is made for proposes none, and says what it waits for.
    await pane.getByLabel(t('help.searchFunctions')).fill('KAPPA');
    await pane.getByRole('button', { name: `${t('help.insert')}: KAPPA`, exact: true }).click();
    await expect(pane.getByText(t('help.lacking', { name: 'penilaian' }))).toBeVisible();
    await pane.getByLabel(t('help.searchFunctions')).fill('QMS.KURANG');
    await pane.getByRole('button', { name: `${t('help.insert')}: QMS.KURANG` }).click();
    await pane.getByRole('combobox', { name: /^bulan/ }).selectOption('2026-09');
    await expect(pane.getByText(new RegExp(t('help.shows', { value: '\\d+' })))).toBeVisible();
    await button(t('help.insertNow')).scrollIntoViewIfNeeded();
    await shot('function');
    await button(t('help.insertNow')).click();
    await expect.poll(async () => (await cells(page, 'Rekap', 'A1'))[0]![0]).toBeGreaterThan(0);
    await page.locator('canvas[id^=univer-sheet-main-canvas]').click({ button: 'right', position: { x: 80, y: 40 } });
    await page.screenshot({ path: path.join(screenshots, `cell-menu-${language}.png`) });
    await page.getByText('Mengapa angka ini?').click();
    await expect(pane.getByText('=PATUH.QMS.KURANG(Tapping[#All],"2026-09")', { exact: true })).toBeVisible();
    await expect(pane.locator('.finding').first()).toBeVisible();
    await shot('why');
    // What is short is a work list, and leads into the queue of that month.
    await pane.getByRole('button', { name: new RegExp(t('home.shortCalls', { count: '\\d+' })) }).click();
    await pane.getByRole('button', { name: t('home.tapNext') }).click();
    await expect(pane.getByRole('heading', { name: t('tapping.title') })).toBeVisible();
    await expect(pane.getByLabel(t('tapping.filter'))).toHaveValue('2026-09');
  });
