import { readFileSync, writeFileSync } from 'node:fs';
import type { Io } from '../../../src/cli/command/command';
import { command } from '../../../src/cli/commands/rules';
import { cellAddress } from '../../../src/grid';
import { readXlsx, writeXlsx, type XlsxWorkbook } from '../../../src/xlsx';
import { problemsOf } from '../../xlsx/problemsOf';
import type { Cell } from '../../fixtures/rows';
import { folder } from '../patuh';

const files = folder();

async function run(...args: string[]): Promise<{ out: string[]; code: number }> {
  const out: string[] = [];
  const io: Io = { out: (line) => out.push(line), err: () => {}, language: 'id' };
  return { code: await command.run(['excel', ...args], io), out };
}

/** What is in a file that Excel opens without a word. */
async function opened(file: string): Promise<XlsxWorkbook> {
  const bytes = readFileSync(file);
  expect(await problemsOf(bytes)).toEqual([]);
  return readXlsx(bytes, { numberFormats: true });
}

const CAPTIONS = ['No Tiket', 'Layanan', 'RFO', 'Info Perbaikan', 'Kontak 1', 'Hasil 1', 'Status Tiket', 'Tgl Close'];
const ticket = (n: number): Cell[] => [`IN${n}`, 'INDIHOME', 'Kabel', 'Sambung', 3, 'TERHUBUNG', 'CLOSE', 45_000.5];

it('a template has captions, lists, help and formulas, and the sheets behind them', async () => {
  const file = files.missing('templat.xlsx');
  const { code, out } = await run('closing', '--out', file, '--rows', '20');
  expect({ code, out }).toEqual({ code: 0, out: [expect.stringMatching(/20 baris berumus, \d+ kolom hitungan/)] });
  const { sheets } = await opened(file);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Closing tiket',
    'Ringkasan',
    'Parameter',
    'Kosakata',
    'Aturan',
    'Hitungan',
  ]);
  const [data, , parameters] = sheets;
  expect(data!.matrix[0]!.slice(-3)).toEqual(['Putusan', 'Klausul', 'Alasan']);
  expect(data!.formulas!.size).toBe(3 * 20);
  // Excel goes on with the columns of a table in every new row: they are the same formula in each.
  const columns = [3, 2, 1].map((before) => data!.matrix[0]!.length - before);
  const [table] = data!.tables!;
  expect(table).toMatchObject({ name: 'Patuh_closing', ref: `A1:${cellAddress(20, data!.matrix[0]!.length - 1)}` });
  for (const column of columns)
    for (const row of [1, 20]) expect(data!.formulas!.get(`${row},${column}`)).toBe(table!.calculated!.get(column));
  const service = data!.validations!.find(({ range }) => range.startsWith('B2:'));
  expect(service).toMatchObject({ type: 'list', inputTitle: 'Layanan' });
  expect(parameters!.matrix.find(([name]) => name === 'minAttempts')!.slice(0, 7)).toEqual(
    expect.arrayContaining([3, 'W-03 1.2.3']),
  );
});

it('the team’s sheet keeps its cells, names what it lacks, and gets formulas in its records’ rows only', async () => {
  const from = await files.xlsx('tim.xlsx', {
    Tiket: [['Rekap'], CAPTIONS, ticket(1), ticket(2), [], ['TOTAL', null, null, null, 6]],
  });
  const file = files.missing('tim-rumus.xlsx');
  const { out } = await run('closing', '--from', from, '--out', file, '--json');
  expect(JSON.parse(out[0]!)).toMatchObject({
    rows: 2,
    refused: [],
    notes: [expect.stringContaining('Keterangan di Nossa')],
  });
  const [data] = (await opened(file)).sheets;
  expect(data!.matrix[2]!.slice(0, 8)).toEqual(ticket(1));
  expect([...data!.formulas!.keys()]).toEqual(['2,8', '2,9', '2,10', '2,11', '3,8', '3,9', '3,10', '3,11']);
});

