/** The conformance scripts in Chromium: the same Excel, the same scripts as in jsdom, run inside the pane's own frame. */
import { readFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { openPane } from './panePage';

test('every conformance script holds in Chromium', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = path.resolve(__dirname, '../../.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'conformance.js');
  await build({ entryPoints: ['taskpane/conformance/index.ts'], outfile, bundle: true, format: 'iife', globalName: 'Conformance', platform: 'browser', logLevel: 'error' });
  const frame = (await openPane(page)).frame();
  // evaluated by the debugger: the pane's security policy lets no foreign script in
  await frame.evaluate(`${readFileSync(outfile, 'utf8')};window.Conformance = Conformance;`);
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
