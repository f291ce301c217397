/** Raw tables as offices have them: what the sheets of QMS, SDM and closing say of them holds what the measures say after repairing them. */
import { compilePack, fieldSpecs, type Pack } from '../../src/engine';
import {
  compliance,
  complianceMoves,
  qms,
  qmsDefinition,
  readCalls,
  repeatedRecords,
  sdm,
  sdmDefinition,
} from '../../src/measures';
import { readTable, type SheetTable } from '../../src/sheet';
import { teamFormulas } from '../../src/cli/excel/formulaWorkbook';
import type { XlsxCell, XlsxSheet } from '../../src/xlsx';
import { shippedPack } from '../measures/packs';
import { calculated, hasLibreOffice } from './libreOffice';

jest.setTimeout(400_000);

const DAY = 45_900;
const NBSP = '\u00a0';
/** Stands in the file as a formula that gives the error. */
const ERROR = '#N/A';

type Cells = Readonly<Record<string, XlsxCell>>;
type Row = Cells | XlsxCell[];
interface Dirty {
  rows: Row[];
  /** The CAPLAN, for staffing. */
  plan?: Row[];
  /** No cell needs a repair: then it is the same figure. */
  same?: true;
}

interface Range {
  figure: number | null;
  low: number | null;
  high: number | null;
}

const sheetOf = (name: string, captions: readonly string[], rows: readonly Row[]): XlsxSheet => {
  const matrix = [
    [...captions],
    ...rows.map((row) => (Array.isArray(row) ? row : captions.map((caption) => (row as Cells)[caption] ?? null))),
  ];
  const formulas = matrix.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === ERROR ? [[`${row},${column}` as const, 'NA()'] as const] : [])),
  );
  return { name, matrix, formulas: new Map(formulas) };
};

const read = (pack: Pack, { matrix }: XlsxSheet): SheetTable => readTable(matrix, fieldSpecs(pack)).table!;

const CALL = [
  'Id Call',
  'Tanggal',
  'No Fastel',
  'Jenis Call',
  'Login Agent',
  'Kategori',
  'Input Call',
  'Status WO',
  'Validasi',
  'tgl_qco1',
];
const call = (n: number, other: Cells = {}): Cells => ({
  ...{
    'Id Call': `C-${100 + n}`,
    Tanggal: 45_870 + n + 0.5,
    'No Fastel': `1310000000${10 + n}`,
    'Jenis Call': 'Mini Pack',
  },
  ...{ 'Login Agent': `9000${n}`, Kategori: 'AGREE', 'Input Call': null, 'Status WO': null, Validasi: 'VALID' },
  ...{ tgl_qco1: 45_871.5 + n, ...other },
});
const calls = (...others: Cells[]): Row[] => [call(1), call(2), call(3, { Validasi: 'RETURN' }), ...others];
const LONG = 'penjualan paket tambahan dengan keterangan yang panjang sekali ';

