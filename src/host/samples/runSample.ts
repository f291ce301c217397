/** One sample as a person would try it: its page is opened, every button is pressed once, from the top down, and every function of it called. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPage, type Page } from '../jsdom';
import type { Sample } from './readSamples';
import { NAMESPACE } from './sampleFunctions';
import { workersOf } from './workersOf';

export interface SampleRun {
  name: string;
  /** What the sample itself would have shown as an error, in order; empty for a clean run. */
  errors: string[];
  /** Members of Excel's API that the host does not serve. */
  missing: string[];
}

/** A handler that waits for its own clock is given so many turns. */
const QUIET_TURNS = 3;
const TURN_MS = 25;
/** One that never ends, as a clock on a sheet, is left after so many. */
const LONGEST_TURNS = 200;

export async function runSample(sample: Sample): Promise<SampleRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
  const errors: string[] = [];
  const script = path.join(folder, 'sample.js');
  // The page's body is there before the script, as in Script Lab.
  writeFileSync(script, `addEventListener('load', () => { ${sample.script}\n });`);
  let page: Page | undefined;
  // jsdom hands rejections that nobody caught to Node.
  const uncaught = (reason: unknown): void => void errors.push(textOf(reason));
  process.on('unhandledRejection', uncaught);
  try {
    const metadata = sample.functions.map((each) => each.metadata);
    page = await openPage({
      html: sample.html,
      scripts: [script],
      // A file's address has no storage.
      url: 'https://sample.invalid/',
      functions: { namespace: NAMESPACE, metadata },
      // The web answers, and knows nothing.
      fetch: async () => new Response('{}'),
    });
    const { window } = page;
    Object.assign(window, { Worker: workersOf(sample.folder) });
    Object.assign(window.console, {
      log: () => undefined,
      error: (...said: unknown[]) => void errors.push(said.map(textOf).join(' ')),
    });
    await quiet(page);
    for (const button of window.document.querySelectorAll('button')) {
      button.click();
      await quiet(page);
    }
    errors.push(...(await calledFunctions(page, sample)), ...page.errors);
  } catch (error) {
    errors.push(textOf(error));
  } finally {
    process.off('unhandledRejection', uncaught);
    await page?.close();
    rmSync(folder, { recursive: true });
  }
  const missing = errors.flatMap((error) => /ApiNotFound.*?([A-Z]\w+\.\w+)/.exec(error)?.[1] ?? []);
  return { name: sample.name, errors, missing: [...new Set(missing)] };
}

/** Functions that show an error, or nothing at all; one that is there to show errors shall. */
async function calledFunctions({ workbook, settled }: Page, { functions }: Sample): Promise<string[]> {
  const cells: { formula: string; sheet: string }[] = [];
  for (const { formula } of functions) {
    const { name } = await workbook.sheets.add();
    workbook.cells.setFormula(name, 'A1', formula);
    cells.push({ formula, sheet: name });
  }
  if (cells.length > 0) await settled();
  return cells.flatMap(({ formula, sheet }) => {
    const shown = String(workbook.cells.values(sheet, 'A1')[0]![0] ?? '');
    const meant = /ERROR/.test(formula) && !/^#(BUSY!|NAME\?)$/.test(shown);
    return shown.startsWith('#') && !meant ? [`${formula} shows ${shown}`] : [];
  });
}

/** Handlers answer in turns of their own; the page is quiet when a few of them brought no request. */
async function quiet(page: Page): Promise<void> {
  for (let [turn, calm] = [0, 0]; calm < QUIET_TURNS && turn < LONGEST_TURNS; turn++) {
    const before = page.idle();
    await new Promise((done) => setTimeout(done, TURN_MS));
    await page.settled();
    calm = page.idle() === before ? calm + 1 : 0;
  }
}

function textOf(value: unknown): string {
  const { code, message, debugInfo } = value as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  return [code, debugInfo?.errorLocation, message ?? String(value)].filter(Boolean).join(' ');
}
