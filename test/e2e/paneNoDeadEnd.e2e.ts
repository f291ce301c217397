import { expect, test, type Page } from './test';
import { openPane, VIEWS, type Pane } from './panePage';

/** Whatever happens to the sheet under a view: the navigation works, and the view is usable again or says what it lacks. */
async function staysAlive({ pane, go }: Pane): Promise<void> {
  for (const view of VIEWS) {
    await go(view);
    await expect(pane.locator('nav button[aria-current=page]')).toHaveCount(1);
  }
}

const TABLES = ['Tapping', 'Tiket', 'PermintaanIT'];

type Happening = 'rename' | 'restore' | 'protect' | 'unprotect' | 'remove';

const inBook = (page: Page, change: Happening) =>
  page.evaluate(
    async ([what, names]) => {
      const { workbook } = window.workbench;
      const { protection } = workbook;
      for (const table of names.map((name) => workbook.tables.get(name))) {
        if (what === 'protect') protection.protect(table.sheet);
        else if (what === 'unprotect') protection.unprotect(table.sheet);
        else if (what === 'remove') await workbook.sheets.remove(table.sheet);
        else
          workbook.tables.columns(table.id).forEach((caption, index) => {
            const column = table.area.startColumn + index;
            const cell = { ...table.area, endRow: table.area.startRow, startColumn: column, endColumn: column };
            const text = what === 'rename' ? `X${index} ${caption}` : caption.replace(/^X\d+ /, '');
            workbook.cells.setValues(table.sheet, cell, [[text]]);
          });
      }
      if (what === 'protect') protection.lockStructure();
      if (what === 'unprotect') protection.unlockStructure();
      await workbook.settled();
    },
    [change, TABLES] as const,
  );

/** The sheets that were removed come back as the user brings them back. */
const undoRemoval = (page: Page) =>
  page.evaluate(async (count) => {
    for (let step = 0; step < count; step++) await window.workbench.workbook.history.undo();
    await window.workbench.workbook.settled();
  }, TABLES.length);

test('captions renamed, sheets protected and deleted under every view leave no dead end', async ({ page }) => {
  test.slow();
  const pane = await openPane(page, ['Tapping TAM', 'Tiket Closing', 'IT Tools', 'SDM']);
  await page.evaluate(() => window.workbench.workbook.tables.deleteRows('Tapping', 0, 400));
  const alive = async (happened: string) => {
    await expect(pane.pane.locator('nav button[aria-current=page]'), happened).toHaveCount(1);
    await expect(pane.pane.locator('main h1'), happened).toBeVisible();
    await expect(pane.pane.locator('main'), happened).not.toContainText('The table has no column');
  };
  // The pane reads again after the burst of events has settled.
  const readAgain = () => page.waitForTimeout(800);
  for (const [at, view] of VIEWS.entries()) {
    await pane.go(view);
    await inBook(page, 'rename');
    await readAgain();
    await alive(`${view}: renamed`);
    // The next one is opened over what is renamed, and restored under it.
    await pane.go(VIEWS[(at + 1) % VIEWS.length]!);
    await alive(`${view}: opened over what is renamed`);
    await inBook(page, 'restore');
    await pane.go(view);
    await inBook(page, 'protect');
    await alive(`${view}: protected`);
    await inBook(page, 'unprotect');
    await inBook(page, 'remove');
    await readAgain();
    await alive(`${view}: removed`);
    await undoRemoval(page);
    await readAgain();
    await alive(`${view}: brought back`);
  }
  await inBook(page, 'remove');
  await staysAlive(pane);
});