it('a team’s table takes the columns as its own, keeps its formulas, and nothing stands below it in its way', async () => {
  const from = files.missing('tabel.xlsx');
  const rows = [CAPTIONS, ticket(1), ticket(2)];
  const own = { name: 'Tiket_1', ref: 'A1:H3', calculated: new Map([[4, '1+2']]) };
  writeFileSync(from, await writeXlsx({ sheets: [{ name: 'Tiket', matrix: rows, tables: [own] }] }));
  const file = files.missing('tabel-rumus.xlsx');
  await run('closing', '--from', from, '--out', file);
  const [data] = (await opened(file)).sheets;
  const [table] = data!.tables!;
  expect([table!.ref, [...table!.calculated!.keys()]]).toEqual(['A1:L3', [4, 8, 9, 10, 11]]);
  expect([...data!.formulas!.keys()].map((key) => key.split(',')[0])).toEqual([...'11112222']);
  expect(data!.formulas!.get('1,8')).toBe(table!.calculated!.get(8));
});

it('staffing is held against the plan of the same workbook, which a template brings along', async () => {
  const file = files.missing('sdm.xlsx');
  await run('staffing', '--out', file, '--rows', '3', '--asof', '2025-08-31');
  expect((await opened(file)).sheets.map(({ name }) => name).slice(1, 4)).toEqual(['CAPLAN', 'Ringkasan', 'SDM']);
  const people: Cell[][] = [
    ['PERNER', 'NAMA', 'SITE', 'Jabatan', 'Tanggal Masuk'],
    ['900001', 'Agen 001', 'BANDUNG', 'AGENT', 45_000],
  ];
  const alone = await files.xlsx('orang.xlsx', { Karyawan: people });
  expect((await run('staffing', '--from', alone, '--out', file)).out.join()).toContain('Tidak ada lembar CAPLAN');
  const both = await files.xlsx('orang-caplan.xlsx', {
    Karyawan: people,
    Rencana: [
      ['Periode', 'SITE', 'Jabatan', 'Target Caplan'],
      [45_000, 'BANDUNG', 'AGENT', 2],
    ],
  });
  await run('staffing', '--from', both, '--out', file, '--asof', '2025-08-31');
  const sheets = (await opened(file)).sheets;
  const sdm = sheets.find(({ name }) => name === 'SDM')!;
  expect(sdm.matrix[1]).toEqual(['Dihitung pada tanggal', 45_900]);
  expect(sheets.at(-1)!.name).toBe('Hitungan caplan');
});

it('only functions that Excel 2010 has, none that is worked out anew at every change, and within its limits', async () => {
  const file = files.missing('batas.xlsx');
  for (const id of ['closing', 'it-tools', 'tapping', 'staffing']) {
    await run(id, '--out', file, '--rows', '1');
    for (const { formulas = new Map<string, string>() } of (await opened(file)).sheets)
      for (const formula of formulas.values()) {
        const named = formula.replace(/"(?:[^"]|"")*"/g, '').match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [];
        expect(named.filter((name) => !EXCEL_2010.has(name))).toEqual([]);
        expect(formula.length).toBeLessThanOrEqual(8192);
      }
  }
});

const EXCEL_2010 = new Set(
  'ABS AND CHAR CLEAN COUNTA COUNTIF COUNTIFS DATE DAY EXACT FIND IF IFERROR INDEX INT ISERR ISERROR ISLOGICAL ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MID MIN MOD MONTH NA NOT OR REPT RIGHT ROUND ROUNDUP ROW SEARCH SIGN SUBSTITUTE SUM SUMPRODUCT TEXT TRIM TRUNC UPPER VALUE YEAR'.split(
    ' ',
  ),
);

it('refuses in one sentence what it cannot do, and never writes over the team’s file', async () => {
  const from = await files.xlsx('sumber.xlsx', { Tiket: [CAPTIONS, ticket(1)] });
  const before = readFileSync(from);
  await expect(run('closing', '--from', from, '--out', from)).rejects.toThrow('adalah sumber');
  await expect(run('closing', '--out', files.missing('a.csv'))).rejects.toThrow('.xlsx');
  await expect(run('closing', '--out', files.missing('a.xlsx'), '--rows', '-1')).rejects.toThrow('--rows butuh');
  await expect(run('closing', '--out', files.missing('a.xlsx'), '--rows', '50000')).rejects.toThrow('terlalu besar');
  const csv = files.csv('tiket.csv', [CAPTIONS, ticket(1)]);
  await expect(run('closing', '--from', csv, '--out', files.missing('a.xlsx'))).rejects.toThrow('bukan .xlsx');
  expect(readFileSync(from)).toEqual(before);
});
