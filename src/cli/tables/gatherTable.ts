/** Sheets of one form as one table in memory: of a file that streams only the typed cells are held. */
import { rowDoubts, type SheetTable, type TypedColumn } from '../../sheet';
import type { Source } from '../source/source';
import { streamTables, type FormSpecs, type Part } from './streamTables';

export interface Gathered {
  table: SheetTable;
  parts: Part[];
}

/** Records keep the order of the sheets. A sheet without a column leaves its cells unknown, not blank. */
export async function gatherTable(
  sheets: readonly Source[],
  form: FormSpecs,
  onSheet?: (sheet: Source) => void,
): Promise<Gathered> {
  const rows: number[] = [];
  const columns: Record<string, TypedColumn & { unread: Map<number, string> }> = Object.fromEntries(
    form.specs.map(({ name, type }) => [name, { field: name, type, values: [], unread: new Map(), source: null }]),
  );
  const append = (table: SheetTable, first: number): void => {
    const before = rows.length;
    for (const row of table.rows) rows.push(first + row);
    for (const column of Object.values(columns)) {
      const { values, unread, source } = table.columns[column.field]!;
      for (const value of values) column.values.push(value);
      for (const [record, text] of unread ?? []) column.unread.set(before + record, text);
      column.source ??= source;
    }
  };
  const forget = async (first: number): Promise<void> => {
    while (rows.length > 0 && rows[rows.length - 1]! >= first) rows.pop();
    for (const { values, unread } of Object.values(columns)) {
      values.length = rows.length;
      for (const record of unread.keys()) if (record >= rows.length) unread.delete(record);
    }
  };
  const parts = await streamTables(sheets, form, { append, forget }, onSheet);
  let from = 0;
  const doubts = parts.flatMap(({ sheet, reading: { report }, first }) => {
    const until = from + report.records;
    const { hiddenRows } = sheet.facts.grid ?? {};
    const found = rowDoubts({ rows, columns }, { report, specs: form.specs, hiddenRows, from, until, first });
    from = until;
    return found;
  });
  const headerRow = parts[0]?.reading.table?.headerRow ?? 0;
  return { table: { headerRow, rows, columns, ...(doubts.length > 0 && { doubts }) }, parts };
}
