import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openBook } from '../../../src/office';
import type { Page } from '../../../src/host/jsdom';
import { announcePacks } from '../../../taskpane/store/announcePacks';
import { bundleFunctions } from '../../functions/bundle';
import { openWithFunctions } from '../../functions/page';

jest.setTimeout(60_000);

describe('a pack of the workbook', () => {
  let page: Page;
  let bundle: string;
  beforeAll(async () => {
    bundle = await bundleFunctions();
    page = await openWithFunctions(bundle);
    globalThis.window = page.window as unknown as typeof globalThis.window;
  });
  afterAll(async () => {
    delete (globalThis as { window?: unknown }).window;
    await page.close();
    rmSync(bundle, { force: true });
  });

  const shown = async () => {
    await page.settled();
    return page.workbook.cells.values('Sheet1', 'A1')[0]![0];
  };

  it('is what formulas already entered are calculated with, and the shipped one again once it is dropped', async () => {
    const book = openBook({ Excel: page.window.Excel, Office: page.window.Office });
    const shipped = await readFile('rules/closing/pack.json', 'utf8');
    const { version } = JSON.parse(shipped) as { version: string };
    page.workbook.cells.setFormula('Sheet1', 'A1', '=PATUH.VERSI("closing")');
    expect(await shown()).toContain(version);
    await announcePacks(book, [
      { id: 'closing', text: shipped.replace(`"version": "${version}"`, '"version": "99.1.2"') },
    ]);
    expect(await shown()).toContain('99.1.2');
    await announcePacks(book, [{ id: 'closing', text: null }]);
    expect(await shown()).toContain(version);
  });
});
