/** The command line as one file, bin/patuh.cjs, and as the commands the other tests ask: both say the same. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { CALL_CAPTIONS, CLOSING_CAPTIONS, folder, patuh, type Answer, type Cell } from './patuh';

const ROOT = join(__dirname, '..', '..');
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
}, 60_000);

const TICKETS: Cell[][] = [
  CLOSING_CAPTIONS,
  [
    'IN1',
    'indihome',
    'NOSSA',
    'BDG',
    null,
    'Diganti',
    'Ya',
    1,
    'Terhubung',
    'Ya',
    'Ya',
    null,
    'Normal',
    'Close',
    '05/08/2025',
  ],
];
const CALLS = [CALL_CAPTIONS, ['02/03/2026', 'a1', 'Agen 001', 'MEDAN', '0611', '', 'Agree', '', '6', 'Valid', '']];

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
