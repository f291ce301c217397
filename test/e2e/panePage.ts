/** The pane inside the workbench, in verbs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type FrameLocator, type Frame, type Page } from '@playwright/test';
import type { Workbench } from '../../src/workbench/workbench';
import { openOnly } from './smallSample';

/** Ignored by git; `npm run pictures` copies those that a page shows. */
export const screenshots = path.resolve(__dirname, '../../.cache/screenshots');

declare global {
  interface Window {
    workbench: Workbench;
  }
}

export type View = 'home' | 'requests' | 'tapping' | 'ticket' | 'check' | 'report' | 'rules' | 'help';
export const VIEWS: readonly View[] = ['home', 'requests', 'tapping', 'ticket', 'check', 'report', 'rules', 'help'];

export interface Pane {
  page: Page;
  pane: FrameLocator;
  frame(): Frame;
  go(view: View): Promise<void>;
}

/**
 * Opens the workbench with its sample and waits until the pane has read it.
 * @param only sheets of the sample that the test needs; an empty list is a blank workbook
 */
export async function openPane(page: Page, only?: readonly string[]): Promise<Pane> {
  if (only) await openOnly(page, only);
  await page.goto('/');
  await page.waitForFunction(() => window.workbench?.addin.ready);
  const pane = page.frameLocator('iframe.pane-frame');
  await pane.locator('nav').waitFor();
  return {
    page,
    pane,
    frame: () => page.frames().find((frame) => frame !== page.mainFrame())!,
    go: async (view) => {
      await pane.locator('nav button').nth(VIEWS.indexOf(view)).click();
      await pane.locator('main h1').waitFor();
    },
  };
}

/** The computer's theme, which the pane follows while it is open unless somebody chose one in it. */
export async function wear(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.locator('#choose-theme').selectOption(theme);
  await expect(page.frameLocator('iframe.pane-frame').locator('.pane')).toHaveAttribute('data-theme', theme);
}

const axe = readFileSync(createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes axe ready in the pane, once before `axeFindings`. */
export const loadAxe = (frame: Frame) => frame.evaluate(axe);

/** What to ask of axe in a theme: of what has been asked everything in the light one, only colours differ. */
export const axeOptions = (theme: string) =>
  theme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds in the pane as it is, a line a rule. */
export async function axeFindings(frame: Frame, theme: string): Promise<string[]> {
  const violations = await frame.evaluate(async (options) => {
    const { axe } = window as unknown as {
      axe: { run(asked: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run(options)).violations;
  }, axeOptions(theme));
  return violations.map(({ id, nodes }) => {
    const where = nodes.map((node) => node.html).join(' ; ');
    return `${id}: ${where.slice(0, 300)}`;
  });
}

/** By how many pixels the view is wider than the pane. */
export const tooWide = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth);

/** Leaves these sheets of the workbook, a blank one of its own without a name: whatever is drawn and calculated is the test's. */
export const keepOnly = (page: Page, ...names: string[]) =>
  page.evaluate(async (kept) => {
    const { sheets } = window.workbench.workbook;
    const ids = kept.length === 0 ? [(await sheets.add('Kosong')).id] : kept.map((name) => sheets.get(name).id);
    for (const sheet of sheets.list()) if (!ids.includes(sheet.id)) await sheets.remove(sheet.id);
  }, names);
export const emptyWorkbook = (page: Page) => keepOnly(page);

/** Values of an area of the sheet. */
export const cells = (page: Page, sheet: string, address: string) =>
  page.evaluate(
    async ([name, area]) => {
      await window.workbench.workbook.settled();
      return window.workbench.workbook.cells.values(name, area);
    },
    [sheet, address] as const,
  );

/** One sheet's records by caption, read from its table. */
export const records = (page: Page, table: string) =>
  page.evaluate(async (name) => {
    const { workbook } = window.workbench;
    await workbook.settled();
    const [captions, rows] = [workbook.tables.columns(name), workbook.tables.rows(name)];
    return rows.map((row) => Object.fromEntries(captions.map((caption, i) => [caption, row[i]])));
  }, table);

/** Where the user's selection is. */
export const selected = (page: Page) =>
  page.evaluate(() => {
    const { sheet, area } = window.workbench.workbook.selection.current();
    return { sheet: window.workbench.workbook.sheets.get(sheet).name, row: area.startRow, column: area.startColumn };
  });
