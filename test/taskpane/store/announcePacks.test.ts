import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openBook } from '../../../src/office';
import type { Page } from '../../../src/host/jsdom';
import { announceDates, announcePacks } from '../../../taskpane/store/announcePacks';
import { forgetPlace, rememberMapping } from '../../../taskpane/store/placeMemory';
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
    expect(await shown()).toMatch(/99\.1\.2.*ATURAN SENDIRI/);
    page.workbook.cells.setFormula('Sheet1', 'A1', '=PATUH.VERSI()');
    expect(await shown()).toMatch(/^Patuh .* · ATURAN SENDIRI: closing$/);
    page.workbook.cells.setFormula('Sheet1', 'A1', '=PATUH.VERSI("closing")');
    await announcePacks(book, [{ id: 'closing', text: null }]);
    expect(await shown()).toContain(version);
    expect(await shown()).not.toContain('ATURAN SENDIRI');
  });

  it('and what the pane was told of captions and words hold for formulas, until they are forgotten', async () => {
    const book = openBook({ Excel: page.window.Excel, Office: page.window.Office });
    page.workbook.cells.setValues('Sheet1', 'A3:F5', [
      ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'Putusan akhir'],
      ['2026-03-02', 'agen001', 'MEDAN', '0611000001', 'Agree', 'BRS'],
      ['2026-03-03', 'agen001', 'MEDAN', '0611000002', 'Agree', 'Not Valid'],
    ]);
    page.workbook.cells.setFormula('Sheet1', 'A1', '=PATUH.QMS(A3:F5)');
    expect(await shown()).toBe('#VALUE!');
    const [source] = await book.listSources();
    await rememberMapping(book, source!, 'tapping', () => ({
      fields: { hasil_tapping: { column: 'Putusan akhir', values: { BRS: 'VALID' } } },
    }));
    expect(await shown()).toBe(0.5);
    await forgetPlace(book, source!);
    expect(await shown()).toBe('#VALUE!');
  });

  it('and a workbook that counts its days from 1904 is calculated anew once the pane knows', async () => {
    page.workbook.book.date1904 = true;
    const { cells, formats } = page.workbook;
    cells.setValues('Sheet1', 'A3:F5', [
      ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'Hasil Tapping'],
      [44438, 'agen001', 'MEDAN', '0611000001', 'Agree', 'Valid'],
      [44409, 'agen001', 'MEDAN', '0611000002', 'Agree', 'Return'],
    ]);
    formats.setNumberFormats(cells.place('Sheet1', 'A4:A5'), () => 'dd/mm/yyyy');
    cells.setFormula('Sheet1', 'H1', '=PATUH.QMS.TABEL(A3:F5,"bulan")');
    cells.setFormula('Sheet1', 'A1', '=PATUH.QMS(A3:F5,DATE(2025,8,1))');
    await page.settled();
    expect(cells.values('Sheet1', 'H2')).toEqual([['2021-08']]);
    const book = openBook({ Excel: page.window.Excel, Office: page.window.Office });
    const announced = announceDates(book);
    await book.date1904();
    await announced;
    expect(await shown()).toBe(0.5);
    expect(cells.values('Sheet1', 'H2')).toEqual([['2025-08']]);
  });
});
