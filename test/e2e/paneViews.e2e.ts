/** Every view in three themes, and in English once, whose words are as long in every theme: no axe finding, nothing wider than the pane, and a picture to look at. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { expect, test, type Page } from './test';
import {
  axeFindings,
  emptyWorkbook,
  loadAxe,
  openPane,
  screenshots,
  tooWide,
  VIEWS,
  type Pane,
  type View,
} from './panePage';
import { speak, type Words } from './paneWords';

const LOOKS = [
  ['light', 'id'],
  ['light', 'en'],
  ['dark', 'id'],
  ['contrast', 'id'],
] as const;

/** Tabs with a face of their own; those of Rules have their own test. */
const TABS: Readonly<Partial<Record<View, readonly (readonly [number, string])[]>>> = {
  requests: [
    [1, 'steps'],
    [2, 'findings'],
  ],
  tapping: [[1, 'returns']],
};

for (const [theme, language] of LOOKS)
  test(`every view is accessible and fits: ${theme}, ${language}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    // Who needs high contrast has it from the system, too.
    await page.emulateMedia({ forcedColors: theme === 'contrast' ? 'active' : 'none' });
    const { pane, frame, go } = await openPane(page);
    await go('help');
    await pane.getByRole('radio', { name: language === 'id' ? 'Bahasa Indonesia' : 'English' }).check();
    await pane.getByRole('combobox').first().selectOption(theme);
    const cut = () =>
      frame().evaluate(() =>
        [...document.querySelectorAll('.nav-item')]
          .filter((item) => item.scrollWidth > item.clientWidth)
          .map((item) => item.textContent),
      );
    expect.soft(await cut(), 'names that leave their place in the bar').toEqual([]);
    await loadAxe(frame());
    const look = async (name: string) => {
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      expect.soft(await axeFindings(frame(), theme), name).toEqual([]);
      expect.soft(await tooWide(frame()), `${name} is wider than the pane`).toBeLessThanOrEqual(0);
      await page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-${name}-${theme}-${language}.png`) });
    };
    for (const view of VIEWS) {
      await go(view);
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      if (view === 'check') {
        await pane.locator('main button.fui-Button').first().click();
        await expect(pane.locator('.window')).toBeVisible();
      }
      await look(view);
      const order = theme === 'light' ? readingOrder(language, view) : [];
      if (order.length > 0) expect.soft(outOfOrder(order, await pane.locator('main').ariaSnapshot()), view).toEqual([]);
      for (const [at, name] of TABS[view] ?? []) {
        await pane.getByRole('tab').nth(at).click();
        if (name !== 'findings') await pane.locator('.finding').first().click();
        await look(`${view}-${name}`);
      }
    }
    // The narrowest that Excel makes a pane; in English with the letters and lines as far apart as readers may set them.
    await page.locator('iframe.pane-frame').evaluate((frameElement) => (frameElement.style.width = '320px'));
    expect.soft(await cut(), 'names that leave their place in the bar at 320 px').toEqual([]);
    if (language === 'en') await frame().addStyleTag({ content: SPACED });
    // A pane of 640 × 450 pixels at twice the size.
    const zoomed = theme === 'light' && language === 'id';
    if (zoomed)
      await page.locator('iframe.pane-frame').evaluate((frameElement) => (frameElement.style.height = '225px'));
    for (const view of VIEWS) {
      await go(view);
      await expect(pane.locator('.fui-Spinner')).toHaveCount(0);
      expect.soft(await tooWide(frame()), `${view} is wider than a pane of 320 px`).toBeLessThanOrEqual(0);
      if (!zoomed) continue;
      await look(`${view}-zoomed`);
      expect.soft(await frame().evaluate(coveredInputs), `${view}: inputs that something covers`).toEqual([]);
    }
    if (theme === 'dark') {
      await page.locator('iframe.pane-frame').evaluate((frameElement) => (frameElement.style.width = '400px'));
      for (const view of VIEWS) expect.soft(await tabThrough(page, frame(), () => go(view)), view).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: null });
  });

const GUIDES = { id: 'docs/panduan.md', en: 'docs/guide.md' } as const;

/** What the guide says a screen reader says of a view, from top to bottom. */
function readingOrder(language: 'id' | 'en', view: View): string[] {
  const [, line] = new RegExp(`^- ${{ tapping: 'Tapping', requests: 'IT tools' }[view as string]}: (.*→.*)$`, 'm').exec(
    readFileSync(path.resolve(GUIDES[language]), 'utf8'),
  ) ?? [null, ''];
  return line!.split(' → ').flatMap((words) => words.replaceAll('`', '') || []);
}

