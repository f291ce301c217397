/** One sample as a person would try it: its page is opened, and every button is pressed once, from the top down. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPage, type Page } from '../jsdom';
import type { Sample } from './readSamples';

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
    page = await openPage({ html: sample.html, scripts: [script] });
    const { window } = page;
    Object.assign(window.console, {
      log: () => undefined,
      error: (...said: unknown[]) => void errors.push(said.map(textOf).join(' ')),
    });
    await quiet(page);
    for (const button of window.document.querySelectorAll('button')) {
      button.click();
      await quiet(page);
    }
    errors.push(...page.errors);
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
