/**
 * Reading 100,000 rows of the tapping export's shape: 35 columns of all types, a few hundred distinct words in most of them,
 * all different in four. The baseline touches every cell once and copies it.
 */
import { readTable, type FieldSpec, type FieldType, type RawCell } from '../../src/sheet';

const COLUMNS = 35;
const TYPES: readonly FieldType[] = [
  'datetime',
  'id',
  'enum',
  'text',
  'integer',
  'enum',
  'boolean',
  'text',
  'date',
  'duration',
  'enum',
  'text',
  'number',
  'enum',
];
const WORDS = { AGREE: ['Agree', 'Agre'], DECLINE: ['Not Agree'], 'FOLLOW UP': ['FU', 'Follow Up'] };

const specs: FieldSpec[] = Array.from({ length: COLUMNS }, (_, column) => ({
  name: `field_${column}`,
  type: TYPES[column % TYPES.length]!,
  label: { id: `Kolom ${column}`, en: `Column ${column}` },
  aliases: [],
  key: column === 0,
  ...(TYPES[column % TYPES.length] === 'enum' ? { values: WORDS } : {}),
}));

/** Seeded, so that every run reads the same sheet. */
function sheetOf(rows: number): RawCell[][] {
  let seed = 42;
  const next = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % n;
  const two = (n: number) => String(n).padStart(2, '0');
  const cell = (type: FieldType, row: number): RawCell => {
    if (next(50) === 0) return '';
    switch (type) {
      case 'datetime':
        return `2023-${two(1 + next(12))}-${two(1 + next(28))} ${two(8 + next(9))}:${two(next(60))}:${two(next(60))}`;
      case 'id':
        return `02${10_000_000_000 + row * 7}`;
      case 'enum':
        return ['Agree', 'Agre', 'Not Agree', 'Follow Up', 'FU', 'AGREE'][next(6)]!;
      case 'boolean':
        return ['Ya', 'Tidak', 'YA', '1'][next(4)]!;
      case 'date':
        return `${two(1 + next(28))}/${two(1 + next(12))}/2023`;
      case 'duration':
        return next(600);
      case 'integer':
        return `Rp ${next(300)}.000`;
      case 'number':
        return next(1000) / 4;
      default:
        return `Keterangan ${next(400)}`;
    }
  };
  const matrix: RawCell[][] = [specs.map((spec) => spec.name)];
  for (let row = 0; row < rows; row++) matrix.push(specs.map((spec) => cell(spec.type, row)));
  return matrix;
}

/** Touches every cell once and copies it into a column. */
function copy(matrix: readonly (readonly RawCell[])[]): RawCell[][] {
  const columns: RawCell[][] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const values = new Array<RawCell>(matrix.length);
    for (let row = 0; row < matrix.length; row++) values[row] = matrix[row]![column];
    columns.push(values);
  }
  return columns;
}

/** The best of several runs, in milliseconds. */
function best(runs: number, work: () => unknown): number {
  let shortest = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

const round = (value: number) => Math.round(value * 10) / 10;
const matrix = sheetOf(100_000);
copy(matrix.slice(0, 5000));
readTable(matrix.slice(0, 5000), specs);
// In turns, so that whatever else the machine does falls on both.
let msBaseline = Infinity;
let msRead = Infinity;
for (let run = 0; run < 9; run++) {
  msBaseline = Math.min(
    msBaseline,
    best(1, () => copy(matrix)),
  );
  msRead = Math.min(
    msRead,
    best(1, () => readTable(matrix, specs)),
  );
}
const perRow: Record<string, number> = {};
for (const rows of [10_000, 100_000, 500_000]) {
  if (rows > 100_000 && process.argv.includes('--quick')) continue;
  const sized =
    rows > 100_000
      ? Array.from({ length: rows + 1 }, (_, row) => (row === 0 ? matrix[0]! : matrix[1 + (row % 100_000)]!))
      : matrix.slice(0, rows + 1);
  perRow[rows] = round((best(rows > 100_000 ? 3 : 7, () => readTable(sized, specs)) / rows) * 1000);
}
const answer = {
  bench: 'sheet',
  rows: 100_000,
  columns: COLUMNS,
  msRead: round(msRead),
  msBaseline: round(msBaseline),
  ratio: round(msRead / msBaseline),
  usPerRow: perRow,
};
process.stdout.write(JSON.stringify(answer) + '\n');
