/**
 * The day of a supervisor, from the guide: figures of a day, who has left and still has an account, a table checked from the
 * ribbon and its verdicts shared; then a workbook nobody has tidied, whose doubts are settled one by one and taken back.
 */
import path from 'node:path';
import { expect, test } from './test';
import { cells, keepOnly, openPane, screenshots, selected } from './panePage';
import { LANGUAGES, speak } from './paneWords';
import { monthText } from '../../taskpane/parts/monthText';

const DAYS = 24;
/** Days between Excel's first day and 1 January 2025. */
const NEW_YEAR = 45658;
/** The first day of a month of 2025, as Excel counts days. */
const firstOf = (month: number): number => NEW_YEAR + (Date.UTC(2025, month, 1) - Date.UTC(2025, 0, 1)) / 86_400_000;

const CAPTIONS = ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'];
/** August, opened by an Excel that takes the month first: up to the twelfth its dates are other ones, beyond they are texts. */
const AUGUST = [
  CAPTIONS,
  ...Array.from({ length: DAYS }, (_, i) => [
    i < 12 ? firstOf(i) + 7 : `'${i + 1}/08/2025`,
    `agen${String((i % 5) + 1).padStart(3, '0')}`,
    'MEDAN',
    `'06110000${String(i + 10)}`,
    'Agree',
    i % 2 === 0 ? 'Valid' : 'MANTUL',
  ]),
  ['', 'Rekap agen Barat', '', '', 'Agree', ''],
];
const SEPTEMBER = [
  CAPTIONS,
  ...Array.from({ length: 4 }, (_, i) => [
    firstOf(8) + i,
    'agen001',
    'MEDAN',
    `'06220000${String(i + 10)}`,
    'Agree',
    'Not Valid',
  ]),
];

