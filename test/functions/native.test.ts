/** Each figure beside the same figure made by native formulas, on the sample workbook, in the workbench's spreadsheet engine. */
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from '../../src/host/jsdom';
import { bundleFunctions } from './bundle';
import { openWithFunctions } from './page';

let page: Page;
let bundle: string;

beforeAll(async () => {
  bundle = await bundleFunctions();
  page = await openWithFunctions(bundle, { blank: null });
  await page.workbook.load(readFileSync('test/fixtures/sample.xlsx'));
  await page.settled();
}, 120_000);
afterAll(async () => {
  await page.close();
  rmSync(bundle, { force: true });
});

/** Enters formulas side by side and gives what they show. */
async function figures(...formulas: string[]): Promise<unknown[]> {
  const { name } = await page.workbook.sheets.add();
  formulas.forEach((formula, index) => page.workbook.cells.setFormula(name, `A${index * 500 + 1}`, formula));
  await page.settled();
  return formulas.map((_, index) => page.workbook.cells.values(name, `A${index * 500 + 1}`)[0]![0]);
}

describe('the summary sheet of the sample workbook', () => {
  it('shows every PATUH figure beside its native formula, and both agree', () => {
    const rows = page.workbook.cells.values('Ringkasan', 'A4:C16').filter(([, ours, native]) => typeof ours === 'number' || typeof native === 'number');
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const [name, ours, native] of rows) expect([name, ours]).toEqual([name, native]);
  });

  it('spills a verdict beside every ticket', () => {
    const verdicts = page.workbook.cells.values('Ringkasan', 'B19:B418').flat();
    expect(new Set(verdicts)).toEqual(new Set(['LULUS', 'GAGAL', 'PERINGATAN', 'DATA KURANG', 'TIDAK DIATUR']));
  });
});
