/** A rule pack is data: a number changed in its JSON changes the verdicts of cells and pane after a reload, with no build. */
import { expect, test } from './test';
import { openPane } from './panePage';

test('a number changed in closing/pack.json changes the verdicts after a reload', async ({ page }) => {
  const verdicts = () =>
    page.evaluate(async () => {
      await window.workbench.workbook.settled();
      return window.workbench.workbook.cells.values('Ringkasan', 'D15:F15')[0] as [number, number, number];
    });

  await openPane(page);
  const [, , failedBefore] = await verdicts();

  let served = 0;
  await page.route('**/rules/closing/pack.json', async (route) => {
    const pack = await (await route.fetch()).json();
    pack.parameters.minAttempts.value += 3;
    served++;
    await route.fulfill({ json: pack });
  });
  await openPane(page);
  const [, , failedAfter] = await verdicts();

  expect(served).toBeGreaterThan(0);
  expect(failedAfter).toBeGreaterThan(failedBefore);
});
