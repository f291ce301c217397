/** Cells as offices have them: a formula reads each as the engine does, or leaves it unknown; it never makes more of it. */
import { fieldSpecs, type Pack } from '../../src/engine';
import { readTable, type FieldType } from '../../src/sheet';
import { teamFormulas } from '../../src/cli/excel/formulaWorkbook';
import type { XlsxCell } from '../../src/xlsx';
import { shippedPack } from '../measures/packs';
import { calculated, hasLibreOffice } from './libreOffice';

jest.setTimeout(240_000);

const ASOF = 45_900;
const NBSP = '\u00a0';
const UNSEEN = ['\u200b', '\u00ad', '\u3164', '\ufeff', '\u2003', '\u202f', '\u200e', '\u2060'];
const LONG = 'tanpa keterangan yang jelas '.repeat(12);

const WORDS: XlsxCell[] = [
  ...['AGREE', ' agree ', `AGREE${NBSP}`, 'Agree\t', 'A\nB', 'v*x', 'vzzx', '*', '?', '~AGREE', LONG, '1'.repeat(40)],
  ...UNSEEN.flatMap((unseen) => [unseen, `AGREE${unseen}`, `${unseen}AGREE`, `AG${unseen}REE`]),
  ...[' ', NBSP, '\t', '\n', '&nbsp;', 'AGREE&nbsp;', `Kosong${NBSP}`, `-${NBSP}`, 'kosong', 'NaN', '\\N', '#N/A'],
  ...['Pilih', 'pilih site', '-- Pilih --', 'Pilih:', 'Pilihan B', 'Pilihan pelanggan sendiri', `Pilih ${LONG}`],
  ...['<5', '=5', '>=1', '<>', '="A"', "'A", '0812345678', '007', '12-34', '2025-A001', '1234567890123456', '9E+27'],
  ...['é', 'É', 'ß', 'İ', '😀', 'A|B', 'Ya', 'TRUE', '✓', 'Yа', true, false, 0, 1, -1, 0.5, 1e16, 45_900],
];
const NUMBERS: XlsxCell[] = [
  ...['3', '3x', ' 3 ', '3,5', '1.000', '50%', '½', 'Rp -', '', '-', 'Pilihan B', '#DIV/0!', true, false],
  ...[0, 3, -1, 0.5, 1.5, 1e15, 45_900, 45_900.5, 0.375, 0.999_999_9, 24, 41, 60, 25_569, 202_508, 20_250_812, 3e6],
  ...['2025-08-31', '31/08/2025', '09:00', '24:00', '0000-00-00', '29/02/2023', '01/01/1970', '12:00 AM'],
];
const COLUMNS: Readonly<
  Record<string, { type: FieldType; cells: readonly XlsxCell[]; usual: XlsxCell; more?: object }>
> = {
  teks: { type: 'text', cells: WORDS, usual: 'kabel' },
  nomor: { type: 'id', cells: WORDS, usual: 'IN1' },
  kata: { type: 'enum', cells: WORDS, usual: 'AGREE', more: { values: { AGREE: ['1', 'v*x'], DECLINE: ['Tidak'] } } },
  tanda: { type: 'boolean', cells: [...WORDS, ...NUMBERS], usual: 'Ya' },
  bulat: { type: 'integer', cells: NUMBERS, usual: 3 },
  angka: { type: 'number', cells: NUMBERS, usual: 1.5 },
  hari: { type: 'date', cells: NUMBERS, usual: ASOF },
  saat: { type: 'datetime', cells: NUMBERS, usual: ASOF + 0.5 },
  jam: { type: 'time', cells: NUMBERS, usual: 0.5 },
  lama: { type: 'duration', cells: NUMBERS, usual: 90 },
};

async function probe(): Promise<Pack> {
  const { recordDate: _, lookups: __, ...closing } = await shippedPack('closing');
  const fields = Object.entries(COLUMNS).map(([name, { type, more }]) => [
    name,
    { type, label: { id: name, en: name }, key: name === 'nomor', ...more },
  ]);
  return {
    ...closing,
    fields: Object.fromEntries(fields) as Pack['fields'],
    ...{ recordKey: 'nomor', derived: {}, rules: [], scope: [], extensions: {} },
  };
}

async function readAlike(): Promise<void> {
  const pack = await probe();
  const names = Object.keys(COLUMNS);
  const asked = names.flatMap((name) => COLUMNS[name]!.cells.map((cell) => ({ name, cell })));
  const matrix = [
    names,
    ...asked.map(({ name, cell }, i) =>
      names.map((each) => (each === name ? cell : each === 'nomor' ? `IN${i}` : COLUMNS[each]!.usual)),
    ),
  ];
  const { table } = readTable(matrix, fieldSpecs(pack));
  const sheet = { name: 'Data', matrix };
  const team = { sheet: 'Data', table: table! };
  const { extension } = teamFormulas(pack, { sheets: [sheet], date1904: false, definedNames: [] }, team, {}, 0, {
    language: 'id',
    asOf: ASOF,
  });
  const { sheets } = (await calculated({ book: [sheet, ...extension.sheets] }))['book']!;
  const working = sheets.find(({ name }) => name === 'Hitungan')!.matrix;
  const found = asked.map(({ name, cell }, i) => {
    const engine = table!.columns[name]!.values[table!.rows.indexOf(i + 1)];
    const formula = working[i + 1]![working[0]!.indexOf(name)];
    const isUnknown = typeof formula === 'string' && formula.startsWith('#');
    const alike =
      typeof formula === 'number' && typeof engine === 'number'
        ? Math.abs(formula - engine) < 1e-9
        : (formula === '' ? null : (formula ?? null)) === engine;
    return { name, cell, engine, formula, alike, isUnknown };
  });
  expect(found.filter(({ alike, isUnknown }) => !alike && !isUnknown)).toEqual([]);
  // Cells that reading takes as they are, and people write.
  const clear: [string, XlsxCell][] = [
    ...[`AGREE${NBSP}`, `Kosong${NBSP}`, `-${NBSP}`, '-- Pilih --', 'Pilihan B', 0.5, true].map(
      (cell): [string, XlsxCell] => ['teks', cell],
    ),
    ...[`AGREE${NBSP}`, `-${NBSP}`, ' agree ', 'v*x', 1].map((cell): [string, XlsxCell] => ['kata', cell]),
    ...['2025-A001', '0812345678', '007', '1234567890123456', '*'].map((cell): [string, XlsxCell] => ['nomor', cell]),
  ];
  for (const [name, cell] of clear)
    expect(found.find((each) => each.name === name && each.cell === cell)).toMatchObject({ alike: true, name, cell });
}

if (hasLibreOffice()) it('in LibreOffice', readAlike);
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
