/** What must never be in a commit of this project. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const texts = files.filter(
  (file) => /\.(ts|tsx|mjs|cjs|js|json|md|csv|html|xml|css|txt)$/.test(file) && file !== 'package-lock.json',
);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the repository', () => {
  it('locks packages without naming a registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('pins every direct dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+[\w.-]*$/.test(version as string),
    );
    expect(loose).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const here = `${root}${path.sep}`;
    expect(texts.filter((file) => read(file).includes(here))).toEqual([]);
  });

  it('keeps source files within 400 lines', () => {
    const long = files
      .filter((file) => /^(src|taskpane)\/.*\.tsx?$/.test(file))
      .filter((file) => read(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('holds no file over 5 MB', () => {
    expect(files.filter((file) => statSync(path.join(root, file)).size > 5_000_000)).toEqual([]);
  });
});
