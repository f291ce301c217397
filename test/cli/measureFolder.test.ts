/** `patuh measure` over several files: those of one form are one answer, and the others are named. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../src/cli/command/command';
import { command as measure } from '../../src/cli/commands/measure';
import { CALL_CAPTIONS, CLOSING_CAPTIONS, call as callOf, ticket, type Cell } from '../fixtures/rows';
import { folder } from './patuh';

jest.setTimeout(60_000);

/** Runs the command in this process. */
async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = { out: (line) => out.push(line), err: (line) => err.push(line), language: 'id' };
  return { code: await measure.run(args, io), out, err };
}

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { out } = await run(...args, '--json');
  expect(out).toHaveLength(1);
  return JSON.parse(out[0]!) as Record<string, unknown>;
}

const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n') + '\r\n';

/** A folder with the files given. */
function exports(files: Record<string, readonly (readonly Cell[])[]>) {
  const path = folder().missing('ekspor');
  mkdirSync(path);
  for (const [name, rows] of Object.entries(files)) writeFileSync(join(path, name), csvOf(rows));
  return path;
}

const call = (day: string, line: number, valid: string, outcome = 'Agree'): Cell[] =>
  callOf({
    ...{ Tanggal: day && `${day} 09:00`, Site: line % 2 ? 'BANDUNG' : 'BSD', fastel: `9000000000${line}` },
    ...{ Kategori: outcome, Status_WO: valid === 'Valid' ? 6 : 1, valid, tgl_qco1: day && `${day} 16:00` },
  });
/** The second month is written m/d/y, which only its column proves. */
const JULY = [call('04/07/2025', 10, 'Valid'), call('25/07/2025', 11, 'Not Valid'), call('', 12, 'Valid')];
const AUGUST = [call('08/04/2025', 13, 'Valid'), call('08/25/2025', 14, 'Valid'), call('', 15, 'Not Valid')];
const AGAIN = call('07/04/2025', 10, 'Valid');
const months = () =>
  exports({ '2025-07.csv': [CALL_CAPTIONS, ...JULY], '2025-08.csv': [CALL_CAPTIONS, ...AUGUST, AGAIN] });

