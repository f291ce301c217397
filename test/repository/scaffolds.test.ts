/** `npm run new` keeps its word: in a copy of the project every kind is made, the types hold and its tests pass. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const COPIED = ['assets', 'docs', 'rules', 'scripts', 'src', 'taskpane', 'test'];
const COPIED_FILES = ['jest.config.cjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'manifest.xml'];

/** Kind → a name for it. */
const MADE = [
  ['operator', 'sameWord'],
  ['function', 'HITUNG.ISI'],
  ['column', 'code'],
  ['report', 'call-per-site'],
  ['command', 'inspect'],
] as const;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'patuh-new-'));
  for (const folder of COPIED)
    cpSync(path.join(ROOT, folder), path.join(copy, folder), {
      recursive: true,
      filter: (source) => !/test[\\/]e2e$|docs[\\/]pictures$/.test(source),
    });
  for (const file of COPIED_FILES) cpSync(path.join(ROOT, file), path.join(copy, file));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(...args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, said: stdout + stderr };
}
const makeNew = (...args: string[]) => run('--import', 'tsx', 'scripts/new.ts', ...args);

it('npm run new says in one sentence what it cannot make, and writes nothing', () => {
  for (const [args, sentence] of [
    [[], /^What should be new\? npm run new -- operator\|function\|column\|report\|command NAME\n$/],
    [['operator', 'Ends With'], /^A new operator needs a name such as endsWith, not "Ends With"\.\n$/],
    [['operator', 'equal'], /^src\/engine\/operators\/equal\.ts is there already\.\n$/],
  ] as const)
    expect(makeNew(...args)).toEqual({ status: 2, said: expect.stringMatching(sentence) });
});

it('every kind can be made; then the types hold and the tests of each pass', () => {
  const tests: string[] = [];
  for (const [kind, name] of MADE) {
    const { status, said } = makeNew(kind, name);
    expect([kind, status, said]).toEqual([kind, 0, expect.stringContaining('Its tests: npx jest ')]);
    tests.push(.../npx jest (.*)/.exec(said)![1]!.split(' '));
  }
  // The tests of what is untouched were compiled in the project itself.
  const config = { extends: './tsconfig.json', include: ['src', 'taskpane', ...new Set(tests)] };
  writeFileSync(path.join(copy, 'tsconfig.made.json'), JSON.stringify(config));
  const tsc = ['node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.made.json', '--checkers', '1'];
  expect(run(...tsc)).toEqual({ status: 0, said: '' });
  // What is made before all tests is made in the project itself, and these need none of it.
  const alone = `module.exports = { ...require('./jest.config.cjs'), globalSetup: undefined };`;
  writeFileSync(path.join(copy, 'jest.made.cjs'), alone);
  const ran = run('node_modules/jest/bin/jest.js', '-c', 'jest.made.cjs', '--silent', '--runInBand', ...tests);
  expect([ran.status, ran.status === 0 ? '' : ran.said]).toEqual([0, '']);
  for (const test of tests) expect(ran.said).toContain(`PASS ${test}`);
}, 300_000);

it('docs/recipes.md has a recipe for every kind, with the files it makes', () => {
  const page = readFileSync(path.join(ROOT, 'docs/recipes.md'), 'utf8');
  for (const [kind, name] of MADE) expect(page).toContain(`npm run new -- ${kind} ${name}`);
  expect(existsSync(path.join(copy, 'src/engine/operators/sameWord.ts'))).toBe(true);
});
