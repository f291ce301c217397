/** The two engines, asked the same of the same files: raw cells with blanks, synonyms, repairs and cells nobody can read. */
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import type { Io } from '../../../src/cli/command/command';
import { command as check } from '../../../src/cli/commands/check';
import { command as measure } from '../../../src/cli/commands/measure';
import { dice } from '../../sql/everything';
import type { Cell } from '../../fixtures/rows';
import { folder } from '../patuh';
import { calls as called, HEADER, one } from '../workbookRows';

const CAPTIONS = [
  'ID CALL',
  'Tanggal Call',
  'Login Agent',
  'Jenis Call',
  'Hasil Call',
  'No Fastel',
  'Site',
  'Campaign',
  'Input Call',
  'Hasil Tapping',
  'Tgl Tapping',
  'Status WO',
  'Durasi',
];
jest.setTimeout(60_000);

const files = folder();

async function json(command: typeof check, args: string[]): Promise<Record<string, unknown>> {
  const out: string[] = [];
  const io: Io = { out: (line) => out.push(line), err: () => {}, language: 'id' };
  await command.run([...args, '--json'], io);
  // How it was asked is what differs.
  const { asked: _asked, sources: _sources, ...answer } = JSON.parse(out[0]!) as Record<string, unknown>;
  return answer;
}

function calls(count: number): Cell[][] {
  const roll = dice(3);
  const pick = (...items: Cell[]): Cell => items[roll(items.length)]!;
  return [
    CAPTIONS,
    ...Array.from({ length: count }, (_, i) => [
      `C${roll(6) === 0 ? i - 1 : i}`,
      pick(`0${1 + roll(9)}/08/2025 0${roll(10)}:30`, `2${roll(9)}/07/2025`, '', 'kemarin', '45874,5'),
      pick('agen1', 'AGEN1', 'agen2', ''),
      pick('Mini Pack', ''),
      pick('Agree', 'AGREE', 'Decline', '', 'entah'),
      pick('021234567890', '0811', 'x', ''),
      pick('BDG', 'Bandung', 'Malang', 'Mars', ''),
      pick('TAM', ''),
      pick('NEW', 'RECALL', 'recall'),
      pick('VALID', 'valid', 'TIDAK VALID', 'RETURN', '?', ''),
      pick(`1${roll(9)}/08/2025`, '', '31/02/2025'),
      pick(1, 2, 3, 5, 6, '', 'lima'),
      pick('00:01:30', 90, ''),
    ]),
    ['', '', ''],
    ['Grand Total', String(count)],
  ];
}

const rows = calls(700);
const csv = files.csv('tapping.csv', rows);

