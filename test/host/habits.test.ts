/** Habits of Excel that samples nobody here wrote rely on. */
import { PROFILES } from '../../src/host';
import { openPage, type Page } from '../../src/host/jsdom';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

it('a method of a null object does nothing, and the rest of the batch is carried out', async () => {
  await page.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItemOrNullObject('Lain').delete();
    worksheets.add('Lain');
    await context.sync();
  });
  expect(page.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1', 'Lain']);
});

it('the first record of a table made from its header, or emptied, takes the place of its blank row', async () => {
  await page.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('A1:B1', true);
    table.getHeaderRowRange().values = [['ID', 'Nilai']];
    table.rows.add(undefined, [
      ['a', 1],
      ['b', 2],
    ]);
    await context.sync();
    expect(page.workbook.cells.values('Sheet1', 'A2:B4')).toEqual([
      ['a', 1],
      ['b', 2],
      [null, null],
    ]);
    table.rows.deleteRowsAt(0, 2);
    table.rows.add(undefined, [['c', 3]]);
    await context.sync();
  });
  expect(page.workbook.tables.list()[0]!.area.endRow).toBe(1);
  expect(page.workbook.cells.values('Sheet1', 'A2:B2')).toEqual([['c', 3]]);
});

it('a star loads every scalar, as no name does', async () => {
  await page.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/*');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([['Sheet1', 'Visible']]);
  });
});

it('`load()` without names loads every scalar, and a colour may have a name', async () => {
  await page.run(async (context) => {
    const { fill } = context.workbook.worksheets.getFirst().getRange('A1').format;
    fill.color = 'orange';
    fill.load();
    await context.sync();
    expect(fill.color).toBe('#FFA500');
  });
});

it('a filter shows what is above or below the mean', async () => {
  page.workbook.cells.setValues('Sheet1', 'A1:A4', [['Nilai'], [1], [2], [9]]);
  await page.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('A1:A4', true);
    table.columns.getItemAt(0).filter.apply({ filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' });
    const visible = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(visible.values).toEqual([[9]]);
  });
});

it.each(['mac', 'web'] as const)('a link that saves a file does so, but not on the Mac (%s)', async (name) => {
  const excel = await openPage(PROFILES[name]);
  const { document } = excel.window;
  let saved = 0;
  for (const parent of [document.body, document.createElement('p')]) {
    const link = Object.assign(document.createElement('a'), { href: '#', download: 'a.json' });
    link.addEventListener('click', (event) => (saved += event.defaultPrevented ? 0 : 1));
    parent.append(link);
    link.click();
  }
  expect(saved).toBe(name === 'mac' ? 0 : 2);
  await excel.close();
});