for (const language of LANGUAGES)
  test(`a supervisor looks after accounts, checks a table, shares its findings, and settles what is doubtful: ${language}`, async ({
    page,
  }) => {
    test.slow();
    const open = await openPane(page);
    const { pane, go } = open;
    const { t } = await speak(open, language, 'tapping');
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    const shot = (name: string) =>
      page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `supervisor-${name}-light-${language}.png`) });
    const number = (share: number) => `${(share * 100).toFixed(2)}%`.replace('.', language === 'id' ? ',' : '.');

    // Beranda of a chosen day; a line of what waits leads to the accounts of people who have left, and on to the cell.
    await go('home');
    // Typed day first, whatever the browser's own inputs would make of it.
    const day = pane.getByLabel(t('home.asOfDate'));
    await day.fill('05102026');
    await expect(pane.getByText(t('home.asOf', { date: '05/10/2026' })).first()).toBeVisible();
    await day.blur();
    await expect(day).toHaveValue('05/10/2026');
    await expect(day).toHaveAttribute('type', 'text');
    await day.fill('2026-10-10');
    await expect(pane.getByText(t('home.asOf', { date: '10/10/2026' })).first()).toBeVisible();
    await button(new RegExp(t('home.orphans'))).click();
    const left = pane.getByRole('region', { name: t('requests.orphans', { count: 2 }) });
    await left.getByRole('button').first().click();
    await expect.poll(async () => (await selected(page)).sheet).toBe('User MyCX');
    await expect(pane.getByText('Agen 025')).toBeVisible();
    await pane.getByRole('searchbox', { name: new RegExp(t('requests.searchNames')) }).fill('TL 06');
    await expect(pane.getByText('Agen 025')).toHaveCount(0);
    await shot('accounts');
    // Another table has none: it is named, and the one that has some is a click away.
    await pane.getByLabel(t('place.pick')).selectOption('table:PermintaanIT');
    await expect(pane.getByText(t('requests.findingsNone', { place: 'PermintaanIT (IT Tools)' }))).toBeVisible();
    await shot('accounts-none');
    await button(t('requests.elsewhere', { place: 'User MyCX', count: 2 })).click();
    await expect(left).toBeVisible();

    // The ribbon checks the table in front; findings are searched, gathered, and lead to their cells.
    await page.evaluate(() => {
      const { sheets } = window.workbench.workbook;
      sheets.activate(sheets.list().find(({ name }) => name === 'Tiket Closing')!.id);
    });
    await page.getByRole('button', { name: 'Periksa tabel' }).click();
    await expect(pane.getByText(t('check.result', { rows: 400 }), { exact: true })).toBeVisible();
    await expect(pane.getByLabel(t('check.table'), { exact: true })).toHaveValue('table:Tiket');
    await expect(pane.getByLabel(t('check.pack'), { exact: true })).toHaveValue('closing');
    const findings = pane.locator('.finding');
    const sought = pane.getByLabel(t('check.search'), { exact: true });
    // A service, a site as the sheet spells it, a person by name, a clause, a verdict, a word of the sentence.
    const site = String((await cells(page, 'Tiket Closing', 'D3'))[0]![0]);
    for (const word of ['Datin', site, 'Agen 0', '1.2.10', t('verdict.fail'), 'RFO']) {
      await sought.fill(word);
      await expect(pane.getByText(/^[1-9]\d* (temuan|findings)$/), word).toBeVisible();
    }
    await pane.getByLabel(t('check.filterVerdict')).selectOption('fail');
    await sought.fill('IN900002');
    await expect(findings).toHaveCount(1);
    await expect(findings).toContainText('W-03 1.2.10');
    // The sheet has logins only; the list of people knows whose they are.
    await expect(findings).toContainText(/Agen \d{3} \(2\d{4}\)/);
    await page.evaluate(() =>
      window.workbench.workbook.sheets.activate(window.workbench.workbook.sheets.list()[0]!.id),
    );
    await findings.click();
    await expect.poll(() => selected(page)).toMatchObject({ sheet: 'Tiket Closing', row: 2 });
    await sought.fill('');
    await pane.getByLabel(t('check.gather')).selectOption({ label: t('check.byRule') });
    await expect(pane.getByText(/W-03 1\.2\.10: .*\[/).first()).toBeVisible();
    await shot('by-rule');
    await button(t('check.toSheet')).click();
    await expect(
      pane.getByText(new RegExp(`^53 .* ${t('check.sheetName', { place: 'Tiket' })}`)).first(),
    ).toBeVisible();
    // Result columns come and go.
    await button(t('check.columns')).click();
    await expect(pane.getByText(new RegExp(t('check.columnsDone', { address: '[A-Z]+\\d+' }))).first()).toBeVisible();
    await button(t('check.removeColumns')).click();
    await expect(pane.getByText(t('check.columnsRemoved', { count: 3 })).first()).toBeVisible();

    // A workbook nobody has tidied.
    await page.evaluate(
      async (tables) => {
        const { workbook } = window.workbench;
        for (const [name, rows] of tables) {
          await workbook.sheets.add(name);
          workbook.cells.setValues(name, `A1:F${rows.length}`, rows);
        }
        const [[august, rows], [september, more]] = tables as [(typeof tables)[0], (typeof tables)[0]];
        const range = `A1:F${rows.length}`;
        workbook.cells.setFormula(august, 'I1', `=PATUH.QMS(${range})`);
        workbook.cells.setFormula(august, 'I2', `=PATUH.QMS(${range},"2025-02")`);
        workbook.cells.setFormula(august, 'I3', `=PATUH.QMS(VSTACK(${range},${september}!A1:F${more.length}))`);
      },
      [
        ['Agustus', AUGUST],
        ['September', SEPTEMBER],
      ] as [string, (string | number)[][]][],
    );
    await keepOnly(page, 'Agustus', 'September');
    const figures = async () => (await cells(page, 'Agustus', 'I1:I3')).map(([value]) => value);
    await go('home');
    await button(t('app.rescan')).first().click();
    const card = pane.locator('.card', { has: pane.getByText('· Agustus') }).first();
    await expect(card).toContainText('12 ÷ 25');
    // Days and months look exchanged: which month is better, nobody can say.
    await expect(card).toContainText(t('home.trendUnclear', { month: monthText('2025-11', language) }));
    const before = await figures();
    expect(before[0]).toBe(12 / 25);
    const apply = button(t('remedy.apply'));

    // A word, where the figure says that nobody understands it; what it becomes stands there before.
    await card.getByRole('button', { name: number(0.96) }).click();
    await card.getByRole('combobox', { name: /MANTUL/ }).selectOption('VALID');
    await expect(card).toContainText(
      t('remedy.becomes', { figure: 'QMS · Agustus', percent: number(0.96), part: 24, whole: 25 }),
    );
    await page.screenshot({ path: `${screenshots}/pane-settle-${language}.png` });
    expect(await figures()).toEqual(before);
    await apply.click();
    await expect(card).toContainText('24 ÷ 25');
    await expect.poll(figures).toEqual([24 / 25, 1, 24 / 29]);

    // A line under the table that is no call, found among the rows behind the figure.
    await card.getByRole('button', { name: number(0.96), exact: true }).click();
    await card.getByRole('searchbox').fill('Rekap');
    await card.getByRole('button', { name: new RegExp(t('check.row', { row: 26 })) }).click();
    await card.getByRole('button', { name: t('remedy.total') }).click();
    await apply.click();
    await expect(card).toContainText('24 ÷ 24');
    await expect.poll(figures).toEqual([1, 1, 24 / 28]);

    // The month beside it is counted by itself; joined, and parted again.
    await card.getByRole('button', { name: t('remedy.join', { name: 'September' }) }).click();
    await expect(card).toContainText("VSTACK('Agustus'!A1:");
    await apply.click();
    await expect(pane.getByText('· Agustus + September')).toBeVisible();
    await button(t('remedy.undo')).click();
    await expect(pane.getByText('· Agustus + September')).toHaveCount(0);

    // Days and months that Excel exchanged, where the table is checked.
    await go('check');
    await pane.getByLabel(t('check.table'), { exact: true }).selectOption('sheet:Agustus');
    await pane
      .getByRole('main')
      .getByRole('button', { name: t('check.run'), exact: true })
      .click();
    const question = pane.getByRole('region', { name: t('mapping.ask') });
    await question.getByRole('button', { name: t('mapping.swapBack') }).click();
    await apply.click();
    await expect(question).toHaveCount(0);
    await expect.poll(async () => (await figures())[1]).not.toBe(1);

    // All of it is remembered where columns are, and forgotten there.
    await button(t('mapping.title')).click();
    await expect(pane.getByText(t('remedy.isTotal', { rows: 'Rekap agen Barat · Agree' }))).toBeVisible();
    await button(t('mapping.forgetAll')).click();
    await expect(question).toBeVisible();
    await expect.poll(figures).toEqual(before);
    expect((await cells(page, 'Agustus', 'F3'))[0]![0]).toBe('MANTUL');
  });
