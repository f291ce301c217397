/**
 * Every view in three themes, and in English once, whose words are as long in every theme: no axe finding, nothing wider than
 * the pane, and a picture to look at.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './test';
import { emptyWorkbook, openPane, screenshots, VIEWS, wear, type View } from './panePage';

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
}

const LOOKS = [
  ['id', ['light', 'dark', 'contrast']],
  ['en', ['light']],
] as const;

/** Tabs with a face of their own; those of Rules have their own test. */
const TABS: Readonly<Partial<Record<View, readonly (readonly [number, string])[]>>> = {
  requests: [
    [1, 'steps'],
    [2, 'findings'],
  ],
  tapping: [[1, 'returns']],
};

for (const [language, themes] of LOOKS)
  test(`every view is accessible and fits: ${language}, ${themes.join(', ')}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    const { pane, frame, go } = await openPane(page);
    await go('help');
    await pane.getByRole('radio', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).check();
    const cut = () =>
      frame().evaluate(() =>
        [...document.querySelectorAll('.nav-item')]
          .filter((item) => item.scrollWidth > item.clientWidth)
          .map((item) => item.textContent),
      );
    const wide = () =>
      frame().evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth);
    expect.soft(await cut(), 'names that leave their place in the bar').toEqual([]);
    await frame().evaluate(axe);
    const look = async (name: string) => {
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      for (const theme of themes) {
        await wear(page, theme);
        const violations = await frame().evaluate(
          async () => (await (window as unknown as AxeWindow).axe.run()).violations,
        );
        expect
          .soft(
            violations.map(
              ({ id, nodes }) =>
                `${name} ${theme} ${id}: ${nodes
                  .map((node) => node.html)
                  .join(' ; ')
                  .slice(0, 300)}`,
            ),
          )
          .toEqual([]);
        expect.soft(await wide(), `${name} is wider than the pane`).toBeLessThanOrEqual(0);
        await page
          .locator('iframe.pane-frame')
          .screenshot({ path: path.join(screenshots, `pane-${name}-${theme}-${language}.png`) });
      }
    };
    for (const view of VIEWS) {
      await go(view);
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      if (view === 'check') {
        await pane.locator('main button.fui-Button').first().click();
        await expect(pane.locator('.window')).toBeVisible();
      }
      await look(view);
      for (const [at, name] of TABS[view] ?? []) {
        await pane.getByRole('tab').nth(at).click();
        if (name !== 'findings') await pane.locator('.finding').first().click();
        await look(`${view}-${name}`);
      }
    }
    // The narrowest that Excel makes a pane.
    await page.locator('iframe.pane-frame').evaluate((frameElement) => (frameElement.style.width = '320px'));
    expect.soft(await cut(), 'names that leave their place in the bar at 320 px').toEqual([]);
    for (const view of VIEWS) {
      await go(view);
      expect.soft(await wide(), `${view} is wider than a pane of 320 px`).toBeLessThanOrEqual(0);
    }
  });

test('a blank workbook, and one that is gone, say so and what to do, in the theme chosen in the pane', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const { pane, go } = await openPane(page);
  await go('help');
  await pane.getByRole('combobox').first().selectOption('dark');
  await expect(pane.locator('.pane')).toHaveAttribute('data-theme', 'dark');
  await emptyWorkbook(page);
  await go('home');
  const rescan = pane.getByRole('button', { name: 'Pindai ulang' }).first();
  await rescan.click();
  await expect(pane.getByRole('button', { name: 'Isi contoh data' })).toBeVisible();
  const picture = (name: string) =>
    page.locator('iframe.pane-frame').screenshot({ path: path.join(screenshots, `pane-${name}-dark-id.png`) });
  await picture('blank');
  await page.evaluate(() => window.workbench.addin.installed!.host.faults.closeWorkbook());
  await rescan.click();
  await expect(pane.getByRole('alert').first()).toBeVisible();
  await picture('gone');
});
