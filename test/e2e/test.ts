/**
 * The test of Playwright with one page kept by each worker: opened anew, the workbench compiles eight megabytes of script,
 * which is half of what a test costs. Each test finds it without storage, routes or listeners of the one before; after a
 * test that failed, or that set the clock, it is a new one.
 */
import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

let kept: Page | null = null;

/** The sample's own day, so that figures, ages and pictures are the same whenever the tests run; the clock goes on from there. */
const OFFSET = Date.UTC(2026, 9, 10, 2) - Date.now();
/** What the page's clock says. */
export const pageNow = (): number => Date.now() + OFFSET;
const onThatDay = (offset: number): void => {
  const RealDate = Date;
  window.Date = new Proxy(RealDate, {
    construct: (_, given: []) => (given.length === 0 ? new RealDate(RealDate.now() + offset) : new RealDate(...given)),
    get: (target, name) => (name === 'now' ? () => RealDate.now() + offset : Reflect.get(target, name)),
  });
};

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(onThatDay, OFFSET);
  return context.newPage();
}

export const test = base.extend({
  page: async ({ browser, contextOptions, baseURL, viewport, locale, timezoneId }, use, info) => {
    if (kept && (await kept.evaluate(() => navigator.language)) !== locale) {
      await kept.context().close();
      kept = null;
    }
    kept ??= await openPage(browser, { ...contextOptions, baseURL, viewport, locale, timezoneId });
    await kept.setViewportSize(viewport!);
    // Of the same address, so that storage can be emptied when the last test's page is gone and writes no more.
    await kept.goto('/functions.json');
    await kept.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await use(kept);
    for (const event of ['console', 'request', 'response']) kept.removeAllListeners(event);
    await kept.unrouteAll();
    await kept.context().clearCookies();
    if (info.status === info.expectedStatus && (await hasItsOwnClock(kept))) return;
    await kept.context().close();
    kept = null;
  },
});

/** Playwright's clock stays with the context for good: the tests after it would live on that day as well. */
const hasItsOwnClock = (page: Page) => page.evaluate(() => String(setTimeout).includes('[native code]'));