const QMS: Readonly<Record<string, Dirty>> = {
  clean: { rows: calls(call(4)), same: true },
  'unknown result': { rows: calls(call(4, { Validasi: 'Valld' })) },
  'result nobody knows': { rows: calls(call(4, { Validasi: 'xyz' }), call(5, { Validasi: '?' })) },
  'unknown outcome': { rows: calls(call(4, { Kategori: 'Agree besok' })) },
  'outcome with one letter wrong': { rows: calls(call(4, { Kategori: 'AGRE' })) },
  'not agree in words': { rows: calls(call(4, { Kategori: 'Not agree (tidak minat)' })) },
  'dates as texts': { rows: calls(call(4, { Tanggal: '05/08/2025 08:00', tgl_qco1: '2025-08-06' })) },
  'tapping day as text, RETURN': { rows: calls(call(4, { tgl_qco1: '06/08/2025', Validasi: 'RETURN' })) },
  'tapping day nobody reads, NOT VALID': { rows: calls(call(4, { tgl_qco1: 'kemarin', Validasi: 'TIDAK VALID' })) },
  'same row twice': { rows: calls(call(2), call(2)), same: true },
  'same call twice, one without a result': { rows: calls(call(2, { Validasi: null, tgl_qco1: null })), same: true },
  'same call twice with results that differ': { rows: calls(call(2, { Validasi: 'RETURN' })), same: true },
  're-call': { rows: calls(call(3, { 'Id Call': 'C-9', Tanggal: 45_880.5, 'Input Call': 'RECALL' })), same: true },
  're-call with a spelled line': {
    rows: calls(
      call(3, { 'Id Call': 'C-9', Tanggal: 45_880.5, 'No Fastel': '131-0000-00013', 'Input Call': 'RECALL' }),
    ),
  },
  're-call with a line as number': {
    rows: calls(call(3, { 'Id Call': 'C-9', Tanggal: 45_880.5, 'No Fastel': 131_000_000_013, 'Input Call': 'RECALL' })),
    same: true,
  },
  're-call with a no-break blank behind the line': {
    rows: calls(
      call(3, { 'Id Call': 'C-9', Tanggal: 45_880.5, 'No Fastel': `131000000013${NBSP}`, 'Input Call': 'RECALL' }),
    ),
  },
  're-call dated by a text': {
    rows: calls(call(3, { 'Id Call': 'C-9', Tanggal: '12/08/2025 08:00', 'Input Call': 'RECALL' })),
  },
  're-call whose mark nobody reads': {
    rows: calls(
      call(4, { 'Input Call': 'RECALL' }),
      call(3, { 'Id Call': 'C-9', Tanggal: 45_880.5, 'Input Call': 'ulang?' }),
    ),
  },
  'blank tapping': {
    rows: calls(call(4, { Validasi: null, tgl_qco1: null }), call(5, { Validasi: null })),
    same: true,
  },
  'machine blanks': { rows: calls(call(4, { Validasi: 'NULL', tgl_qco1: '0000-00-00 00:00:00', 'Input Call': '-' })) },
  'no-break blanks': { rows: calls(call(4, { Kategori: `AGREE${NBSP}`, Validasi: `${NBSP}VALID` })) },
  'numbers as texts': { rows: calls(call(4, { 'Status WO': '3' }), call(5, { 'Status WO': ' 1 ' })) },
  'error cells': {
    rows: calls(call(4, { Validasi: ERROR }), call(5, { Kategori: ERROR }), call(6, { Tanggal: ERROR })),
  },
  'a subtotal': { rows: [...calls(call(4)), ['TOTAL', null, null, null, null, 4, null, null, 3]] },
  'two months': { rows: calls(call(40), call(41, { Validasi: 'REJECT' })), same: true },
  'unknown codes': { rows: calls(call(4, { 'Status WO': 99 }), call(5, { 'Status WO': 'x' })) },
  'kinds alike in their first letters': {
    rows: [
      call(1, { 'Jenis Call': `${LONG}A`, Validasi: 'RETURN', 'Id Call': null }),
      call(1, { 'Jenis Call': `${LONG}B`, Tanggal: 45_880.5, 'Id Call': null }),
      call(2, { Validasi: 'RETURN' }),
    ],
  },
  'ids alike in their first letters': {
    rows: [
      call(1, { 'Id Call': `${LONG}A` }),
      call(1, { 'Id Call': `${LONG}B`, Validasi: 'RETURN', 'No Fastel': null, Tanggal: null }),
      call(2),
    ],
  },
};

