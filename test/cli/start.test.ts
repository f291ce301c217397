/** The command line as one file, bin/patuh.cjs, and as the commands the other tests ask: both say the same. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALL_CAPTIONS, CLOSING_CAPTIONS, call, ticket } from '../fixtures/rows';
import { folder, patuh, type Answer } from './patuh';

const ROOT = join(__dirname, '..', '..');
const INSTALL: string = join(ROOT, 'scripts', 'install.mjs');
const files = folder();

function started(program: string, args: readonly string[], language: 'id' | 'en'): Promise<Answer> {
  return new Promise((resolve) => {
    const env = { ...process.env, PATUH_LANG: language, NODE_OPTIONS: '' };
    execFile(program, args, { cwd: ROOT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

it('npm run patuh starts the same command line as the other tests use', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const said = await started(npm, ['run', '--silent', 'patuh', '--', 'help'], 'en');
  expect(said).toEqual(await patuh(['help'], 'en'));
  expect(said.out).toContain('measure ');
  // What it was made of is what a fresh checkout installs for it, and every package of it is named with its licence.
  const made = JSON.parse(readFileSync(join(ROOT, 'bin', 'patuh.inputs.json'), 'utf8')) as object;
  const packages = Object.keys(made).flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
  const named = readFileSync(join(ROOT, 'bin', 'THIRD-PARTY.txt'), 'utf8');
  const only = /COMMAND_LINE = \[([^\]]*)\]/.exec(readFileSync(join(ROOT, 'scripts', 'patuh.mjs'), 'utf8'))![1]!;
  const { placesOf } = (await import(INSTALL)) as { placesOf(packages: object, only: string[]): Set<string> };
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: object };
  const installed = placesOf(lock.packages, only.match(/[\w@/-]+/g)!);
  for (const name of new Set(packages)) {
    expect(named).toMatch(new RegExp(`^${name} \\d[^ ]* \\(`, 'm'));
    expect(installed).toContain(`node_modules/${name}`);
  }
}, 60_000);

const TICKETS = [CLOSING_CAPTIONS, ticket('IN1', { RFO: null })];
const CALLS = [CALL_CAPTIONS, call()];

it.each([
  ['a file is measured', 0, () => ['measure', 'qms', files.csv('calls.csv', CALLS)]],
  ['with DuckDB', 0, () => ['measure', 'qms', files.csv('calls.csv', CALLS), '--engine', 'duckdb']],
  [
    'a broken rule gives exit code 1',
    1,
    () => ['check', files.csv('tiket.csv', TICKETS), '--pack', 'closing', '--fail-on', 'fail'],
  ],
  ['a mistake is one sentence and exit code 2', 2, () => ['check', 'nowhere.csv', '--pack', 'closing']],
] as const)(
  'the file that npm packs answers the same: %s',
  async (_, code, args) => {
    const said = await started(process.execPath, [join(ROOT, 'bin', 'patuh.cjs'), ...args()], 'id');
    expect(said).toEqual(await patuh(args()));
    expect(said).toMatchObject({ code, [code === 2 ? 'out' : 'err']: '' });
  },
  60_000,
);

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s in the middle of a run ends it, and no customer’s data stays in temporary folders',
  async (signal, code) => {
    const rows = Array.from({ length: 40_000 }, (_, n) => call({ fastel: `06${n}` }));
    const calls = files.csv('panjang.csv', [CALL_CAPTIONS, ...rows]);
    const own = files.missing(`sementara-${signal}`);
    // What was left by one that was killed goes as well.
    const orphan = 'patuh-mend-999999999-a';
    mkdirSync(join(own, orphan), { recursive: true });
    const args = [join(ROOT, 'bin', 'patuh.cjs'), 'check', calls, '--pack', 'tapping', '--engine', 'duckdb'];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, TMPDIR: own, TMP: own, TEMP: own },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    while (!readdirSync(own).some((name) => name !== orphan) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(own)).toEqual([]);
  },
  60_000,
);
