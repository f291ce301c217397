/** Every view in three themes, and in English once, whose words are as long in every theme: no axe finding, nothing wider than the pane, and a picture to look at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openPane, screenshots, VIEWS } from './panePage';

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
}

const LOOKS = [
  ['light', 'id'],
  ['light', 'en'],
  ['dark', 'id'],
  ['contrast', 'id'],
] as const;

for (const [theme, language] of LOOKS)
  test(`every view is accessible and fits: ${theme}, ${language}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    const { pane, frame, go } = await openPane(page);
    await go('help');
    await pane.getByRole('radio', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).check();
    await pane.getByRole('combobox').first().selectOption(theme);
    const cut = () => frame().evaluate(() => [...document.querySelectorAll('.nav-item')].filter((item) => item.scrollWidth > item.clientWidth).map((item) => item.textContent));
    expect.soft(await cut(), 'names that leave their place in the bar').toEqual([]);
    for (const view of VIEWS) {
      await go(view);
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      if (view === 'check') {
        await pane.locator('main button.fui-Button').first().click();
        await expect(pane.locator('.window')).toBeVisible();
      }
      await frame().evaluate(axe);
      const violations = await frame().evaluate(async () => (await (window as unknown as AxeWindow).axe.run()).violations);
      expect.soft(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map((node) => node.html).join(' ; ').slice(0, 300)}`)).toEqual([]);
      const wide = await frame().evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth);
      expect.soft(wide, `${view} is wider than the pane`).toBeLessThanOrEqual(0);
      await page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, `pane-${view}-${theme}-${language}.png`) });
    }
    // The narrowest that Excel makes a pane.
    await page.locator('iframe.pane-frame').evaluate((frameElement) => (frameElement.style.width = '320px'));
    expect.soft(await cut(), 'names that leave their place in the bar at 320 px').toEqual([]);
    for (const view of VIEWS) {
      await go(view);
      const wide = await frame().evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth);
      expect.soft(wide, `${view} is wider than a pane of 320 px`).toBeLessThanOrEqual(0);
    }
  });
