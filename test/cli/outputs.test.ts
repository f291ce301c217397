/** What a command writes: never over a file that it reads, by whatever path or link, and whole or not at all. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flatName } from '../../src/cli/source/inputFiles';
import { writeAside } from '../../src/cli/source/output';
import { CALL_CAPTIONS, call } from '../fixtures/rows';
import { folder, patuh } from './patuh';

const CALL = call({ fastel: '90001' });

const SAMPLE = join(__dirname, '..', 'fixtures', 'sample.xlsx');

function calls() {
  const files = folder();
  const source = files.csv('call.csv', [CALL_CAPTIONS, CALL]);
  return { files, source, before: readFileSync(source, 'utf8') };
}

describe('--verdicts', () => {
  const check = (source: string, out: string) =>
    patuh(['check', source, '--pack', 'tapping', '--engine', 'duckdb', '--verdicts', out]);

  it('never takes the place of the file checked, named itself, by another path or by a link', async () => {
    const { files, source, before } = calls();
    const [soft, hard] = [files.missing('lunak.csv'), files.missing('keras.csv')];
    symlinkSync(source, soft);
    linkSync(source, hard);
    for (const out of [source, join(dirname(source), '.', 'call.csv'), soft, hard]) {
      const { code, err } = await check(source, out);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^".*" adalah sumber.*--verdicts\.\n$/),
      });
      expect(readFileSync(source, 'utf8')).toBe(before);
    }
    const measured = await patuh(['measure', 'qms', source, '--engine', 'duckdb', '--verdicts', soft]);
    expect(measured.code).toBe(2);
    expect(readFileSync(source, 'utf8')).toBe(before);
  });

  it('into a folder that is not there is one sentence, and leaves nothing behind', async () => {
    const { files, source } = calls();
    const { code, err } = await check(source, files.missing('tidak-ada/putusan.csv'));
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(readdirSync(dirname(source))).toEqual(['call.csv']);
  });
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a cell that says "%s" is a word like any other',
  async (word) => {
    const files = folder();
    const row = (at: number, text: string) =>
      CALL.map((cell, i) => (CALL_CAPTIONS[i] === text ? word : cell === '90001' ? `9${at}` : cell));
    const source = files.csv('call.csv', [CALL_CAPTIONS, ...CALL_CAPTIONS.map((caption, at) => row(at, caption))]);
    const measured = await patuh(['measure', 'qms', source, '--month', '2025-08', '--json']);
    expect(measured).toMatchObject({ code: 0, err: '' });
    const { causes } = (JSON.parse(measured.out) as { doubt: { causes: { cause: string; value: string }[] } }).doubt;
    expect(causes.filter(({ cause }) => typeof cause !== 'string')).toEqual([]);
    expect(causes).toContainEqual(expect.objectContaining({ cause: 'notUnderstood', value: word }));
    for (const words of [
      ['check', source, '--pack', 'tapping'],
      ['report', 'qms-bulanan', source, '--month', '2025-08', '--out', files.missing('laporan.xlsx')],
    ])
      expect((await patuh(words)).err).toBe('');
  },
);

describe('answers of --out FOLDER', () => {
  it('never take the place of a file that is read, nor stand where they would be read as data', async () => {
    const { files, source } = calls();
    const asText = files.csv(`${flatName(source)}.txt`, [CALL_CAPTIONS, CALL]);
    const home = dirname(source);
    const standing = readdirSync(home);
    for (const command of [
      ['check', source, asText, '--pack', 'tapping'],
      ['check', home, '--pack', 'tapping'],
      ['measure', 'qms', home],
    ]) {
      const { code, err } = await patuh([...command, '--out', home]);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^(?:.*\n)?".*" adalah sumber.*--out\.\n/) });
    }
    expect(readFileSync(asText, 'utf8')).toBe(readFileSync(source, 'utf8'));
    expect(readdirSync(home).filter((name) => !/state|\.txt(?:\.txt|\.reading\.json)$/.test(name))).toEqual(standing);
  });

  it('are made again where somebody took them away', async () => {
    const { files, source } = calls();
    const out = files.missing('hasil');
    for (const command of [
      ['check', source, '--pack', 'tapping'],
      ['measure', 'qms', source, SAMPLE],
    ]) {
      const run = () => patuh([...command, '--out', out]);
      await run();
      const made = readdirSync(out).filter((name) => /^(?:call|measure).*\.txt$/.test(name));
      for (const name of made) rmSync(join(out, name));
      await run();
      expect(readdirSync(out)).toEqual(expect.arrayContaining(made));
    }
  });
});

it('no output takes the place of a map, rules or a closure that the same command reads', async () => {
  const { files, source } = calls();
  const map = files.write('peta.json', '{"fields":{}}');
  const link = files.missing('lain.csv');
  symlinkSync(map, link);
  for (const words of [
    ['check', source, '--pack', 'tapping', '--map', map, '--engine', 'duckdb', '--verdicts', link],
    ['check', source, '--pack', map, '--out', map],
    ['close', '--compare', map, source, '--report', map],
    ['doctor', source, '--map', map, '--mend', map],
    ['rules', 'parcel', 'tapping', '--rules', map, '--by', 'SPV 001', '--out', map],
  ])
    expect(await patuh(words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^".*" adalah sumber yang dibaca/),
    });
  expect(readFileSync(map, 'utf8')).toBe('{"fields":{}}');
});

it('two inputs of one name are two answers', async () => {
  const files = folder();
  const rows = [CALL_CAPTIONS, CALL];
  for (const month of ['a', 'b']) mkdirSync(files.missing(month));
  const [first, second] = [files.csv('a/call.csv', rows), files.csv('b/call.csv', [...rows, CALL])];
  const out = files.missing('hasil');
  await patuh(['check', dirname(first), dirname(second), '--pack', 'tapping', '--out', out, '--json']);
  const answers = readdirSync(out).filter((name) => name.endsWith('.json') && !/reading|state/.test(name));
  expect(answers.map((name) => (JSON.parse(readFileSync(join(out, name), 'utf8')) as { rows: number }).rows)).toEqual([
    1, 2,
  ]);
});

describe('on a disk that fills up in the middle of a write', () => {
  const write = fs.writeFile;
  const files = folder();
  const home = dirname(files.missing('x'));
  const rules = files.missing('rules');
  /** Name and content of every file there. */
  const standing = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, readFileSync(path, 'latin1')]),
    );
  const at = (name: string): string => files.missing(name);

  beforeAll(async () => {
    await patuh(['rules', 'new', 'shift', '--rules', rules]);
    writeFileSync(join(rules, 'shift', 'pack.json'), readFileSync(join(rules, 'shift', 'pack.json'), 'utf8') + '\n\n');
    writeFileSync(at('lama.csv'), 'milik tim');
    files.csv('call.csv', [CALL_CAPTIONS, CALL]);
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['report', 'qms-bulanan', SAMPLE, '--month', '2026-09', '--out', at('laporan.xlsx')],
    ['close', 'qms-bulanan', SAMPLE, '--month', '2026-09', '--by', 'SPV 001', '--out', at('tutup.json')],
    ['check', at('call.csv'), '--pack', 'tapping', '--out', at('hasil')],
    ['measure', 'qms', at('call.csv'), SAMPLE, '--out', at('hasil')],
    ['rules', 'fmt', 'shift', '--rules', rules],
    ['rules', 'schema', 'shift', '--rules', rules],
    ['rules', 'docs', 'shift', '--out', at('halaman'), '--rules', rules],
    ['rules', 'new', 'shift-dua', '--rules', rules],
    ['rules', 'parcel', join(rules, 'shift'), '--by', 'SPV 001', '--out', at('parcel.json')],
    ['rules', 'export', 'shift', '--table', at('lama.csv'), '--rules', rules],
  ])('%s %s leaves every file as it was, and says so', async (...words) => {
    const before = standing();
    jest.spyOn(fs, 'writeFile').mockImplementation(async (file, content) => {
      await write(file, (content as string).slice(0, 20));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    });
    expect(await patuh(words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^(?:\d\/\d .*\n)*Disk penuh saat menulis ".*" \(ENOSPC\)\..*\n(?:1 berkas: .* 1 gagal\.\n)?$/,
      ),
    });
    expect(standing()).toEqual(before);
    jest.restoreAllMocks();
    // Nor does anything stand in the way of the next try.
    expect(await patuh(words)).toMatchObject({ code: 0 });
  });
});

it('nothing takes the place of a device or a folder, and a closure nobody’s', async () => {
  const files = folder();
  mkdirSync(files.missing('folder'));
  const place = { option: '--out' };
  for (const out of ['/dev/null', files.missing('folder')].filter((path) => existsSync(path)))
    await expect(writeAside({ ...place, out }, 'id', 'x')).rejects.toThrow(/bukan berkas/);
  // Another makes it while ours is being written.
  const out = files.missing('tutup.json');
  const late = writeAside({ ...place, out, once: 'sudah ada' }, 'id', async (file) => {
    writeFileSync(file, 'kedua');
    writeFileSync(out, 'pertama');
  });
  await expect(late).rejects.toThrow('sudah ada');
  expect(readdirSync(dirname(out)).sort()).toEqual(['folder', 'tutup.json']);
  expect(readFileSync(out, 'utf8')).toBe('pertama');
});