/** Words that do not stand after those before them. */
function outOfOrder(words: readonly string[], said: string): string[] {
  let at = 0;
  return words.filter((word) => {
    const found = said.indexOf(word, at);
    if (found >= 0) at = found + word.length;
    return found < 0;
  });
}

/** WCAG 1.4.12. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

/** Inputs that cannot be brought into sight: a footer or a bar lies over them. */
function coveredInputs(): string[] {
  const inputs = [...document.querySelectorAll<HTMLElement>('main :is(input, select, textarea)')];
  return (
    inputs
      // What stands in closed details is not there.
      .filter((input) => input.checkVisibility())
      .filter((input) => {
        input.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = input.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return !over || !(input.parentElement!.contains(over) || over.contains(input));
      })
      .map((input) => input.closest('[data-field]')?.textContent ?? input.outerHTML.slice(0, 80))
  );
}

/** Presses Tab through a view; gives what can be clicked or filled in and was never reached. */
async function tabThrough(page: Page, frame: Frame, go: () => Promise<void>): Promise<string[]> {
  await go();
  const stops = await frame.evaluate(() => {
    const wanted = [...document.querySelectorAll<HTMLElement>('main :is(button, input, select, textarea, a[href])')];
    const open = wanted.filter(
      (each) => each.checkVisibility() && each.tabIndex >= 0 && !(each as HTMLButtonElement).disabled,
    );
    // Of a group of radio buttons the Tab key reaches one.
    const missed = new Set(open.filter((each) => (each as HTMLInputElement).type !== 'radio'));
    Object.assign(window, { missed });
    document.addEventListener('focusin', ({ target }) => missed.delete(target as HTMLElement));
    document.querySelector('main')!.focus();
    return open.length;
  });
  // What comes in while the keys are pressed is walked through as well.
  for (let press = 0; press < stops + 60; press++) await page.keyboard.press('Tab');
  return frame.evaluate(() =>
    [...(window as unknown as { missed: Set<HTMLElement> }).missed].map((each) => each.outerHTML.slice(0, 120)),
  );
}

/** A sheet whose captions no rules know: every view that misses its table leads to the mapping, and the mapped table opens. */
async function foreignWorkbook({ page, pane, go }: Pane, picture: (name: string) => Promise<unknown>, t: Words['t']) {
  await page.evaluate(() =>
    window.workbench.workbook.cells.setValues('Kosong', 'B2:D5', [
      ['Laporan tim', null, null],
      ['Ref', 'Kondisi', 'Uraian'],
      ['IN1', 'sudah ditutup', 'kabel'],
      ['IN2', 'sudah ditutup', 'modem'],
    ]),
  );
  await go('home');
  await pane
    .getByRole('button', { name: t('app.rescan') })
    .first()
    .click();
  for (const view of ['requests', 'tapping', 'ticket'] as const) {
    await go(view);
    await expect(pane.getByRole('button', { name: t('home.map', { place: 'Kosong' }) })).toBeVisible();
    await picture(`${view}-foreign`);
  }
  await pane.getByRole('button', { name: t('home.map', { place: 'Kosong' }) }).click();
  await expect(pane.getByLabel(t('check.pack'))).toHaveValue('closing');
  await pane
    .getByLabel(t('mapping.whichRow'))
    .selectOption({ label: `${t('check.row', { row: 3 })}: Ref, Kondisi, Uraian` });
  await pane.getByRole('button', { name: t('remedy.apply') }).click();
  await expect(pane.getByText(t('mapping.headerRow', { row: 3 })).first()).toBeVisible();
  await picture('columns-foreign');
  await go('ticket');
  await expect(pane.getByRole('button', { name: t('ticket.save') })).toBeVisible();
}

for (const [theme, language] of [
  ['light', 'id'],
  ['dark', 'en'],
] as const)
  test(`a blank workbook, one of strange captions, and one that is gone say so and what to do: ${theme}, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const open = await openPane(page);
    const { pane, go } = open;
    const { t } = await speak(open, language, 'closing');
    await go('help');
    await pane.getByRole('combobox').first().selectOption(theme);
    await emptyWorkbook(page);
    await go('home');
    const rescan = pane.getByRole('button', { name: t('app.rescan') }).first();
    await rescan.click();
    await expect(pane.getByRole('button', { name: t('check.sample') })).toBeVisible();
    const picture = (name: string) =>
      page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-${name}-${theme}-${language}.png`) });
    await picture('blank');
    await foreignWorkbook(open, picture, t);
    await go('home');
    await page.evaluate(() => window.workbench.addin.installed!.host.faults.closeWorkbook());
    await rescan.click();
    await expect(pane.getByRole('alert').first()).toBeVisible();
    await picture('gone');
  });
