/** examples.csv of a pack: read as any sheet is, plus the columns that say what its author expects. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fieldSpecs, VERDICTS, type Pack, type Verdict } from '../../../engine';
import type { Example, ExampleSet } from '../../../engine/author';
import { parseCsv, readTable, type Matrix, type RawCell, type SheetTable, type TypedValue } from '../../../sheet';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command';
import { parseDay } from '../../input/parseDay';

/** Columns that are not the record's own. */
const OWN = ['note', 'verdict', 'failing', 'notes', 'asOf'] as const;
type Own = (typeof OWN)[number];

const BAD_VERDICT: LocalText = {
  id: '{{file}}:{{line}}: putusan "{{found}}" tidak dikenal. Pilih {{known}}.',
  en: '{{file}}:{{line}}: there is no verdict "{{found}}". Choose {{known}}.',
};
const NO_COLUMN: LocalText = {
  id: '{{file}}: kolom "{{found}}" belum ada di baris judul.',
  en: '{{file}}: the header has no column "{{found}}".',
};
const UNREAD: LocalText = {
  id: '{{file}}: baris judul tidak dikenali. Tulis nama field pack sebagai judul kolom.',
  en: '{{file}}: the header is not recognised. Write the pack’s field names as captions.',
};
const TWO_COLUMNS: LocalText = {
  id: '{{file}}: kolom "{{found}}" tidak cocok dengan satu field mana pun dari pack.',
  en: '{{file}}: the column "{{found}}" matches no field of the pack.',
};

export async function readExamples(folder: string, pack: Pack, language: Language): Promise<ExampleSet | null> {
  const path = join(folder, 'examples.csv');
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const file = relative(process.cwd(), path) || path;
  const { matrix } = parseCsv(bytes);
  const [captions = []] = matrix;
  const own = Object.fromEntries(
    OWN.map((name) => [name, captions.findIndex((caption) => String(caption).trim() === name)]),
  ) as Record<Own, number>;
  for (const name of ['verdict', 'failing'] as const) {
    if (own[name] < 0) throw new UsageError(fill(NO_COLUMN[language], { file, found: name }));
  }
  const table = readRecords(without(matrix, Object.values(own)), pack, undefined, file, language);
  const tables = await readTables(folder, pack, language);
  const examples = table.rows.map((row, record): Example => {
    const cell = (name: Own) => String((own[name] < 0 ? '' : matrix[row]?.[own[name]]) ?? '').trim();
    const line = row + 1;
    const verdict = cell('verdict') as Verdict;
    if (!VERDICTS.includes(verdict))
      throw new UsageError(fill(BAD_VERDICT[language], { file, line, found: verdict, known: VERDICTS.join(', ') }));
    return {
      line,
      note: cell('note'),
      verdict,
      failing: names(cell('failing')),
      notes: own.notes < 0 ? null : names(cell('notes')),
      record: recordAt(table, record),
      context: { ...(cell('asOf') && { asOf: parseDay(cell('asOf'), language) }), tables: { self: table, ...tables } },
    };
  });
  return { file, examples, tables };
}

/** Further tables of the pack stand beside: examples-TABLE.csv. */
async function readTables(folder: string, pack: Pack, language: Language): Promise<Record<string, SheetTable>> {
  const tables: Record<string, SheetTable> = {};
  for (const name of Object.keys(pack.tables ?? {})) {
    const path = join(folder, `examples-${name}.csv`);
    const bytes = await readFile(path).catch(() => null);
    if (bytes) tables[name] = readRecords(parseCsv(bytes).matrix, pack, name, relative(process.cwd(), path), language);
  }
  return tables;
}

/** Captions are field names here: aliases must not pull a column to another field. */
function readRecords(
  matrix: Matrix,
  pack: Pack,
  table: string | undefined,
  file: string,
  language: Language,
): SheetTable {
  const specs = fieldSpecs(pack, table);
  const fields = new Map(specs.map((spec) => [spec.name, spec]));
  const captions = (matrix[0] ?? []).map((caption) => String(caption ?? '').trim());
  for (const found of captions)
    if (found !== '' && !fields.has(found)) throw new UsageError(fill(TWO_COLUMNS[language], { file, found }));
  const here = captions.filter((caption) => fields.has(caption));
  const plain = specs.map((spec) => ({ ...spec, aliases: [], ambiguous: [] }));
  const mapping = { fields: Object.fromEntries(here.map((name) => [name, { column: name }])) };
  const reading = readTable(matrix, plain, { headerRow: 0, mapping });
  if (!reading.table) throw new UsageError(fill(UNREAD[language], { file }));
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

function recordAt(table: SheetTable, row: number): Record<string, TypedValue> {
  return Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, column.values[row]]));
}

function without(matrix: Matrix, columns: readonly number[]): Matrix {
  return matrix.map((row) => row.filter((_: RawCell, i) => !columns.includes(i)));
}

function names(cell: string): string[] {
  return cell.split(/[|,;\s]+/).filter((name) => name !== '');
}
