/** What goes wrong in a real Excel, on demand. */
import type { Page } from '@playwright/test';

/** The next batch that writes does nothing, or does everything and only its answer is lost. */
export const failNextWrite = (page: Page, when: 'before' | 'after') =>
  page.evaluate((fault) => window.workbench.addin.installed!.host.faults.failNextWrite(fault), when);

/** A co-author puts a value into a cell. */
export const coAuthorWrites = (
  page: Page,
  { sheet, address }: { sheet: string; address: string },
  value: string | number,
) =>
  page.evaluate(
    ([name, area, written]) => {
      const { workbook } = window.workbench;
      return workbook.asCoAuthor(() => workbook.cells.setValues(name, area, [[written]]));
    },
    [sheet, address, value] as const,
  );

/** Changes of the sheet that the add-in never hears of. */
export const loseEvents = (page: Page, count: number) =>
  page.evaluate((lost) => window.workbench.addin.installed!.host.faults.loseEvents(lost), count);

/** Every batch takes this much longer. */
export const slow = (page: Page, ms: number) =>
  page.evaluate((delay) => void (window.workbench.addin.installed!.host.faults.delayMs = delay), ms);

/** The task pane is loaded anew, as after a crash. */
export async function reloadPane(page: Page): Promise<void> {
  await page.locator('#ribbon-faults').click();
  await page.locator('#menu-faultReload').click();
  await page.waitForFunction(() => window.workbench.addin.ready);
  await page.frameLocator('iframe.pane-frame').locator('nav').waitFor();
}