/** The same cells as a Parquet file whose columns are texts. */
async function asParquet(): Promise<string> {
  const file = files.missing('tapping.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${csv}', delim = ';', header = true, all_varchar = true, null_padding = true)) TO '${file}' (FORMAT parquet)`,
  );
  connection.closeSync();
  return file;
}

it.each([[], ['--month', '2025-08'], ['--month', '2025-07', '--by', 'site'], ['--by', 'bulan']])(
  'QMS with %s %s %s %s is the same figure for figure, from .csv and from .parquet',
  async (...options) => {
    const asked = ['qms', csv, ...options];
    const expected = await json(measure, [...asked, '--engine', 'memory']);
    expect(await json(measure, [...asked, '--engine', 'duckdb'])).toEqual(expected);
    const fromParquet = await json(measure, ['qms', await asParquet(), ...options]);
    // The file's own name stands in the answer.
    const named = (answer: object) => JSON.parse(JSON.stringify(answer).replaceAll('.parquet', '.csv')) as unknown;
    expect(named(fromParquet)).toEqual(expected);
  },
);

it('days and months perhaps exchanged are the same doubt of a month by either engine, in whichever file they stand', async () => {
  const swapped = Array.from({ length: 20 }, (_, i) => [
    `C${i}`,
    i < 12 ? 45665 + i * 30 : `${i + 1}/08/2025`,
    ...[
      'agen1',
      'Mini Pack',
      'Agree',
      `02123456789${i % 7}`,
      'BDG',
      'TAM',
      'NEW',
      i % 3 ? 'VALID' : 'RETURN',
      '',
      '',
      '',
    ],
  ]);
  const file = files.csv('tertukar.csv', [CAPTIONS, ['KELUAR TANGGAL CALL'], ...swapped]);
  const sound = files.csv('utuh.csv', rows.slice(0, 90));
  for (const asked of [[file, sound], [file]])
    for (const options of [['--month', '2025-08', '--by', 'login_agent'], []]) {
      const expected = await json(measure, ['qms', ...asked, ...options, '--engine', 'memory']);
      if (options.length > 0) expect(JSON.stringify(expected['doubt'])).toContain('dayMonth');
      expect(await json(measure, ['qms', ...asked, ...options, '--engine', 'duckdb'])).toEqual(expected);
    }
});

it('rows that nobody sees are the same doubt by either engine', async () => {
  const attributes = (row: number) => (row > 4 ? ' hidden="1"' : '');
  const file = files.write('tersembunyi.xlsx', one([HEADER, ...called(10)], { rowAttributes: attributes }));
  const expected = await json(measure, ['qms', file, '--engine', 'memory']);
  expect(expected).toMatchObject({ doubt: { rows: 6 } });
  expect(await json(measure, ['qms', file, '--engine', 'duckdb'])).toEqual(expected);
});

it('what a sheet is called moves no QMS by either engine, and nothing is promised of it', async () => {
  const row = (id: string, outcome: string) =>
    CAPTIONS.map((caption) =>
      caption === 'ID CALL' ? id : caption === 'Hasil Call' ? outcome : caption === 'Hasil Tapping' ? 'VALID' : '',
    );
  const file = await files.xlsx('lembar.xlsx', {
    Agree: [CAPTIONS, row('CALL-0001', 'Agree'), row('CALL-0002', '')],
    'Not Agree': [CAPTIONS, row('CALL-0003', 'Agree'), row('CALL-0004', '')],
  });
  const expected = await json(measure, ['qms', file, '--engine', 'memory']);
  expect(expected).toMatchObject({ agree: 2, rows: 4 });
  expect(await json(measure, ['qms', file, '--engine', 'duckdb'])).toEqual(expected);
});

it('files that count as one are the same by either engine, row by row', async () => {
  const parts = [0, 1, 2].map((part) =>
    files.csv(`bagian-${part}.csv`, [CAPTIONS, ...rows.slice(1).filter((_, i) => Math.floor(i / 250) === part)]),
  );
  const asked = ['qms', ...parts, '--by', 'site'];
  const expected = await json(measure, [...asked, '--engine', 'memory']);
  expect(expected).toMatchObject({ rows: 700, files: [{ rows: 250 }, { rows: 250 }, { rows: 200 }], leftOut: [] });
  expect(await json(measure, [...asked, '--engine', 'duckdb'])).toEqual(expected);
});

it('what a sheet can show without the other columns is the same by either engine', async () => {
  const file = files.csv('tanpa-nama.csv', [
    ['Tanggal Call', 'login', 'Site', 'fastel', 'Jenis Call', 'Input Call', 'Kategori', 'Hasil Tapping', 'QCO'],
    ['2025-08-25 15:25', '', 'SEMARANG', '022700120', 'Addon', 'Recall ke-2', 'AGREE', 'Valid', 'QCO 01'],
  ]);
  const { onSheet: expected } = await json(check, [file, '--pack', 'tapping', '--engine', 'memory']);
  expect(expected).toMatchObject({ counts: { warn: 1, incomplete: 0 } });
  const { onSheet: found } = await json(check, [file, '--pack', 'tapping', '--engine', 'duckdb']);
  expect(found).toEqual(expected);
});

it('verdicts, row by row, are the same, and every one is written', async () => {
  const twice = files.csv('ganda.csv', [
    ...[rows[0]!, rows[5]!, rows[9]!, rows[5]!, ...rows.slice(1)],
    [rows[5]![0]!, ...rows[6]!.slice(1)],
  ]);
  const { records, ...expected } = await json(check, [twice, '--pack', 'tapping', '--engine', 'memory']);
  expect(expected).toMatchObject({ rows: 704, repeats: 3, onSheet: { judged: expect.any(Number) } });
  expect(expected['notes']).toContainEqual(expect.stringMatching(/berkunci sama tetapi isinya berbeda: 2, 707, 11/));
  const verdicts = files.missing('putusan.csv');
  const found = await json(check, [twice, '--pack', 'tapping', '--engine', 'duckdb', '--verdicts', verdicts]);
  expect(found).toEqual({ ...expected, verdicts });
  const written = readFileSync(verdicts, 'utf8').trim().split('\n').slice(1);
  const names = (record: { failed: string[]; notes: string[] }) => [...record.failed, ...record.notes].sort().join(' ');
  expect(
    written.map((line) => {
      const [row, key, verdict, broken = ''] = line.split(',');
      return [Number(row), key || null, verdict, broken.replace(/"/g, '').split(' ').filter(Boolean).sort().join(' ')];
    }),
  ).toEqual(
    (records as { row: number; key: string | null; verdict: string; failed: string[]; notes: string[] }[]).map(
      (record) => [record.row, record.key, record.verdict, names(record)],
    ),
  );
});

it.each([
  ['signs alone, which are no key', '😀', '😀', 0],
  ['letters with marks', 'É-1', 'È-1', 0],
  ['letters of other writings', 'Ж-1', 'Я-1', 0],
  ['wide digits', 'C１２', 'C12', 1],
])('records are repeated by the same measure by both: %s', async (_, one, other, repeats) => {
  const record = rows[5]!.slice(1);
  const spaced = record.map((cell) => (cell === 'BDG' ? '\u00a0BDG\t' : cell));
  const file = files.csv('kunci.csv', [rows[0]!, [one, ...record], [other, ...spaced]]);
  const { records: __, ...expected } = await json(check, [file, '--pack', 'tapping', '--engine', 'memory']);
  expect(expected).toMatchObject({ rows: 2, repeats });
  const found = await json(check, [file, '--pack', 'tapping', '--engine', 'duckdb']);
  expect(found).toEqual({ ...expected, verdicts: null });
});

it('a .parquet file of more rows than the database hands over at once is read to its end', async () => {
  const long = files.missing('panjang.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT 'C' || i AS "ID CALL", TIMESTAMP '2025-08-04 09:00:00' AS "Tanggal Call", 'agen1' AS "Login Agent", 'Mini Pack' AS "Jenis Call",
      'Agree' AS "Hasil Call", '9' || i AS "No Fastel", 'BDG' AS "Site", CASE WHEN i % 4 = 0 THEN 'RETURN' ELSE 'VALID' END AS "Hasil Tapping",
      DATE '2025-08-04' AS "Tgl Tapping" FROM range(10000) AS made(i)) TO '${long}' (FORMAT parquet)`,
  );
  connection.closeSync();
  expect(await json(measure, ['qms', long, '--month', '2025-08'])).toMatchObject({ agree: 10_000, valid: 7_500 });
  const { rows: judged, counts } = await json(check, [long, '--pack', 'tapping']);
  expect(judged).toBe(10_000);
  expect(Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(10_000);
});

