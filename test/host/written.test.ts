import { openSheetPage } from '../office/sheetPage';

it('tells of a batch that changes what no command of the grid does, and not of one that only reads', async () => {
  const { page, fill, close } = await openSheetPage();
  fill('Sheet1', 'A1:B2', [
    ['a', 'b'],
    [1, 2],
  ]);
  const told: string[] = [];
  page.workbook.changes.on(({ kind }) => told.push(kind));
  await page.run(async (context) => {
    context.workbook.worksheets
      .getItem('Sheet1')
      .charts.add('Line', context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2'));
    await context.sync();
  });
  expect(told).toContain('written');
  told.length = 0;
  await page.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').charts.load('items/name');
    await context.sync();
  });
  expect(told).not.toContain('written');
  await close();
});
