import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureChromium } from './chromium';

/** Browser tests against the built workbench (dist/), served by test/e2e/serve.mjs. */
const port = (process.env.PATUH_E2E_PORT ??= freePort());

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../.cache/e2e',
  // How fast is the bench's question. Here a limit only ends what hangs: a machine of two cores that is busy with
  // something else has been seen six times slower than one at rest.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Every test opens a page of its own; shared out one by one, no worker ends before the other.
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../.cache/e2e-report.json' }]],
  use: {
    // An element that is not there fails in this time, not in the whole test's.
    actionTimeout: 60_000,
    screenshot: 'only-on-failure',
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // axe measures the colours of the moment: half-way between two of them contrast is nobody's design.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      // The pane is drawn as on the computers it is used on, where its letters are Segoe UI.
      env: { ...process.env, FONTCONFIG_FILE: path.resolve(__dirname, 'fonts/fonts.conf') } as Record<string, string>,
      executablePath: ensureChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node test/e2e/serve.mjs ${port}`,
    cwd: '../..',
    url: `http://localhost:${port}/`,
    // A server left over would serve another build.
    reuseExistingServer: false,
  },
});

/** Asked once; the workers find it in their environment. */
function freePort(): string {
  const ask =
    "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); });";
  return execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).trim();
}
