/** Where a Chromium to drive is: the usual places, or Debian's package installed on the spot when we may. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.PATUH_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that is there already. */
function findChromium(): string | undefined {
  return places.find((place) => place && existsSync(place));
}

/**
 * Finds Chromium, installing Debian's package where this is a Debian machine and we are root.
 * Throws one clear sentence when there is none
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium with apt-get …\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('The browser tests need Chromium or Chrome: install one, or set PATUH_CHROMIUM to its path.');
}