const PERSON = ['PERNER', 'NAMA', 'Login TAMARA', 'Jabatan', 'SITE', 'JOIN', 'RESIGN', 'Status Karyawan'];
const person = (n: number, other: Cells = {}): Cells => ({
  ...{ PERNER: `9010${n}`, NAMA: `Agen 00${n}`, 'Login TAMARA': `ag${n}`, Jabatan: 'AGENT', SITE: 'BANDUNG' },
  ...{ JOIN: DAY - 300 - n, RESIGN: null, 'Status Karyawan': 'AKTIF', ...other },
});
const PLAN = ['PERIODE', 'SITE', 'Jabatan', 'CAPLAN'];
const plan = (other: Cells = {}): Cells => ({
  PERIODE: DAY - 12,
  SITE: 'BANDUNG',
  Jabatan: 'AGENT',
  CAPLAN: 4,
  ...other,
});
const people = (...others: Row[]): Row[] => [person(1), person(2), person(3), ...others];
const PLANNED = [plan(), plan({ SITE: 'SEMARANG', CAPLAN: 2 })];

const SDM: Readonly<Record<string, Dirty>> = {
  clean: { rows: people(person(4)), plan: PLANNED, same: true },
  'vacant seats': {
    rows: people(person(4, { PERNER: null, NAMA: 'VACANT', 'Login TAMARA': null })),
    plan: PLANNED,
    same: true,
  },
  'vacant seats with a remark': {
    rows: people(person(4, { PERNER: 'Kosong 3', NAMA: 'Proses rekrut (bln ini)', 'Login TAMARA': '-' })),
    plan: PLANNED,
  },
  'same person twice': { rows: people(person(2), person(3, { PERNER: null })), plan: PLANNED, same: true },
  'same person, the number as a number': { rows: people(person(2, { PERNER: 90_102 })), plan: PLANNED, same: true },
  'unknown status': { rows: people(person(4, { 'Status Karyawan': 'mungkin' })), plan: PLANNED },
  'status with one letter wrong': { rows: people(person(4, { 'Status Karyawan': 'AKTIP' })), plan: PLANNED },
  left: { rows: people(person(4, { RESIGN: DAY - 10, 'Status Karyawan': 'NON AKTIF' })), plan: PLANNED, same: true },
  'leaving day as a text, past': { rows: people(person(4, { RESIGN: '01/08/2025' })), plan: PLANNED },
  'leaving day as a text, to come': { rows: people(person(4, { RESIGN: '2025-12-31' })), plan: PLANNED },
  'joining day as a text, to come': { rows: people(person(4, { JOIN: '31/12/2025' })), plan: PLANNED },
  'unknown site': { rows: people(person(4, { SITE: 'Bandng' })), plan: PLANNED },
  'site nobody knows': { rows: people(person(4, { SITE: 'Kota X' })), plan: PLANNED },
  'position in other words': { rows: people(person(4, { Jabatan: 'Agen OBC' })), plan: PLANNED },
  'heads nobody reads': { rows: people(), plan: [plan({ CAPLAN: 'empat?' }), PLANNED[1]!] },
  'heads as a text': { rows: people(), plan: [plan({ CAPLAN: '4' }), PLANNED[1]!] },
  'heads are an error': { rows: people(), plan: [plan({ CAPLAN: ERROR }), PLANNED[1]!] },
  'heads with a fraction': { rows: people(), plan: [plan({ CAPLAN: 4.5 }), PLANNED[1]!] },
  'a subtotal in the plan': { rows: people(), plan: [...PLANNED, [null, 'TOTAL', null, 6]] },
  'two months in the plan': { rows: people(), plan: [...PLANNED, plan({ PERIODE: DAY - 43, CAPLAN: 9 })], same: true },
  'a month as a text in the plan': { rows: people(), plan: [...PLANNED, plan({ PERIODE: 'Jul 2025', CAPLAN: 9 })] },
  'newest month as a text in the plan': {
    rows: people(),
    plan: [plan({ PERIODE: DAY - 43, CAPLAN: 9 }), plan({ PERIODE: '08/2025', CAPLAN: 4 })],
  },
  'plan twice, otherwise': { rows: people(), plan: [...PLANNED, plan({ CAPLAN: 5 })] },
  'error cells': {
    rows: people(person(4, { 'Status Karyawan': ERROR }), person(5, { SITE: ERROR }), person(6, { PERNER: ERROR })),
    plan: PLANNED,
  },
  'no-break blanks': {
    rows: people(person(4, { SITE: `BANDUNG${NBSP}`, Jabatan: `${NBSP}AGENT`, RESIGN: NBSP })),
    plan: PLANNED,
  },
  'machine blanks': { rows: people(person(4, { RESIGN: '0000-00-00', 'Status Karyawan': 'NULL' })), plan: PLANNED },
  'a subtotal': { rows: people(['TOTAL', 3]), plan: PLANNED },
  'names alike in their first letters': {
    rows: people(
      person(4, { PERNER: null, 'Login TAMARA': null, NAMA: `${LONG}A` }),
      person(5, { PERNER: null, 'Login TAMARA': null, NAMA: `${LONG}B` }),
    ),
    plan: PLANNED,
  },
};

