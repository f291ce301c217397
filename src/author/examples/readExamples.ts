/**
 * examples.csv of a pack: read as any sheet is, plus the columns that say what its author expects. The sheet room's reader
 * is handed in, for the engine knows sheets by their shapes only.
 */
import { recordAt, type Matrix, type RawCell, type readTable, type SheetTable } from '../../sheet';
import { fillBoth, type LocalText } from '../../text';
import { fieldSpecs, type Pack, type Verdict, VERDICTS } from '../../engine';
import { serialOfIso } from '../../engine/operators';
import type { Example, ExampleSet } from './example';

/** The cells of a file, with the name findings give it. */
export interface ExampleFile {
  file: string;
  matrix: Matrix;
}

/** Why examples cannot be read, in both languages, with file and line. */
export class ExamplesFault extends Error {
  constructor(readonly text: LocalText) {
    super(text.en);
  }
}

type ReadTable = typeof readTable;

/** Columns that are not the record's own. */
const OWN = ['note', 'verdict', 'failing', 'notes', 'asOf'] as const;
type Own = (typeof OWN)[number];

const TEXT = {
  badVerdict: {
    id: '{{file}}:{{line}}: putusan "{{found}}" tidak dikenal. Pilih {{known}}.',
    en: '{{file}}:{{line}}: there is no verdict "{{found}}". Choose {{known}}.',
  },
  badDay: {
    id: '{{file}}:{{line}}: "{{found}}" bukan tanggal. Tulis TTTT-BB-HH, misalnya 2025-08-31.',
    en: '{{file}}:{{line}}: "{{found}}" is no date. Write YYYY-MM-DD, for example 2025-08-31.',
  },
  noColumn: {
    id: '{{file}}: kolom "{{found}}" belum ada di baris judul.',
    en: '{{file}}: the header has no column "{{found}}".',
  },
  unread: {
    id: '{{file}}: baris judul tidak dikenali. Tulis nama field pack sebagai judul kolom.',
    en: '{{file}}: the header is not recognised. Write the pack’s field names as captions.',
  },
  strange: {
    id: '{{file}}: kolom "{{found}}" tidak cocok dengan satu field mana pun dari pack.',
    en: '{{file}}: the column "{{found}}" matches no field of the pack.',
  },
} as const satisfies Record<string, LocalText>;

function fault(text: LocalText, holes: Record<string, string | number>): ExamplesFault {
  return new ExamplesFault(fillBoth(text, holes));
}

/**
 * @param tables further tables of the pack, by name, from the files examples-TABLE.csv
 * Throws ExamplesFault.
 */
export function readExamples(
  { file, matrix }: ExampleFile,
  files: Readonly<Record<string, ExampleFile>>,
  pack: Pack,
  read: ReadTable,
): ExampleSet {
  const [captions = []] = matrix;
  const own = Object.fromEntries(
    OWN.map((name) => [name, captions.findIndex((caption) => String(caption).trim() === name)]),
  ) as Record<Own, number>;
  for (const found of ['verdict', 'failing'] as const) if (own[found] < 0) throw fault(TEXT.noColumn, { file, found });
  const table = readRecords({ file, matrix: without(matrix, Object.values(own)) }, pack, undefined, read);
  const tables = Object.fromEntries(
    Object.entries(files).map(([name, each]) => [name, readRecords(each, pack, name, read)]),
  );
  const examples = table.rows.map((row, record): Example => {
    const cell = (name: Own) => String((own[name] < 0 ? '' : matrix[row]?.[own[name]]) ?? '').trim();
    const line = row + 1;
    const verdict = cell('verdict') as Verdict;
    if (!VERDICTS.includes(verdict))
      throw fault(TEXT.badVerdict, { file, line, found: verdict, known: VERDICTS.join(', ') });
    const asOf = cell('asOf') === '' ? undefined : dayOf(cell('asOf'));
    if (asOf === null) throw fault(TEXT.badDay, { file, line, found: cell('asOf') });
    return {
      line,
      note: cell('note'),
      verdict,
      failing: names(cell('failing')),
      notes: own.notes < 0 ? null : names(cell('notes')),
      record: recordAt(table, record),
      context: { ...(asOf !== undefined && { asOf }), tables: { self: table, ...tables } },
    };
  });
  return { file, captions: captions.map((caption) => String(caption ?? '').trim()), examples, tables };
}

/** Captions are field names here: aliases must not pull a column to another field. */
function readRecords(
  { file, matrix }: ExampleFile,
  pack: Pack,
  table: string | undefined,
  read: ReadTable,
): SheetTable {
  const specs = fieldSpecs(pack, table);
  const fields = new Set(specs.map(({ name }) => name));
  const captions = (matrix[0] ?? []).map((caption) => String(caption ?? '').trim());
  for (const found of captions) if (found !== '' && !fields.has(found)) throw fault(TEXT.strange, { file, found });
  const here = captions.filter((caption) => fields.has(caption));
  const plain = specs.map((spec) => ({ ...spec, aliases: [], ambiguous: [] }));
  const mapping = { fields: Object.fromEntries(here.map((name) => [name, { column: name }])) };
  const reading = read(matrix, plain, { headerRow: 0, mapping });
  if (!reading.table) throw fault(TEXT.unread, { file });
  return withUnreadable(reading.table, matrix);
}

/** `#N/A` in an example is a cell nobody can read: unknown, in every type of field. */
function withUnreadable(table: SheetTable, matrix: Matrix): SheetTable {
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => {
      const { source } = column;
      if (!source) return [name, column];
      const values = column.values.map((value, i) =>
        String(matrix[table.rows[i]!]?.[source.column] ?? '').trim() === '#N/A' ? undefined : value,
      );
      return [name, { ...column, values }];
    }),
  );
  return { ...table, columns };
}

function without(matrix: Matrix, columns: readonly number[]): Matrix {
  return matrix.map((row) => row.filter((_: RawCell, i) => !columns.includes(i)));
}

/** A day as it was typed, or as Excel saves it: 2024-03-01, 01/03/2024. */
function dayOf(cell: string): number | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
  return serialOfIso(year === undefined ? cell : [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-'));
}

function names(cell: string): string[] {
  return cell.split(/[|,;\s]+/).filter((name) => name !== '');
}
