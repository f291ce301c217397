/** An untidy workbook: what is doubtful is read in words, four causes are settled, figure and cells follow, and all is undone. */
import { expect, test } from './test';
import { cells, keepOnly, openPane, screenshots } from './panePage';

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

test('an untidy workbook says what is doubtful, is settled click by click, and the settlement is undone', async ({
  page,
}) => {
  test.slow();
  const { pane, go } = await openPane(page);
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
  await pane.getByRole('button', { name: 'Pindai ulang' }).click();
  const card = pane.locator('.card', { has: pane.getByText('QMS · Agustus').or(pane.getByText('· Agustus')) }).first();
  await expect(card).toContainText('12 ÷ 25');
  const before = await figures();
  expect(before[0]).toBe(12 / 25);
  const apply = pane.getByRole('button', { name: 'Terapkan' });

  // A word, where the figure says that nobody understands it; what it becomes stands there before.
  await card.getByRole('button', { name: /antara/ }).click();
  await card.getByLabel(/Arti .*MANTUL/).selectOption('VALID');
  await expect(card).toContainText('QMS · Agustus menjadi 96,00% (24 ÷ 25)');
  await page.screenshot({ path: `${screenshots}/pane-settle.png` });
  expect(await figures()).toEqual(before);
  await apply.click();
  await expect(card).toContainText('24 ÷ 25');
  await expect.poll(figures).toEqual([24 / 25, 1, 24 / 29]);

  // A line under the table that is no call, found among the rows behind the figure.
  await card.getByRole('button', { name: '96,00%' }).click();
  await card.getByRole('searchbox').fill('Rekap');
  await card.getByRole('button', { name: /Baris 26/ }).click();
  await card.getByRole('button', { name: 'Baris total, bukan data' }).click();
  await expect(card).toContainText('menjadi 100,00% (24 ÷ 24)');
  await apply.click();
  await expect(card).toContainText('24 ÷ 24');
  await expect.poll(figures).toEqual([1, 1, 24 / 28]);

  // The month beside it is counted by itself.
  await card.getByRole('button', { name: 'Gabung dengan September' }).click();
  await expect(card).toContainText('menjadi 85,71% (24 ÷ 28)');
  await expect(card).toContainText("VSTACK('Agustus'!A1:");
  await apply.click();
  await expect(pane.getByText('· Agustus + September')).toBeVisible();
  await pane.getByRole('button', { name: 'Urungkan' }).click();
  await expect(pane.getByText('· Agustus + September')).toHaveCount(0);

  // Days and months that Excel exchanged, where the table is checked.
  await go('check');
  await pane.getByLabel('Tabel', { exact: true }).selectOption('sheet:Agustus');
  await pane.getByRole('main').getByRole('button', { name: 'Periksa', exact: true }).click();
  const question = pane.getByRole('region', { name: 'Yang perlu Anda jawab' });
  await expect(question).toContainText('menukar hari dan bulan');
  await question.getByRole('button', { name: 'Tukar kembali' }).click();
  await apply.click();
  await expect(question).toHaveCount(0);
  await expect.poll(async () => (await figures())[1]).not.toBe(1);

  await pane.getByRole('button', { name: 'Arti kolom' }).click();
  await expect(pane.getByText('Baris total, bukan data: Rekap agen Barat · Agree')).toBeVisible();
  await pane.getByRole('button', { name: 'Lupakan semua' }).click();
  await expect(question).toBeVisible();
  await expect.poll(figures).toEqual(before);
  expect((await cells(page, 'Agustus', 'F3'))[0]![0]).toBe('MANTUL');
});
