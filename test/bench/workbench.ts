/**
 * npm run bench -- workbench [--json]
 * How long the built workbench (dist/) takes to open in Chromium, from the address to: the sample painted (gridMs), the pane's
 * first view there (paneMs), every formula of the sample calculated by the add-in (calculatedMs). Each run has a browser
 * profile of its own, so nothing is cached. Medians; the machine's load stands beside them, since it changes everything.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { ensureChromium } from '../e2e/chromium';

const RUNS = 5;
const PORT = Number(process.env.PATUH_BENCH_PORT ?? 3988);

interface Opening {
  gridMs: number;
  calculatedMs: number;
  paneMs: number;
}

async function openOnce(browser: Browser): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${PORT}/`, { waitUntil: 'commit' });
    const drawn = await page.waitForFunction(
      () => {
        const pane = document.querySelector<HTMLIFrameElement>('.pane-frame')?.contentDocument;
        return pane?.querySelector('nav') && !pane.querySelector('[role=progressbar]') ? performance.now() : false;
      },
      null,
      { polling: 20 },
    );
    const calculated = await page.waitForFunction(
      () => performance.getEntriesByName('patuh:calculated')[0]?.startTime ?? false,
      null,
      { polling: 20 },
    );
    const grid = await page.evaluate(() => performance.getEntriesByName('patuh:grid')[0]!.startTime);
    return {
      gridMs: grid,
      calculatedMs: Number(await calculated.jsonValue()),
      paneMs: Number(await drawn.jsonValue()),
    };
  } finally {
    await context.close();
  }
}

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);

async function openings(): Promise<Opening[]> {
  const server = spawn(process.execPath, ['test/e2e/serve.mjs', String(PORT)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await answers(`http://localhost:${PORT}/`);
    const found: Opening[] = [];
    for (let run = 0; run < RUNS; run++) found.push(await openOnce(browser));
    return found;
  } finally {
    await browser.close();
    server.kill();
  }
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer: is the port taken? Set PATUH_BENCH_PORT to another.`);
}

async function main(): Promise<void> {
  if (!existsSync('dist/index.html')) {
    console.error('workbench: dist/ is not built. Run npm run build first.');
    process.exitCode = 2;
    return;
  }
  const found = await openings();
  const line = {
    bench: 'workbench',
    gridMs: median(found.map(({ gridMs }) => gridMs)),
    calculatedMs: median(found.map(({ calculatedMs }) => calculatedMs)),
    paneMs: median(found.map(({ paneMs }) => paneMs)),
    runs: RUNS,
    load: Math.round(loadavg()[0]! * 10) / 10,
  };
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(line)
      : `workbench: sample painted after ${line.gridMs} ms, pane after ${line.paneMs} ms, calculated after ${line.calculatedMs} ms (median of ${RUNS}, load ${line.load})`,
  );
}

void main();
