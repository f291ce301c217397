/** Sheets of one form as one table in memory: of a file that streams only the typed cells are held. */
import { OwnTexts } from '../../grid';
import { COLUMN_TYPES, rowDoubts, type SheetTable, type TypedColumn, type TypedValue } from '../../sheet';
import type { Language } from '../../text';
import type { Source } from '../source/source';
import { LongColumn } from './longColumn';
import { mustFit, recordsAhead } from './memory';
import { streamTables, type FormSpecs, type Part } from './streamTables';

export interface Gathered {
  table: SheetTable;
  parts: Part[];
}

type Column = TypedColumn & { unread: Map<number, string> };

const unknowns = (count: number): TypedValue[] => new Array<TypedValue>(count).fill(undefined);

/** What is asked of a table besides its form. */
interface Wanted extends FormSpecs {
  /** The fields that are looked into. The others are held as if no sheet had them, and doubts of rows are not asked for. */
  fields?: ReadonlySet<string> | undefined;
}

/** Rows read between two looks at the memory. */
const LOOK_EVERY = 20_000;

/**
 * Records keep the order of the sheets. A sheet without a column leaves its cells unknown, not blank; all columns that no
 * sheet has share one list of unknowns. Throws a `UsageError` where they do not fit in memory.
 */
export async function gatherTable(
  sheets: readonly Source[],
  { fields, ...form }: Wanted,
  language: Language,
  onSheet?: (sheet: Source) => void,
): Promise<Gathered> {
  const rows: number[] = [];
  const expected = recordsAhead(
    sheets.reduce((sum, { rowsAbout }) => sum + rowsAbout, 0),
    fields?.size ?? form.specs.length,
  );
  const all = form.specs.map(({ name, type }) => ({
    column: { field: name, type, values: [], unread: new Map<number, string>(), source: null } as Column,
    values: new LongColumn(expected),
  }));
  const gathered = fields ? all.filter(({ column }) => fields.has(column.field)) : all;
  const texts = new OwnTexts();
  let looked = 0;
  const append = (table: SheetTable, first: number): void => {
    const before = rows.length;
    for (const row of table.rows) rows.push(first + row);
    if (rows.length - looked >= LOOK_EVERY) mustFit(sheets[0]!.file, (looked = rows.length), language);
    for (const { column, values } of gathered) {
      const { values: piece, unread, source } = table.columns[column.field]!;
      if (!source && !column.source) continue;
      values.append(unknowns(before - values.length));
      if (COLUMN_TYPES[column.type].holds === 'words') holdOwn(piece, texts);
      values.append(piece);
      for (const [record, text] of unread ?? []) column.unread.set(before + record, text);
      column.source ??= source;
    }
  };
  const forget = async (first: number): Promise<void> => {
    while (rows.length > 0 && rows[rows.length - 1]! >= first) rows.pop();
    looked = Math.min(looked, rows.length);
    for (const { column, values } of gathered) {
      values.cut(rows.length);
      for (const record of column.unread.keys()) if (record >= rows.length) column.unread.delete(record);
    }
  };
  const parts = await streamTables(sheets, form, { append, forget }, onSheet);
  // What a command makes of the table needs room, too.
  if (rows.length > looked) mustFit(sheets[0]!.file, rows.length, language);
  const unknown = unknowns(rows.length);
  for (const { column, values } of all) column.values = column.source ? values.whole() : unknown;
  const columns = Object.fromEntries(all.map(({ column }) => [column.field, column]));
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { reading }) => sum + reading.report.records, 0));
  const doubts = (fields ? [] : parts).flatMap(({ sheet, reading: { report }, first }, i) => {
    const [from, until] = [starts[i]!, starts[i]! + report.records];
    const { hiddenRows } = sheet.facts.grid ?? {};
    const title = parts.length > 1 ? sheet.title : '';
    return rowDoubts({ rows, columns }, { report, specs: form.specs, hiddenRows, from, until, first, title });
  });
  const headerRow = parts[0]?.reading.table?.headerRow ?? 0;
  const several = { ...(doubts.length > 0 && { doubts }), ...(parts.length > 1 && { parts: starts }) };
  return { table: { headerRow, rows, columns, ...several }, parts };
}

/** Cells cut from a text file hold the megabyte they were cut from. */
function holdOwn(values: TypedValue[], texts: OwnTexts): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'string') values[i] = texts.of(value);
  }
}
