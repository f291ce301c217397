/** The workbench as a newcomer meets it: sample open, cells alive, another file opened, both languages, three themes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from './test';
import type { Workbench } from '../../src/workbench/workbench';
import { bookOf } from '../xlsx/bookOf';
import { excelFile } from '../xlsx/excelFile';
import { axeOptions, screenshots } from './panePage';
import { openOnly } from './smallSample';

/** A picture for a person to look at: everything calculated, the pane drawn. */
async function shot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => window.workbench.workbook.settled());
  await expect(page.frameLocator('.pane-frame').getByRole('progressbar')).toHaveCount(0);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: path.join(screenshots, `workbench-${name}.png`) });
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/** Values of an area, after everything has been calculated. */
const values = (page: Page, sheet: string, address: string) =>
  page.evaluate(
    async ([name, area]) => {
      await window.workbench.workbook.settled();
      return window.workbench.workbook.cells.values(name, area);
    },
    [sheet, address] as const,
  );

const sheetCanvas = (page: Page) => page.locator('canvas[id^=univer-sheet-main-canvas]');

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForFunction(() => window.workbench?.addin.ready);
}

test('cells calculate with PATUH functions through the real runtime, equal the COUNTIFS beside them, and follow an edit', async ({
  page,
}) => {
  await open(page);
  for (const [patuh, native] of await values(page, 'Ringkasan', 'B5:C9'))
    expect(patuh).toBeCloseTo(native as number, 12);
  const [[sdm, heads]] = (await values(page, 'Ringkasan', 'B12:C12')) as [[number, number]];
  expect(sdm).toBeCloseTo(heads, 12);
  await shot(page, 'light-id');

  // Closing verdicts spill, one row a ticket, with the clause that failed.
  const verdicts = await values(page, 'Ringkasan', 'A19:C418');
  expect(
    verdicts.every(([, verdict]) =>
      ['LULUS', 'PERINGATAN', 'GAGAL', 'DATA KURANG', 'TIDAK DIATUR'].includes(String(verdict)),
    ),
  ).toBe(true);
  const failed = verdicts.filter(([, verdict]) => verdict === 'GAGAL');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(([, , clauses]) => /1\.2/.test(String(clauses)))).toBe(true);

  // A call edited changes the figure that counts it.
  const before = (await values(page, 'Ringkasan', 'B5:E5'))[0]!;
  await page.evaluate(() => {
    const { workbook } = window.workbench;
    const [head, ...rows] = workbook.cells.values('Tapping TAM', 'A1:BI3001');
    const column = (caption: string) => head!.indexOf(caption);
    const row = rows.findIndex(
      (each) =>
        each[column('Kategori')] === 'Agree' && each[column('valid')] === 'Valid' && each[column('Status_WO')] === 6,
    );
    const cell = { startRow: row + 1, endRow: row + 1, startColumn: column('valid'), endColumn: column('valid') };
    workbook.cells.setValues('Tapping TAM', cell, 'Not Valid');
  });
  const after = (await values(page, 'Ringkasan', 'B5:E5'))[0]!;
  expect(after[3]).toBe((before[3] as number) - 1);
  expect(after[0]).toBeCloseTo(after[1] as number, 12);
  expect(after[0]).toBeLessThan(before[0] as number);

  await test.step('a cell with an error says in one sentence what is wrong when it is selected', async () => {
    await page.evaluate(() => window.workbench.workbook.cells.setFormula('Ringkasan', 'H4', '=PATUH.QMS(Tapping)'));
    expect(await values(page, 'Ringkasan', 'H4')).toEqual([['#VALUE!']]);
    await page.evaluate(() => window.workbench.workbook.selection.select('Ringkasan', 'H4'));
    await expect(page.getByRole('status')).toContainText('H4: Argumen 1 (data): baris judul tidak ikut');
    await expect(page.getByRole('status')).toContainText('tulis NamaTabel[#All], bukan NamaTabel');
  });

  await test.step('the pane loaded anew brings pane and cells back', async () => {
    await page.locator('#ribbon-faults').click();
    await page.locator('#menu-faultReload').click();
    await page.waitForFunction(() => window.workbench.addin.ready);
    const [[patuh, native]] = (await values(page, 'Ringkasan', 'B5:C5')) as [[number, number]];
    expect(patuh).toBeCloseTo(native, 12);
  });
});