it('QMS and the verdict of every row come from one command', async () => {
  const [beside, alone] = [files.missing('bersama.csv'), files.missing('sendiri.csv')];
  const both = await json(measure, ['qms', csv, '--engine', 'duckdb', '--verdicts', beside]);
  const { counts } = await json(check, [csv, '--pack', 'tapping', '--engine', 'duckdb', '--verdicts', alone]);
  expect(both).toEqual({ ...(await json(measure, ['qms', csv, '--engine', 'duckdb'])), counts, verdicts: beside });
  expect(readFileSync(beside, 'utf8')).toBe(readFileSync(alone, 'utf8'));
  await expect(json(measure, ['qms', csv, '--engine', 'memory', '--verdicts', beside])).rejects.toThrow(
    /butuh --engine duckdb/,
  );
});

it('a .parquet file is refused by the engine in memory, in one sentence', async () => {
  const file = await asParquet();
  await expect(json(check, [file, '--pack', 'tapping', '--engine', 'memory'])).rejects.toThrow(
    /hanya dibaca oleh --engine duckdb/,
  );
});

it('a column the measure needs is named by either engine', async () => {
  const bare = files.csv(
    'tanpa.csv',
    rows.map((row) => row.filter((_, i) => CAPTIONS[i] !== 'Hasil Tapping')),
  );
  const sentence = /tidak ada kolom Hasil tapping/;
  await expect(json(measure, ['qms', bare, '--engine', 'memory'])).rejects.toThrow(sentence);
  await expect(json(measure, ['qms', bare, '--engine', 'duckdb'])).rejects.toThrow(sentence);
});

it('a word that nobody understands is named by either engine', async () => {
  const file = files.csv('kata.csv', [
    ['No Tiket', 'Jenis Layanan', 'Sumber Tiket', 'Status Tiket'],
    ['IN001', 'INDIHOME', 'NOSSA', 'BERES'],
  ]);
  for (const engine of ['memory', 'duckdb']) {
    const out: string[] = [];
    const io: Io = { out: (line) => out.push(line), err: () => {}, language: 'id' };
    await check.run([file, '--pack', 'closing', '--engine', engine], io);
    expect(out.join('\n')).toContain('tidak terbaca: Status tiket "BERES"');
  }
});