const TICKET = [
  'No Tiket',
  'Layanan',
  'RFO',
  'Info Perbaikan',
  'Cek Aplikasi',
  'Kontak 1',
  'Hasil 1',
  'Layanan Normal',
  'Izin Close',
  'Minta Monitoring',
  'Ket Nossa',
  'Status Tiket',
  'Tgl Close',
  'Tgl Cek',
  'Email RFO',
];
const ticket = (n: number, other: Cells = {}): Cells => ({
  ...{ 'No Tiket': `IN${n}`, Layanan: 'INDIHOME', RFO: 'Kabel', 'Info Perbaikan': 'Sambung', 'Cek Aplikasi': 'Ya' },
  ...{ 'Kontak 1': 3, 'Hasil 1': 'TERHUBUNG', 'Layanan Normal': 'Ya', 'Izin Close': 'Ya', 'Status Tiket': 'CLOSE' },
  ...{ 'Tgl Close': 45_000.5, ...other },
});
const tickets = (...others: Row[]): Row[] => [ticket(1), ticket(2), ticket(3, { RFO: null }), ...others];

const CLOSING: Readonly<Record<string, Dirty>> = {
  clean: { rows: tickets(ticket(4)), same: true },
  'unknown result': { rows: tickets(ticket(4, { 'Hasil 1': 'sulit terhubung' })) },
  'status with a letter wrong': {
    rows: tickets(ticket(4, { 'Status Tiket': 'CLOSED.' }), ticket(5, { 'Status Tiket': 'clse' })),
  },
  'close day as a text': { rows: tickets(ticket(4, { 'Tgl Close': '15/03/2023 12:00' })) },
  'same ticket twice': { rows: tickets(ticket(2)), same: true },
  'same ticket twice, otherwise': { rows: tickets(ticket(2, { RFO: null })), same: true },
  'contacts as a text': {
    rows: tickets(ticket(4, { 'Kontak 1': '3' }), ticket(5, { 'Kontak 1': '3x', 'Hasil 1': 'TIDAK TERHUBUNG' })),
  },
  'machine blanks': { rows: tickets(ticket(4, { RFO: 'NULL', 'Info Perbaikan': '-' })) },
  'no-break blanks': { rows: tickets(ticket(4, { RFO: NBSP, 'Hasil 1': `TERHUBUNG${NBSP}` })) },
  'error cells': {
    rows: tickets(ticket(4, { RFO: ERROR }), ticket(5, { 'Status Tiket': ERROR }), ticket(6, { 'No Tiket': ERROR })),
  },
  'a subtotal': { rows: tickets(['TOTAL', null, null, null, null, 9]) },
};

const lines = (sheet: XlsxSheet, row: number): Range => {
  const [figure, low, high] = [0, 1, 2].map((each) => {
    const value = sheet.matrix[row + each]?.[1];
    return typeof value === 'number' ? value : null;
  });
  return { figure: figure!, low: low!, high: high! };
};
const ratio = ({ part, whole }: { part: number; whole: number }) => (whole === 0 ? null : part / whole);

