import { expect, test, type Page } from './test';
import { openPane, VIEWS, type Pane } from './panePage';

/** Whatever happens to the sheet under a view: the navigation works, and the view is usable again or says what it lacks. */
async function staysAlive({ pane, go }: Pane): Promise<void> {
  for (const view of VIEWS) {
    await go(view);
    await expect(pane.locator('nav button[aria-current=page]')).toHaveCount(1);
  }
}

const inBook = (page: Page, change: 'rename' | 'remove' | 'protect' | 'restore') =>
  page.evaluate(async (what) => {
    const { workbook } = window.workbench;
    const names = ['tblTapping', 'tblTiket', 'tblPengajuan'].filter((name) => workbook.tables.find(name));
    const tables = (names.length > 0 ? names : workbook.tables.list().map(({ name }) => name)).map((name) =>
      workbook.tables.get(name),
    );
    for (const table of tables) {
      if (what === 'protect') workbook.protection.protect(table.sheet);
      else if (what === 'remove') {
        workbook.protection.unprotect(table.sheet);
        await workbook.sheets.remove(table.sheet);
      } else {
        const captions = workbook.tables.columns(table.id);
        captions.forEach((caption, index) => {
          const area = { ...table.area, endRow: table.area.startRow };
          const cell = { ...area, startColumn: area.startColumn + index, endColumn: area.startColumn + index };
          const text = what === 'rename' ? `X${index} ${caption}` : caption.replace(/^X\d+ /, '');
          workbook.cells.setValues(table.sheet, cell, [[text]]);
        });
      }
    }
    await workbook.settled();
  }, change);

test('captions renamed under each view, protected and deleted sheets leave no dead end', async ({ page }) => {
  test.slow();
  const pane = await openPane(page);
  const alive = async () => {
    await expect(pane.pane.locator('nav button[aria-current=page]')).toHaveCount(1);
    await expect(pane.pane.locator('main')).not.toContainText('The table has no column');
  };
  for (const [at, view] of VIEWS.entries()) {
    await pane.go(view);
    await inBook(page, 'rename');
    // The pane reads again after the burst of events has settled.
    await page.waitForTimeout(800);
    await alive();
    // The next one is opened over what is renamed, and restored under it.
    await pane.go(VIEWS[(at + 1) % VIEWS.length]!);
    await alive();
    await inBook(page, 'restore');
  }
  await pane.go('tapping');
  await inBook(page, 'protect');
  await staysAlive(pane);
  await pane.go('tapping');
  await inBook(page, 'remove');
  await page.waitForTimeout(800);
  await staysAlive(pane);
});
