/** Every function in the cells of the workbench, in Chromium: what its help page says is what the cells show. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test, type Page } from './test';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { FunctionDefinition } from '../../src/functions/call/definition';
import { openOnly } from './smallSample';

type Cell = string | number | boolean | null;
/** An argument is a literal of the formula or cells to be put on a sheet. */
type Argument = { literal: string } | { rows: Cell[][] };

function argumentsOf({ example }: FunctionDefinition): Argument[] {
  return example.call.map((value) => {
    if (value === null) return { literal: '' };
    if (typeof value !== 'object') return { literal: typeof value === 'string' ? `"${value}"` : String(value) };
    const whole = Object.hasOwn(example.ranges, value.range);
    const [name, column] = whole ? [value.range, ''] : (value.range.split(':') as [string, string]);
    const rows = example.ranges[name]!.map((row) => [...row]);
    return { rows: whole ? rows : rows.slice(1).map((row) => [row[Number(column)]!]) };
  });
}

/** Packs load parts of themselves on demand, which only a loader of TypeScript does; Playwright's own does not. */
function workedResults(): Cell[][][] {
  const root = path.resolve(__dirname, '../..');
  const args = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(root, 'test/e2e/workedResults.ts')];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as Cell[][][];
}

/** A cell keeps fifteen digits. */
const rounded = (rows: Cell[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)));

interface Question {
  name: string;
  args: Argument[];
  /** Size of what the formula fills. */
  rows: number;
  columns: number;
}

/** Puts cells and formulas on new sheets, each formula on its own; gives what they fill once everything has settled. */
function calculate(page: Page, questions: Question[]): Promise<Cell[][][]> {
  return page.evaluate(async (asked) => {
    const { workbook } = window.workbench;
    const letter = (index: number) => String.fromCharCode(64 + index);
    const places: { sheet: string; address: string }[] = [];
    for (const { name, args, rows, columns } of asked) {
      const texts: string[] = [];
      for (const each of args) {
        if ('literal' in each) texts.push(each.literal);
        else {
          const sheet = await workbook.sheets.add();
          const address = `A1:${letter(each.rows[0]!.length)}${each.rows.length}`;
          workbook.cells.setValues(sheet.name, address, each.rows);
          texts.push(`${sheet.name}!${address}`);
        }
      }
      const { name: sheet } = await workbook.sheets.add();
      workbook.cells.setFormula(sheet, 'A1', `=PATUH.${name}(${texts.join(',')})`);
      places.push({ sheet, address: `A1:${letter(columns)}${rows}` });
    }
    await workbook.settled();
    return places.map(({ sheet, address }) =>
      workbook.cells.values(sheet, address).map((row) => row.map((cell) => cell ?? '')),
    );
  }, questions);
}

test('every function shows in its cells what its help page says, and a mistake is one sentence that names the argument', async ({
  page,
}) => {
  await openOnly(page, []);
  await page.goto('/');
  await page.waitForFunction(() => window.workbench?.addin.ready);
  const expected = workedResults();
  const mistake: Question = { name: 'WILSON', args: [{ literal: '"banyak"' }, { literal: '20' }], rows: 1, columns: 1 };
  const questions = CATALOGUE.map((definition, at): Question => {
    const rows = expected[at]!;
    return { name: definition.name, args: argumentsOf(definition), rows: rows.length, columns: rows[0]!.length };
  });
  const shown = await calculate(page, [...questions, mistake]);
  for (const [at, rows] of expected.entries())
    expect.soft(rounded(shown[at]!), CATALOGUE[at]!.name).toEqual(rounded(rows));
  expect(shown.at(-1)).toEqual([['#VALUE!']]);
  const sentences = await page.evaluate(() => [...window.workbench.addin.installed!.host.calls.messages.values()]);
  expect(sentences).toContain('Argumen 1 (jumlah): "banyak" bukan bilangan. Tulis bilangan, misalnya 18.');
});

test('a verdict stands beside each of 100,000 tickets', async ({ page }) => {
  test.slow();
  await openOnly(page, []);
  await page.goto('/');
  await page.waitForFunction(() => window.workbench?.addin.ready);
  const verdicts = await page.evaluate(async (count) => {
    const { workbook } = window.workbench;
    const { name } = await workbook.sheets.add();
    const captions = ['No Tiket', 'Layanan', 'Kontak 1', 'Hasil 1', 'Ket Nossa', 'Status Tiket'];
    const rows = Array.from({ length: count }, (_, i) => [
      `T-${i}`,
      'POTS',
      2,
      'RNA',
      'Sudah',
      i % 2 ? 'Close' : 'Open',
    ]);
    workbook.cells.setValues(name, `A1:F${count + 1}`, [captions, ...rows]);
    workbook.cells.setFormula(name, 'H2', `=PATUH.CLOSING(A1:F${count + 1})`);
    await workbook.calculation.settled(120_000);
    return workbook.cells.values(name, `H2:H${count + 1}`).flat();
  }, 100_000);
  expect(verdicts.length).toBe(100_000);
  expect(verdicts.filter((verdict) => verdict === 'TIDAK DIATUR').length).toBe(50_000);
  expect([...new Set(verdicts)].length).toBe(2);
});
