import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { patuh } from './patuh';

const ROOT = join(__dirname, '..', '..');

it('npm run patuh starts the same command line as the other tests use', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const started = await promisify(execFile)(npm, ['run', '--silent', 'patuh', '--', 'help'], {
    cwd: ROOT,
    env: { ...process.env, PATUH_LANG: 'en', NODE_OPTIONS: '' },
  });
  expect(started.stdout).toBe((await patuh(['help'], 'en')).out);
  expect(started.stdout).toContain('measure ');
}, 60_000);
