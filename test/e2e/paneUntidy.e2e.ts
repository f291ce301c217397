/** An untidy sheet: what is doubtful is read in words, a word and a swapped column are settled, the figure follows, and all is undone. */
import { expect, test } from './test';
import { cells, openPane } from './panePage';

const DAYS = 24;
/** Days between Excel's first day and 1 January 2025. */
const NEW_YEAR = 45658;
/** The first day of a month of 2025, as Excel counts days. */
const firstOf = (month: number): number => NEW_YEAR + (Date.UTC(2025, month, 1) - Date.UTC(2025, 0, 1)) / 86_400_000;

/** August, opened by an Excel that takes the month first: up to the twelfth its dates are other ones, beyond they are texts. */
const CALLS = Array.from({ length: DAYS }, (_, i) => [
  i < 12 ? firstOf(i) + 7 : `'${i + 1}/08/2025`,
  `agen${String((i % 5) + 1).padStart(3, '0')}`,
  'MEDAN',
  `'06110000${String(i + 10)}`,
  'Agree',
  i % 2 === 0 ? 'Valid' : 'MANTUL',
]);

test('an untidy sheet says what is doubtful, is settled click by click, and the settlement is undone', async ({
  page,
}) => {
  test.slow();
  const { pane, go } = await openPane(page);
  await page.evaluate(async (rows) => {
    const { workbook } = window.workbench;
    const { name } = await workbook.sheets.add('Tapping Agustus');
    workbook.cells.setValues(name, `A1:F${rows.length + 1}`, [
      ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'],
      ...rows,
    ]);
    workbook.cells.setFormula(name, 'I1', `=PATUH.QMS(A1:F${rows.length + 1})`);
    workbook.cells.setFormula(name, 'I2', `=PATUH.QMS(A1:F${rows.length + 1},"2025-08")`);
  }, CALLS);
  const figures = async () => (await cells(page, 'Tapping Agustus', 'I1:I2')).map(([value]) => value);
  await go('check');
  await pane.getByRole('button', { name: 'Pindai ulang' }).click();
  await pane.getByLabel('Tabel', { exact: true }).selectOption('sheet:Tapping Agustus');
  const main = pane.getByRole('main');
  await main.getByRole('button', { name: 'Periksa', exact: true }).click();
  await expect(pane.getByText(`${DAYS} baris diperiksa.`, { exact: true })).toBeVisible();

  const question = pane.getByRole('region', { name: 'Yang perlu Anda jawab' });
  await expect(question).toContainText('menukar hari dan bulan');
  const before = await figures();

  await question.getByRole('button', { name: 'Tukar kembali' }).click();
  await expect(question).toHaveCount(0);
  await pane.getByLabel(/MANTUL/).selectOption('VALID');
  await expect.poll(figures).toEqual([1, 1]);

  await pane.getByRole('button', { name: 'Arti kolom' }).click();
  await pane.getByRole('button', { name: 'Lupakan semua' }).click();
  await expect(question).toBeVisible();
  await expect.poll(figures).toEqual(before);
  expect(before).not.toEqual([1, 1]);
  expect((await cells(page, 'Tapping Agustus', 'F3'))[0]![0]).toBe('MANTUL');
});