test('the keyboard reaches everything', async ({ page }) => {
  test.slow();
  await open(page);

  await test.step('F6 goes round, arrows walk the ribbon, typing lands in the grid', async () => {
    await page.locator('#ribbon-open').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#ribbon-save')).toBeFocused();
    await page.evaluate(() => window.workbench.workbook.selection.select('Ringkasan', 'H3'));
    await page.keyboard.press('F6');
    await page.keyboard.type('12,5');
    await page.keyboard.press('Enter');
    // The marks are those of the language, in formulas, too.
    await page.keyboard.type('=SUM(0,5;H3)');
    await page.keyboard.press('Enter');
    expect(await values(page, 'Ringkasan', 'H3:H4')).toEqual([[12.5], [13]]);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('pane-frame');
    await page.keyboard.press('F6');
    await expect(page.locator('#ribbon-save')).toBeFocused();
  });

  await test.step('while a cell is being edited Excel refuses the add-in, and takes it again afterwards', async () => {
    const editing = () => page.evaluate(() => window.workbench.addin.installed!.host.cellEditMode);
    await page.evaluate(() => window.workbench.workbook.selection.select('Ringkasan', 'H5'));
    await page.locator('#ribbon-open').focus();
    await page.keyboard.press('F6');
    await page.keyboard.type('belum selesai');
    expect(await editing()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(editing).toBe(false);
  });

  await test.step('the cell menu runs the command of the manifest', async () => {
    await sheetCanvas(page).click({ button: 'right', position: { x: 120, y: 120 } });
    await expect(page.getByText('Cek baris ini')).toBeVisible();
    await shot(page, 'cell-menu');
    await page.keyboard.press('Escape');
  });

  await test.step('shortcuts work from the grid, even with the pane closed', async () => {
    await page.locator('#ribbon-Patuh-Open').click();
    await expect(page.locator('.pane-frame')).toBeHidden();
    await page.locator('#ribbon-open').focus();
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Alt+Shift+N');
    await expect(page.frameLocator('.pane-frame').getByRole('heading', { level: 1 })).toHaveText('Tapping');
  });

  await test.step('typing a formula offers the PATUH functions', async () => {
    // While a cell is being edited results wait, as in Excel: let everything arrive first.
    await page.evaluate(() => window.workbench.workbook.settled());
    await page.evaluate(() => window.workbench.workbook.selection.select('Ringkasan', 'H2'));
    await sheetCanvas(page).click({ position: { x: 5, y: 5 } });
    await page.evaluate(() => window.workbench.workbook.selection.select('Ringkasan', 'H2'));
    await page.keyboard.type('=PATUH.Q');
    await expect(page.getByText('PATUH.QMS', { exact: true }).first()).toBeVisible();
    await page.screenshot({ path: path.join(screenshots, 'workbench-completion.png') });
    await page.keyboard.type('MS(');
    await expect(page.getByText('bulan', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('files are refused, saved, opened and dropped', async ({ page }) => {
  test.slow();
  await open(page);

  await test.step('a wrong or broken file is refused in one sentence and the open workbook stays', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#ribbon-open').click()]);
    await chooser.setFiles({ name: 'catatan.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
    await expect(page.getByRole('status')).toContainText('catatan.docx bukan berkas .xlsx');
    const [again] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#ribbon-open').click()]);
    await again.setFiles({ name: 'rusak.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK rusak') });
    await expect(page.getByRole('status')).toContainText('rusak.xlsx tidak dapat dibuka');
    expect((await values(page, 'Ringkasan', 'A1'))[0]![0]).toBe('Ringkasan kepatuhan');
  });

  await test.step('what was saved opens again with its tables and formulas', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#ribbon-save').click()]);
    const file = await download.path();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#ribbon-open').click()]);
    await chooser.setFiles({ name: 'salinan.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) });
    await expect(page.locator('#file-name')).toHaveText('salinan.xlsx');
    await page.waitForFunction(() => window.workbench.addin.ready);
    await page.locator('#ribbon-recalculate').click();
    const [[patuh, native]] = (await values(page, 'Ringkasan', 'B5:C5')) as [[number, number]];
    expect(patuh).toBeCloseTo(native, 12);
  });

  await test.step('a workbook opens when it is dropped on the page or on the pane, and says what saving would lose', async () => {
    const drop = async (name: string, content: Uint8Array, onPane: boolean) => {
      await page.evaluate(
        ([file, bytes, inFrame]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], file));
          const { body } = inFrame
            ? document.querySelector<HTMLIFrameElement>('.pane-frame')!.contentDocument!
            : document;
          for (const type of ['dragover', 'drop'])
            body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        },
        [name, [...content], onPane] as const,
      );
      await expect(page.locator('#file-name')).toHaveText(name);
    };
    await drop('dijatuhkan.xlsx', readFileSync(path.resolve(__dirname, '../fixtures/sample.xlsx')), false);
    await page.waitForFunction(() => window.workbench.addin.ready);
    await drop('dari-excel.xlsx', excelFile({ 'xl/pivotTables/pivotTable1.xml': '<x/>' }), true);
    await expect(page.getByRole('status')).toContainText(
      'Tidak disimpan kembali bila disimpan dari sini: tabel pivot.',
    );
    await page.screenshot({ path: path.join(screenshots, 'workbench-not-kept.png') });
    const headerless = { ref: 'A1:B2', columns: ['No Tiket', 'Durasi'] };
    const rows = [
      ['IN1', 7],
      ['IN1', 8],
    ];
    await drop('tanpa-judul.xlsx', bookOf([{ name: 'Data', rows, tables: [headerless] }]), false);
    await expect(page.getByRole('status')).toContainText('bila disimpan dari sini: tabel tanpa baris judul.');
    expect(await values(page, 'Data', 'A1:B2')).toEqual(rows);
  });

  await test.step('work that is not saved is thrown away only where somebody says so', async () => {
    const asked: string[] = [];
    const answer = (accept: boolean) =>
      page.once('dialog', (dialog) => {
        asked.push(dialog.message());
        void (accept ? dialog.accept() : dialog.dismiss());
      });
    // Nothing was changed in what is open: nobody is asked.
    await page.locator('#ribbon-sample').click();
    await expect(page.locator('#file-name')).toHaveText('sample.xlsx');
    await page.waitForFunction(() => window.workbench.addin.ready);
    await page.evaluate(() => window.workbench.workbook.cells.setValues('Ringkasan', 'H9', [['baru']]));
    answer(false);
    await page.locator('#ribbon-sample').click();
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toContain('sample.xlsx');
    answer(false);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('#ribbon-open').click()]);
    await chooser.setFiles(path.resolve(__dirname, '../fixtures/sample.xlsx'));
    await expect.poll(() => asked.length).toBe(2);
    expect(await values(page, 'Ringkasan', 'H9')).toEqual([['baru']]);
    answer(true);
    await page.locator('#ribbon-sample').click();
    await expect.poll(() => values(page, 'Ringkasan', 'H9')).toEqual([[null]]);
    expect(asked).toHaveLength(3);
  });
});

test('the developer menu offers every fault of the host to the keyboard, in both languages', async ({ page }) => {
  await openOnly(page, []);
  await open(page);
  const entries = async () => {
    await page.locator('#ribbon-faults').focus();
    await page.keyboard.press('Enter');
    const walked: string[] = [];
    for (const text of await page.locator('.menu button').allInnerTexts()) {
      walked.push(await page.evaluate(() => document.activeElement!.id.replace('menu-', '')));
      expect(text.trim()).not.toBe('');
      await page.keyboard.press('ArrowDown');
    }
    const texts = await page.locator('.menu button').allInnerTexts();
    await page.keyboard.press('Escape');
    return { walked, texts };
  };
  await page.locator('#choose-language').selectOption('id');
  const indonesian = await entries();
  await page.locator('#choose-language').selectOption('en');
  await page.waitForFunction(() => window.workbench.addin.ready);
  const english = await entries();
  expect(indonesian.walked).toEqual([
    'faultSlow',
    'faultBefore',
    'faultAfter',
    'faultLostEvent',
    'faultCoAuthorBetween',
    'faultCoAuthor',
    'faultEditing',
    'faultClose',
    'faultReload',
  ]);
  expect(english.walked).toEqual(indonesian.walked);
  expect(english.texts.filter((text) => indonesian.texts.includes(text))).toEqual([]);

  await test.step('a slow sync is chosen, and said when the menu is opened again', async () => {
    await page.locator('#ribbon-faults').click();
    await page.locator('#menu-faultSlow').click();
    expect(await page.evaluate(() => window.workbench.addin.installed!.host.faults.delayMs)).toBe(2000);
    await page.locator('#ribbon-faults').click();
    await expect(page.locator('#menu-faultSlow')).toHaveAttribute('aria-checked', 'true');
  });
});

test('the page asks nobody else for anything, and changes its language and theme', async ({ page, baseURL }) => {
  test.slow();
  const asked: string[] = [];
  const missing: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
  await open(page);
  expect(missing).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(baseURL!) && !/^(data|blob|about):/.test(url))).toEqual([]);

  await test.step('language and theme change everything on the page', async () => {
    await page.locator('#choose-language').selectOption('en');
    await expect(page.getByRole('button', { name: 'Check table' })).toBeVisible();
    await page.waitForFunction(() => window.workbench.addin.ready);
    await shot(page, 'light-en');
    await page.locator('#choose-theme').selectOption('dark');
    await shot(page, 'dark-en');
    await page.locator('#choose-language').selectOption('id');
    await page.waitForFunction(() => window.workbench.addin.ready);
    await shot(page, 'dark-id');
    await page.locator('#choose-theme').selectOption('contrast');
    await shot(page, 'contrast-id');
  });

  await test.step('ribbon, menus and titles pass axe in every theme; the grid is a canvas and left out', async () => {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.locator('#choose-theme').selectOption(theme);
      await page.locator('#ribbon-faults').click();
      const violations = await page.evaluate(async (options) => {
        const { axe } = window as unknown as {
          axe: {
            run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const context = { exclude: [['#grid'], ['.pane-frame'], ['[class*=univer]']] };
        return (await axe.run(context, options)).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        );
      }, axeOptions(theme));
      expect(violations).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});
