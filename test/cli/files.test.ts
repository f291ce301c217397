/** Full, read-only and missing folders, odd names, torn files and runs that go on: one sentence, or the right answer. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalOf } from '../../src/cli/command/usageError';
import { askedOf } from '../../src/cli/run/eachFile';
import { openResumeState } from '../../src/cli/run/resumeState';
import { flatName, inputFiles } from '../../src/cli/source/inputFiles';
import { writeAside } from '../../src/cli/source/output';
import { parquetRows } from '../../src/cli/source/parquet';
import { withDatabase, withReader } from '../../src/duckdb';
import { removeOrphans } from '../../src/duckdb/temporary';
import { ofLibraryError } from '../../src/xlsx/readXlsx';
import { folder } from './patuh';

const files = folder();
const at = (...names: string[]): string => files.missing(join(...names));

it.each([
  { code: 'ENOSPC', says: 'Disk penuh saat menulis' },
  { code: 'EACCES', says: 'tidak boleh dibuka atau ditulis' },
  { code: 'EROFS', says: 'hanya dapat dibaca' },
  { code: 'ENOENT', says: 'tidak ada' },
  { code: 'EIO', says: 'Periksa disk dan foldernya' },
])('$code of the machine is one sentence', ({ code, says }) => {
  const error = Object.assign(new Error(`${code}: x`), { code, syscall: 'open', path: 'jawaban' });
  expect(refusalOf(error, 'id')?.message).toContain(says);
});

it.each([
  'Failed to append: Failed to commit: Could not write file "/tmp/x/data.duckdb": No space left on device',
  "Out of Memory Error: failed to offload data block (0 bytes/0 bytes used). This limit was set by the 'max_temp_directory_size' setting.",
])('a full disk that only DuckDB speaks of is one sentence, too: %s', (message) => {
  const said = refusalOf(new Error(message), 'id')?.message;
  expect(said).toMatch(/^Disk penuh saat menulis "(?:\/tmp\/x\/data\.duckdb|Folder tujuan)" \(ENOSPC\)\./);
});

it('what is open elsewhere is said to be closed, what has no folder is said so', async () => {
  const refused = (code: string) =>
    writeAside({ out: at('laporan.xlsx'), option: '--out' }, 'id', () => {
      throw Object.assign(new Error(code), { code, syscall: 'open' });
    });
  for (const code of ['EBUSY', 'EPERM', 'EACCES'])
    await expect(refused(code)).rejects.toThrow(/Tutup berkas itu di Excel, atau pilih folder lain dengan --out/);
  await expect(refused('ENOSPC')).rejects.toThrow(/^Disk penuh saat menulis ".*laporan\.xlsx" \(ENOSPC\)\. Kosongkan/);
  await expect(writeAside({ out: at('tiada', 'x.xlsx'), option: '--out' }, 'id', 'x')).rejects.toThrow(
    /tiada" tidak ada \(ENOENT\)/,
  );
});

it('a mistake of ours stays one, and a file too long is said to be sound', () => {
  expect(refusalOf(new TypeError('x is undefined'), 'id')).toBeNull();
  const long = Object.assign(new Error('Cannot create a string longer than 0x1fffffe8 characters'), {
    code: 'ERR_STRING_TOO_LONG',
  });
  expect(refusalOf(long, 'id')?.message).toContain('Berkas ini utuh');
  expect(ofLibraryError(long).sentence.id).toContain('Berkas ini utuh');
});

it('files of one name, also once their folders are folded into it, keep an answer each', async () => {
  mkdirSync(at('a'));
  mkdirSync(at('b'));
  const words = [at('a', 'x.csv'), at('b', 'x.csv'), at('a'), at('b'), flatName(at('a', 'x.csv'))];
  for (const word of words.slice(0, 2)) writeFileSync(word, 'a\n1\n');
  const names = (await inputFiles(words, 'id')).map(({ name }) => flatName(name).toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

it('a run that goes on compares contents: of files, of the map, of the rules', async () => {
  mkdirSync(at('out'));
  const [file, map] = [files.write('juli.csv', 'a\n1\n'), files.write('map.json', '{"a":1}')];
  const asked = (words: Record<string, string>, rules?: string) =>
    askedOf(
      'check',
      { words: [], values: words, flags: new Set() },
      { language: 'id', ...(rules !== undefined && { rules }) },
    );
  const before = await asked({ map });
  const open = () => openResumeState(at('out'), before, { language: 'id' });
  const state = await open();
  expect(await state.finished(file)).toBeNull();
  await state.finish(file, 0);
  expect(await (await open()).finished(file)).toBe(0);

  // Another content of the same length and age.
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'a\n2\n');
  utimesSync(file, atime, mtime);
  const again = await open();
  expect(await again.finished(file)).toBeNull();
  // A file that changes while it is read is not what the answer is about.
  writeFileSync(file, 'a\n3\n');
  await again.finish(file, 0);
  expect(await (await open()).finished(file)).toBeNull();

  writeFileSync(map, '{"a":2}');
  expect(await asked({ map })).not.toEqual(before);
  mkdirSync(at('rules', 'closing'), { recursive: true });
  writeFileSync(at('rules', 'closing', 'pack.json'), '{}');
  const withRules = await asked({}, at('rules'));
  writeFileSync(at('rules', 'closing', 'pack.json'), '{"id":"closing"}');
  expect(await asked({}, at('rules'))).not.toEqual(withRules);
});

describe('Parquet', () => {
  const write = (path: string, value: string, count = 50_000): Promise<unknown> =>
    withReader((connection) =>
      connection.run(
        `COPY (SELECT '${value}' AS isi, md5(range::TEXT) AS n FROM range(${count})) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 10000)`,
      ),
    );
  const rows = async (path: string): Promise<unknown[]> => {
    const found: unknown[] = [];
    await (
      await parquetRows(path, 'id')
    )((some) => void found.push(...some));
    return found;
  };

  it('data[1].parquet is that file, not a pattern of others', async () => {
    await write(at('data1.parquet'), 'lain');
    await write(at('data[1].parquet'), 'ini');
    expect((await rows(at('data[1].parquet')))[1]).toEqual(['ini', 'cfcd208495d565ef66e7dff9f98764da']);
  });

  it('torn at its end or in its middle is one sentence', async () => {
    await write(at('utuh.parquet'), 'x');
    const short = readFileSync(at('utuh.parquet'));
    const torn = (name: string, from: number, to: number, bytes = short): void => {
      const damaged = Buffer.from(bytes);
      damaged.fill(0xff, Math.floor(bytes.length * from), Math.floor(bytes.length * to));
      writeFileSync(at(name), damaged);
    };
    torn('awal.parquet', 0.001, 0.5);
    torn('tengah.parquet', 0.6, 0.8);
    writeFileSync(at('ujung.parquet'), short.subarray(0, short.length - 20));
    for (const name of ['awal.parquet', 'tengah.parquet', 'ujung.parquet'])
      await expect(rows(at(name))).rejects.toThrow(/tidak dapat dibaca. Ekspor ulang/);
    // Found late, after rows were handed over: more of them than DuckDB reads ahead.
    await write(at('panjang.parquet'), 'x', 300_000);
    torn('akhir.parquet', 0.6, 0.95, readFileSync(at('panjang.parquet')));
    let handed = 0;
    const late = (await parquetRows(at('akhir.parquet'), 'id'))((some) => void (handed += some.length));
    await expect(late).rejects.toThrow(/tidak dapat dibaca. Ekspor ulang/);
    expect(handed).toBeGreaterThan(1);
  });
});

it('what a crash left in temporary folders goes at the next start; what is in use stays', async () => {
  mkdirSync(at('tmp'));
  for (const name of [
    ...['duckdb', 'rules'].map((use) => `patuh-${use}-999999999-a`),
    `patuh-duckdb-${process.pid}-b`,
    'lain',
  ])
    mkdirSync(at('tmp', name));
  writeFileSync(at('tmp', 'patuh-duckdb-999999999-a', 'data.duckdb'), 'x');
  await removeOrphans(at('tmp'));
  expect(readdirSync(at('tmp')).sort()).toEqual(['lain', `patuh-duckdb-${process.pid}-b`]);
});

it('what a killed run left beside an output goes when that output is written again; what is being written stays', async () => {
  const out = at('laporan.xlsx');
  const beside = (name: string): string => join(dirname(out), `laporan.xlsx.${name}`);
  for (const name of ['999999999.new', '999999999.new.xlsx', `${process.ppid}.new`, 'x.new'])
    writeFileSync(beside(name), 'x');
  await writeAside({ out, option: '--out' }, 'id', async (file) => writeFileSync(file, 'y'));
  expect(readdirSync(dirname(out)).filter((name) => name.startsWith('laporan.xlsx'))).toEqual([
    'laporan.xlsx',
    `laporan.xlsx.${process.ppid}.new`,
    'laporan.xlsx.x.new',
  ]);
});

it('nothing is left in the temporary folder of a run that fails, and a process that ends takes its own along', async () => {
  const before = process.listenerCount('exit');
  await expect(
    withDatabase(async () => {
      expect(process.listenerCount('exit')).toBe(before + 1);
      throw new Error('x');
    }),
  ).rejects.toThrow('x');
  expect(process.listenerCount('exit')).toBe(before);
});

it('a folder that takes no answer is refused by the machine itself', async () => {
  mkdirSync(at('kunci'));
  chmodSync(at('kunci'), 0o500);
  const state = await openResumeState(at('kunci', 'tidak-ada'), [], { language: 'id' });
  await state.finished(at('x'));
  await expect(state.finish(at('x'), 0)).rejects.toThrow(/kunci[/\\]tidak-ada" tidak ada \(ENOENT\)/);
});
