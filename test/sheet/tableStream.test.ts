import fc from 'fast-check';
import {
  HEAD_ROWS,
  openTableStream,
  readTable,
  type FieldSpec,
  type Matrix,
  type Reading,
  type SheetTable,
} from '../../src/sheet';
import { SPECS } from './specs';

/** Reads in pieces of the sizes given, and once more where a style was proved. */
function inPieces(
  matrix: Matrix,
  specs: readonly FieldSpec[],
  sizes: readonly number[],
): { pieces: SheetTable[]; reading: Reading } {
  const read = (proved?: Parameters<typeof openTableStream>[3]): { pieces: SheetTable[]; reading: Reading } => {
    const stream = openTableStream(matrix.slice(0, HEAD_ROWS), specs, {}, proved);
    if (!('push' in stream)) return { pieces: [], reading: stream };
    const pieces: SheetTable[] = [];
    for (let at = 0, i = 0; at < matrix.length; i++) {
      const size = sizes[i % sizes.length]!;
      pieces.push(stream.push(matrix.slice(at, at + size)));
      at += size;
    }
    pieces.push(stream.end());
    const again = stream.again();
    return again ? read(again) : { pieces, reading: stream.reading() };
  };
  return read();
}

const DATES = ['05/01/2023', '12/13/2023', '2023-02-03 10:11:12', '31/12/2022', 45000, '', 'kapan?'];
const cells: readonly fc.Arbitrary<unknown>[] = [
  fc.constantFrom<unknown>(...DATES),
  fc.constantFrom<unknown>('0811', '811', 'agen1', 811, ' a ', '', '-'),
  fc.constantFrom<unknown>('Agree', 'agre', 'DECLINE', 'entah', ''),
  fc.constantFrom<unknown>('BDG', 'Malang', 'Total', ''),
  fc.constantFrom<unknown>('1.234', '12,5', 90, '00:01:30', ''),
];
const special: fc.Arbitrary<unknown[]> = fc.constantFrom<unknown[]>(
  [],
  ['Total', '', '', '', 12],
  ['Tanggal', 'login', 'Kategori', 'Site', 'Durasi'],
  ['Catatan: data sementara'],
);
const rows = fc.array(fc.oneof({ weight: 8, arbitrary: fc.tuple(...cells) }, { weight: 1, arbitrary: special }), {
  maxLength: 300,
});

it('gives the values, rows and report of readTable, in whatever pieces the rows come', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
      fc.nat(2),
      (below, sizes, above) => {
        const matrix = [
          ...Array.from({ length: above }, () => ['Laporan']),
          ['Tanggal', 'login', 'Kategori', 'Site', 'Durasi'],
          ...below,
        ] as Matrix;
        const whole = readTable(matrix, SPECS);
        const { pieces, reading } = inPieces(matrix, SPECS, sizes);
        expect(reading.report).toEqual(whole.report);
        expect(reading.questions).toEqual(whole.questions);
        expect(pieces.flatMap((piece) => piece.rows)).toEqual(whole.table?.rows ?? []);
        for (const { name } of SPECS) {
          expect(pieces.flatMap((piece) => piece.columns[name]!.values)).toEqual(whole.table?.columns[name]!.values);
          expect(reading.table?.columns[name]!.source).toEqual(whole.table?.columns[name]!.source);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('reads a column of m/d/y dates in that order although the proof comes last', () => {
  const matrix: Matrix = [
    ['Tanggal', 'login', 'Kategori'],
    ...Array.from({ length: 300 }, () => ['01/05/2023', 'agen1', 'Agree']),
    ['01/13/2023', 'agen1', 'Agree'],
  ];
  const { pieces, reading } = inPieces(matrix, SPECS, [50]);
  expect(new Set(pieces.flatMap((piece) => piece.columns['tanggal_call']!.values))).toEqual(new Set([44931, 44939]));
  expect(reading.report.columns[0]!.style).toBe('monthFirst');
});

it('says what readTable says of rows without a header', () => {
  const matrix: Matrix = [['apa'], ['saja']];
  expect(inPieces(matrix, SPECS, [1]).reading).toEqual(readTable(matrix, SPECS));
});

it('knows a title that says more than its rows in whatever pieces they come', () => {
  const field = (name: string, type: FieldSpec['type']): FieldSpec => ({
    ...{ name, type, label: { id: name, en: name }, aliases: [name.toUpperCase()], key: name === 'perner' },
  });
  const specs = [
    ...['perner', 'nama', 'posisi', 'site'].map((name) => field(name, 'text')),
    ...['join', 'resign'].map((name) => field(name, 'date')),
  ];
  const captions = ['PERNER', 'NAMA', 'POSISI', 'SITE', 'JOIN', 'RESIGN'];
  const person = (n: number, left: string) => [`${79_000 + n}`, `Agen ${n}`, 'AGENT', 'BANDUNG', '2024-01-01', left];
  const people = Array.from({ length: 300 }, (_, n) => person(n, n === 299 ? '2026-01-01' : ''));
  const matrix: Matrix = [captions, person(900, ''), person(901, ''), [], ['AGENT RESIGN'], captions, ...people];
  const whole = readTable(matrix, specs).table!.rows;
  for (const size of [50, 512])
    expect(inPieces(matrix, specs, [size]).pieces.flatMap(({ rows }) => rows)).toEqual(whole);
  expect(whole).toHaveLength(2);
});
