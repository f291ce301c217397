/** `patuh report` as a person or a nightly job runs it. */
import { DuckDBInstance } from '@duckdb/node-api';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/xlsx';
import { CALL_CAPTIONS, call as callOf, type Cell } from '../fixtures/rows';
import { folder, patuh, patuhJson } from './patuh';

jest.setTimeout(90_000);

const files = folder();
const call = (day: number, site: string, valid: string): Cell[] =>
  callOf({
    ...{ Tanggal: `0${day}/08/2025 09:00`, Site: site, fastel: `90000000000${day}`, valid },
    ...{ Status_WO: valid === 'Valid' ? 6 : 1, tgl_qco1: `0${day}/08/2025 16:00` },
  });
const source = files.csv('tapping.csv', [
  CALL_CAPTIONS,
  call(4, 'BANDUNG', 'Valid'),
  call(5, 'BANDUNG', 'Valid'),
  call(6, 'BANDUNG', 'Not Valid'),
  call(7, 'BSD', 'Valid'),
]);

describe('patuh report', () => {
  it('writes the month into an .xlsx whose figures are those of the measure, and the same bytes again', async () => {
    const [first, second] = [files.missing('a.xlsx'), files.missing('b.xlsx')];
    const args = ['report', 'qms-bulanan', source, '--month', '2025-08', '--sites', 'bandung'];
    const [answer] = await Promise.all([patuhJson([...args, '--out', first]), patuhJson([...args, '--out', second])]);
    expect(answer).toMatchObject({
      layout: 'qms-bulanan',
      month: '2025-08',
      out: first,
      missing: [],
      sources: [{ pack: 'tapping', rows: 4, skipped: 0 }],
    });
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const [sheet] = (await readXlsx(readFileSync(first))).sheets;
    // RULE: AGREE, APPROVE, RETURN, untapped, %APPROVE
    expect(sheet!.matrix.find((row) => row[0] === 'Mini Pack')!.slice(0, 6)).toEqual(['Mini Pack', 3, 2, 1, 0, 2 / 3]);
  });

  it('takes the monthly exports of a folder as one table, also where a month lacks a column', async () => {
    const months = files.missing('ekspor');
    mkdirSync(months);
    // Customers of July's own: a later sale to the same number would be the re-call of the returned one.
    const july = (day: number, valid: string) =>
      call(day, 'BANDUNG', valid).map((cell) =>
        String(cell)
          .replace('/08/', '/07/')
          .replace(/^90000/, '80000'),
      );
    // One export has the duration where the other has the site.
    const site = CALL_CAPTIONS.indexOf('Site');
    const timed = (row: Cell[], i: number) => row.map((cell, at) => (at !== site ? cell : i === 0 ? 'Durasi' : 60));
    copyFileSync(source, join(months, '2025-08.csv'));
    copyFileSync(
      files.csv('juli.csv', [CALL_CAPTIONS, july(4, 'Valid'), july(5, 'Not Valid')].map(timed)),
      join(months, '2025-07.csv'),
    );
    const out = files.missing('folder.xlsx');
    const answer = await patuhJson(['report', 'qms-bulanan', months, '--month', '2025-07', '--out', out]);
    expect(answer).toMatchObject({
      missing: [],
      sources: [{ pack: 'tapping', place: '2025-07.csv + 2025-08.csv', rows: 6 }],
    });
    const [sheet] = (await readXlsx(readFileSync(out))).sheets;
    expect(sheet!.matrix.find((row) => row[0] === 'Mini Pack')!.slice(0, 4)).toEqual(['Mini Pack', 2, 1, 1]);

    copyFileSync(
      files.csv(
        'juni.csv',
        [CALL_CAPTIONS, july(6, 'Valid')].map((row) => row.slice(0, -1)),
      ),
      join(months, '2025-06.csv'),
    );
    // A month without a column is a month of the same form all the same; its cells there are unknown.
    expect(await patuhJson(['report', 'qms-bulanan', months, '--month', '2025-07', '--out', out])).toMatchObject({
      sources: [{ place: '2025-06.csv + 2025-07.csv + 2025-08.csv', rows: 7 }],
    });
  });

  it('reads .parquet as it reads .csv, also beside it in a folder', async () => {
    const months = files.missing('campur');
    mkdirSync(months);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const from = `read_csv('${source}', delim = ';', header = true, all_varchar = true)`;
    const parquet = join(months, '2025-08.parquet');
    await connection.run(`COPY (SELECT * FROM ${from}) TO '${parquet}' (FORMAT parquet)`);
    connection.closeSync();
    const made = async (...from: string[]) => {
      const out = files.missing('dari.xlsx');
      const { sources } = await patuhJson(['report', 'qms-bulanan', ...from, '--month', '2025-08', '--out', out]);
      return {
        sources: sources as { digest: string; rows: number }[],
        sheet: (await readXlsx(readFileSync(out))).sheets[0]!,
      };
    };
    const [csv, own] = [await made(source), await made(parquet)];
    expect(own.sources[0]!.digest).toBe(csv.sources[0]!.digest);
    const total = (rows: typeof csv) => rows.sheet.matrix.find((row) => row[0] === 'TOTAL');
    expect(total(own)).toEqual(total(csv));
    expect(total(csv)).toBeDefined();
    copyFileSync(source, join(months, '2025-07.csv'));
    expect((await made(months)).sources[0]).toMatchObject({ rows: 8 });
  });

  it('never writes over a file of the folder it reads', async () => {
    const months = files.missing('sumber');
    mkdirSync(months);
    const sample = join(months, 'sample.xlsx');
    copyFileSync(join(__dirname, '..', 'fixtures', 'sample.xlsx'), sample);
    const before = readFileSync(sample);
    const { code, err } = await patuh(['report', 'qms-bulanan', months, '--month', '2026-09', '--out', sample]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('tidak ditimpa') as string });
    expect(readFileSync(sample).equals(before)).toBe(true);
  });

  it('refuses in one sentence what it cannot make, in the language asked for', async () => {
    const strange = files.csv('lain.csv', [
      ['a', 'b'],
      [1, 2],
    ]);
    const month = ['--month', '2025-08', '--out', files.missing('c.xlsx')];
    const [site, sheet, layout] = await Promise.all([
      patuh(['report', 'qms-bulanan', source, '--sites', 'BANDUNK', ...month], 'en'),
      patuh(['report', 'qms-bulanan', strange, ...month]),
      patuh(['report', 'qms-tahunan', source, ...month]),
    ]);
    expect(site).toEqual({
      code: 2,
      out: '',
      err: '--sites: there is no site "BANDUNK" in these data. There are: BANDUNG, BSD.\n',
    });
    expect(sheet.err).toContain('tidak ada lembar untuk laporan ini (tapping)');
    expect(layout.err).toMatch(/^Tata letak laporan "qms-tahunan" tidak ada\. Pilih qms-bulanan, /);
    expect([sheet.code, layout.code]).toEqual([2, 2]);
  });
});