describe('monthly exports of a folder', () => {
  it.each(['memory', 'duckdb'])('are one QMS, a call that stands in two of them once: %s', async (engine) => {
    const path = months();
    const answer = await json('qms', path, '--engine', engine, '--by', 'bulan');
    expect(answer).toMatchObject({
      rows: 7,
      agree: 6,
      valid: 4,
      duplicates: 1,
      files: [
        { pack: 'tapping', file: join(path, '2025-07.csv'), headerRow: 1, rows: 3 },
        { pack: 'tapping', file: join(path, '2025-08.csv'), headerRow: 1, rows: 4 },
      ],
      leftOut: [],
      groups: [
        { key: '2025-07', agree: 2, valid: 1 },
        { key: '2025-08', agree: 2, valid: 2 },
        { key: null, agree: 2, valid: 1 },
      ],
    });
    // A row is named with its file.
    expect(answer.undated).toEqual([
      { file: join(path, '2025-07.csv'), row: 4, key: null },
      { file: join(path, '2025-08.csv'), row: 4, key: null },
    ]);
    expect(answer).not.toHaveProperty('headerRow');
  });

  it('may be .parquet beside .csv', async () => {
    const path = months();
    const plain = await json('qms', path);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const from = `read_csv('${join(path, '2025-08.csv')}', delim = ';', header = true, all_varchar = true)`;
    await connection.run(`COPY (SELECT * FROM ${from}) TO '${join(path, '2025-08.parquet')}' (FORMAT parquet)`);
    connection.closeSync();
    const {
      files,
      undated,
      trail,
      doubt: _,
      asked: __,
      sources: ___,
      ...figures
    } = await json('qms', join(path, '2025-07.csv'), join(path, '2025-08.parquet'));
    expect(plain).toMatchObject(figures);
    type Ways = { out: { way: string; count: number }[] };
    const ways = (found: Ways) => found.out.map(({ way, count }) => [way, count]);
    expect(ways(trail as Ways)).toEqual(ways(plain.trail as Ways));
    expect(files).toMatchObject([{ rows: 3 }, { file: join(path, '2025-08.parquet'), rows: 4 }]);
    expect(undated).toMatchObject([{ row: 4 }, { row: 4 }]);
    // A measure that works in memory, of one file.
    const days = async (name: string) => (await json('productivity', join(path, name))).days;
    expect(await days('2025-08.parquet')).toEqual(await days('2025-08.csv'));
  });

  it('are named one by one for people, too, in both languages', async () => {
    const { out, code } = await run('qms', months());
    expect(code).toBe(0);
    expect(out.filter((line) => /\.csv \(/.test(line))).toEqual([
      expect.stringMatching(/2025-07\.csv \(tapping, lembar "2025-07\.csv"\): 3 baris$/),
      expect.stringMatching(/2025-08\.csv \(tapping, lembar "2025-08\.csv"\): 4 baris$/),
    ]);
  });
});

it('a file of another form, one of another table and one that cannot be read are left out, each with why', async () => {
  const path = exports({
    '1.csv': [CLOSING_CAPTIONS, ticket('IN1')],
    '2.csv': [CLOSING_CAPTIONS, ticket('IN2'), ticket('IN3')],
    'lama.csv': [CLOSING_CAPTIONS, ticket('IN0')].map((row) => row.slice(0, 6)),
    'tapping.csv': [CALL_CAPTIONS, ...JULY],
  });
  writeFileSync(join(path, 'rusak.xlsx'), 'bukan zip');
  const { code, out, err } = await run('closing', path, '--json');
  expect(code).toBe(2);
  expect(err.filter((line) => line.includes('bukan .xlsx'))).toHaveLength(1);
  const answer = JSON.parse(out[0]!) as { rows: number; files: object[]; leftOut: object[]; notes: string[] };
  expect(answer).toMatchObject({ rows: 3, files: [{ rows: 1 }, { rows: 2 }] });
  expect(answer.leftOut).toEqual([
    { file: join(path, 'lama.csv'), why: 'otherForm' },
    { file: join(path, 'rusak.xlsx'), why: 'unreadable' },
    { file: join(path, 'tapping.csv'), why: 'noTable' },
  ]);
  expect(answer.notes.join()).toMatch(/"lama\.csv" juga dikenali sebagai "closing"/);
});

it('a measure of two tables finds each in a file of its own', async () => {
  const path = exports({
    'caplan.csv': [
      ['Periode', 'Site', 'Jabatan', 'Campaign', 'Target Caplan'],
      ['01/09/2025', 'Bandung', 'Agent', 'TAM', 2],
    ],
    'sdm.csv': [
      ['Perner', 'Nama', 'Site', 'Jabatan', 'Campaign', 'Tgl Masuk'],
      ['P001', 'Agen 001', 'Bandung', 'Agent', 'TAM', '01/02/2025'],
    ],
  });
  const answer = await json('sdm', path, '--asof', '2025-09-15');
  expect(answer).toMatchObject({ available: 1, target: 2, people: 'sdm.csv', caplan: 'caplan.csv', leftOut: [] });
});

it('files none of which holds the table are one sentence', async () => {
  await expect(run('closing', months())).rejects.toThrow(/Tidak ada lembar dengan baris judul.*"closing"/);
});

it('workbooks are joined by the sheet named, and a name that none has is one sentence', async () => {
  const files = folder();
  const book = (name: string, rows: Cell[][]) =>
    files.xlsx(name, { Lain: [CALL_CAPTIONS, ...AUGUST], Juli: [CALL_CAPTIONS, ...rows] });
  const months = [await book('1.xlsx', JULY), await book('2.xlsx', [AGAIN])];
  // Both sheets of each workbook have the form: they are read as one table.
  expect((await json('qms', ...months)).files).toHaveLength(4);
  expect(await json('qms', ...months, '--sheet', 'juli')).toMatchObject({
    rows: 4,
    files: [
      { file: months[0], sheet: 'Juli', rows: 3 },
      { file: months[1], sheet: 'Juli', rows: 1 },
    ],
  });
  await expect(run('qms', ...months, '--sheet', 'Juni')).rejects.toThrow(/Tidak ada lembar "Juni".*"2\.xlsx › Juli"/);
});

describe('--out', () => {
  it('keeps the one answer and the reading of each file, and works anew only where a file changed or came', async () => {
    const path = months();
    const out = folder().missing('hasil');
    const args = ['qms', path, '--out', out, '--json'];
    const first = await run(...args);
    expect(first).toMatchObject({ code: 0, out: [], err: ['1/2 2025-07.csv', '2/2 2025-08.csv'] });
    expect(readdirSync(out).sort()).toEqual([
      '2025-07.csv.reading.json',
      '2025-08.csv.reading.json',
      'measure-qms.json',
      'patuh-state.json',
    ]);
    const kept = () => JSON.parse(readFileSync(join(out, 'measure-qms.json'), 'utf8')) as Record<string, unknown>;
    expect(kept()).toMatchObject({ rows: 7 });
    expect((await run(...args)).err).toEqual([expect.stringMatching(/^2 berkas: sudah selesai sebelumnya/)]);
    writeFileSync(join(path, '2025-09.csv'), csvOf([CALL_CAPTIONS, call('04/09/2025', 16, 'Valid')]));
    await run(...args);
    expect(kept()).toMatchObject({ rows: 8 });
    writeFileSync(join(path, '2025-09.csv'), csvOf([CALL_CAPTIONS]));
    await run(...args);
    expect(kept()).toMatchObject({ rows: 7 });
  });

  it('gives the exit code again', async () => {
    const args = ['qms', months(), '--out', folder().missing('hasil'), '--fail-on', 'missed'];
    expect((await run(...args)).code).toBe(1);
    expect((await run(...args)).code).toBe(1);
  });
});

test('a trail adds up to the last line: a total below the records is a way out, named by its row', async () => {
  const path = exports({
    'agustus.csv': [
      CALL_CAPTIONS,
      call('2025-08-01', 1, 'Valid'),
      call('2025-08-01', 2, '', 'Decline'),
      ['TOTAL', ...CALL_CAPTIONS.slice(1).map(() => '')],
    ],
  });
  const { trail } = (await json('qms', join(path, 'agustus.csv'))) as { trail: { read: number; counted: number } };
  expect(trail).toMatchObject({
    ...{ read: 3, counted: 1 },
    out: [
      { way: 'notAgree', count: 1 },
      { way: 'total', count: 1, ifCounted: null },
    ],
  });
});
