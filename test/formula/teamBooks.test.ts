/** Workbooks as teams have them, given formulas and calculated by LibreOffice: what a formula says of each row, and never more than the engine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../src/cli/commands/rules';
import { readXlsx, writeXlsx, type XlsxCell, type XlsxSheet } from '../../src/xlsx';
import { calculatedFiles, hasLibreOffice } from './libreOffice';

jest.setTimeout(240_000);

const HEAD = ['No Tiket', 'Layanan', 'RFO', 'Info Perbaikan', 'Cek Aplikasi', 'Kontak 1', 'Hasil 1', 'Layanan Normal'];
const MORE = ['Izin Close', 'Minta Monitoring', 'Ket Nossa', 'Status Tiket', 'Tgl Close', 'Tgl Cek', 'Email RFO'];
const CAPTIONS = [...HEAD, ...MORE];
const CLOSE = 45_000.5;

const ticket = (number: number, other: Readonly<Record<string, XlsxCell>> = {}): XlsxCell[] => {
  const cells: Record<string, XlsxCell> = {
    ...{ 'No Tiket': `IN${number}`, Layanan: 'INDIHOME', RFO: 'Kabel', 'Info Perbaikan': 'Sambung' },
    ...{ 'Cek Aplikasi': 'Ya', 'Kontak 1': 3, 'Hasil 1': 'TERHUBUNG', 'Layanan Normal': 'Ya', 'Izin Close': 'Ya' },
    ...{ 'Status Tiket': 'CLOSE', 'Tgl Close': CLOSE, ...other },
  };
  return CAPTIONS.map((caption) => cells[caption] ?? null);
};
const [FAIL, OPEN, OUTSIDE] = ['GAGAL', 'DATA KURANG', 'TIDAK DIATUR'];

const KEPT = 'LULUS';

interface Team {
  sheets: XlsxSheet[];
  /** Verdicts from the row below the captions on; null: none is given. */
  expected: (string | null)[];
}

const plain = (matrix: XlsxCell[][], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Data',
  matrix: [CAPTIONS, ...matrix],
  ...more,
});
const broken = (number: number) => ticket(number, { RFO: null });

const TEAMS: Readonly<Record<string, Team>> = {
  'rows of formulas that give nothing': {
    sheets: [
      plain([broken(1)], {
        formulas: new Map(Array.from({ length: 12 }, (_, i) => [`${i + 2},${i % 3}`, 'IF(TRUE,"","x")'] as const)),
      }),
    ],
    expected: [FAIL, null, null],
  },
  'a date as a text may lie before the document took effect': {
    sheets: [
      plain([
        broken(1),
        ticket(2, { RFO: null, 'Tgl Close': '2021-07-31 12:00' }),
        ticket(3, { RFO: null, 'Tgl Close': 44_000.5 }),
        ticket(4, { RFO: null, 'Tgl Close': null }),
        ticket(5, { RFO: null, 'Tgl Close': 60 }),
      ]),
    ],
    expected: [FAIL, OPEN, OUTSIDE, FAIL, OPEN],
  },
  'a merged cell holds for all it covers': {
    sheets: [
      plain([ticket(1), broken(2), ticket(3, { RFO: null, 'Info Perbaikan': null }), broken(4)], {
        merges: [`C2:C4`, `D2:D4`],
      }),
    ],
    expected: [KEPT, KEPT, KEPT, FAIL],
  },
  'a cell merged over two columns holds in the first of them, as reading has it': {
    sheets: [
      plain([ticket(1, { 'Info Perbaikan': null }), ticket(2, { RFO: null, 'Info Perbaikan': null })], {
        merges: ['C2:D3'],
      }),
    ],
    expected: [FAIL, FAIL],
  },
  'sheets and captions of our names are taken': {
    sheets: [
      {
        ...plain([broken(1), ticket(2)]),
        matrix: [
          [...CAPTIONS, 'Putusan', 'klausul'],
          [...broken(1), 'ok', 'x'],
          [...ticket(2), 'ok', 'x'],
        ],
        tables: [{ name: 'Tiket_1', ref: 'A1:Q3' }],
      },
      ...['Parameter', 'kosakata', 'Aturan', 'HITUNGAN', 'Ringkasan'].map((name) => ({ name, matrix: [['tim']] })),
    ],
    expected: [FAIL, KEPT],
  },
  'cells with nothing to see in them are no evidence': {
    sheets: [
      plain([
        ticket(1, { RFO: '\u00a0' }),
        ticket(2, { RFO: '\u200b' }),
        ticket(3, { RFO: '-- Pilih --' }),
        ticket(4, { RFO: '-\u00a0' }),
        ticket(5, { RFO: 'Pilihan pelanggan' }),
      ]),
    ],
    expected: [FAIL, OPEN, FAIL, FAIL, KEPT],
  },
  'a stray note far to the right, in a row of its own': {
    sheets: [plain([broken(1), ...Array.from({ length: 6 }, () => []), [...Array<null>(40).fill(null), 'catatan']])],
    expected: [FAIL],
  },
};

async function judged(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-team-'));
  const io = { out: () => {}, err: () => {}, language: 'id' as const };
  const names = Object.keys(TEAMS);
  for (const [i, name] of names.entries()) {
    const from = join(folder, `tim${i}.xlsx`);
    writeFileSync(from, await writeXlsx({ sheets: TEAMS[name]!.sheets }));
    const out = join(folder, `rumus${i}.xlsx`);
    await command.run(['excel', 'closing', '--from', from, '--out', out, '--rows', '5', '--asof', '2025-08-31'], io);
  }
  const back = calculatedFiles(names.map((_, i) => readFileSync(join(folder, `rumus${i}.xlsx`))));
  rmSync(folder, { recursive: true });
  for (const [i, name] of names.entries()) {
    const { matrix } = (await readXlsx(back[i]!)).sheets[0]!;
    const captions = matrix[0]!.map((cell) => String(cell ?? ''));
    const at = Math.max(captions.indexOf('Putusan'), captions.indexOf('Putusan 2'));
    const verdicts = TEAMS[name]!.expected.map((_, row) => matrix[row + 1]?.[at] ?? null);
    expect([name, ...verdicts.map((verdict) => verdict || null)]).toEqual([name, ...TEAMS[name]!.expected]);
  }
}

if (hasLibreOffice()) it('in LibreOffice', judged);
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
