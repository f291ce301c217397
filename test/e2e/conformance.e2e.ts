/** The conformance scripts in Chromium: the same Excel, the same scripts as in jsdom, run inside the pane's own frame. */
import { readFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';

test('every conformance script holds in Chromium', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = path.resolve(__dirname, '../../.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'conformance.js');
  await build({ entryPoints: ['taskpane/conformance/index.ts'], outfile, bundle: true, format: 'iife', globalName: 'Conformance', platform: 'browser', logLevel: 'error' });
  await page.goto('/');
  const frame = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => typeof Excel !== 'undefined' && typeof Office !== 'undefined' && Boolean(Office.context?.requirements));
  await frame.addScriptTag({ content: readFileSync(outfile, 'utf8') });
  const results = await frame.evaluate(async () => {
    const { conformance, runConformance } = (window as unknown as { Conformance: typeof import('../../taskpane/conformance') }).Conformance;
    await Office.onReady();
    return runConformance(Excel, {
      areas: conformance,
      functions: true,
      supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    });
  });
  expect(results.length).toBeGreaterThanOrEqual(150);
  expect(results.filter((each) => each.outcome === 'differs').map(({ area, name, reason }) => `${area}: ${name}: ${reason}`)).toEqual([]);
});