interface Kind {
  pack: Pack;
  captions: readonly string[];
  tables: Readonly<Record<string, Dirty>>;
  /** The sheet of the figure and its row. */
  at: [string, number];
  measured(table: SheetTable, plan: SheetTable | undefined): Range;
}

async function kinds(): Promise<Record<string, Kind>> {
  const bare = async (id: string): Promise<Pack> => {
    const { recordDate: _, ...pack } = await shippedPack(id);
    return { ...pack, scope: [], derived: {}, rules: [] };
  };
  const [tapping, staffing, closing] = [await bare('tapping'), await bare('staffing'), await shippedPack('closing')];
  const judge = compilePack(closing);
  return {
    QMS: {
      pack: tapping,
      captions: CALL,
      tables: QMS,
      at: ['QMS', 7],
      measured: (table) => {
        const { agree, valid, doubt } = qms(readCalls(table, qmsDefinition(tapping)), {});
        return { figure: ratio({ part: valid, whole: agree }), low: ratio(doubt.low), high: ratio(doubt.high) };
      },
    },
    SDM: {
      pack: staffing,
      captions: PERSON,
      tables: SDM,
      at: ['SDM', 10],
      measured: (table, planned) => {
        const { available, target, doubt } = sdm(table, planned!, sdmDefinition(staffing, DAY), { asOf: DAY });
        return { figure: ratio({ part: available, whole: target }), low: ratio(doubt.low), high: ratio(doubt.high) };
      },
    },
    closing: {
      pack: closing,
      captions: TICKET,
      tables: CLOSING,
      at: ['Ringkasan', 7],
      measured: (table) => {
        const result = judge.checkRowsSync(table, { asOf: DAY });
        const repeats = repeatedRecords(result, table, closing);
        const figures = compliance(result, undefined, repeats.extra);
        const { doubt } = complianceMoves(result, figures, table, repeats);
        return { figure: figures.ratio, low: ratio(doubt.low), high: ratio(doubt.high) };
      },
    },
  };
}

async function holds(): Promise<void> {
  const caplan = await shippedPack('caplan');
  const all = Object.entries(await kinds()).flatMap(([kind, more]) =>
    Object.entries(more.tables).map(([name, dirty]) => ({ ...more, name: `${kind}: ${name}`, dirty })),
  );
  const asked = all.map(({ pack, captions, name, dirty, measured, at }) => {
    const own = sheetOf('Data', captions, dirty.rows);
    const planned = dirty.plan && sheetOf('CAPLAN', PLAN, dirty.plan);
    const table = read(pack, own);
    const beside = planned && { sheet: 'CAPLAN', table: read(caplan, planned), pack: caplan };
    const sheets = [own, ...(planned ? [planned] : [])];
    const book = { sheets, date1904: false, definedNames: [] };
    const { extension } = teamFormulas(
      ...([pack, book, { sheet: 'Data', table }, {}, 0, { language: 'id', asOf: DAY }] as const),
      ...(beside ? [beside] : []),
    );
    return { name, dirty, at, sheets: [...sheets, ...extension.sheets], measure: measured(table, beside?.table) };
  });
  const books = await calculated(Object.fromEntries(asked.map(({ name, sheets }) => [name, sheets])));
  const wrong = asked.flatMap(({ name, dirty, at: [sheet, row], measure }) => {
    const formula = lines(
      books[name]!.sheets.find((each) => each.name === sheet)!,
      row,
    );
    const near = (a: number | null, b: number | null) => (a === null || b === null ? a === b : Math.abs(a - b) < 1e-6);
    const { figure } = measure;
    const within =
      figure === null ||
      formula.figure === null ||
      (formula.low !== null && formula.low <= figure + 1e-6 && formula.high! >= figure - 1e-6);
    const same = near(formula.figure, figure) && near(formula.low, measure.low) && near(formula.high, measure.high);
    return (dirty.same ? same : within) ? [] : [{ name, formula, measure }];
  });
  expect(wrong).toEqual([]);
}

if (hasLibreOffice()) it('in LibreOffice', holds);
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
