/** The rows that a month's report can have counted. */
import { isoOf } from '../../calendar';
import type { SheetTable, TypedColumn } from '../../sheet';

/**
 * `own`: rows dated in the month (`YYYY-MM`) and undated ones; `earlier`: rows dated before it, which trends count. Later
 * rows belong to neither. Without a date column every row is the month's own.
 */
export function monthRows(
  table: SheetTable,
  dateField: string | undefined,
  month: string,
): { own: SheetTable; earlier: SheetTable } {
  const dates = dateField === undefined ? undefined : table.columns[dateField];
  const own: number[] = [];
  const earlier: number[] = [];
  table.rows.forEach((_, i) => {
    const date = dates?.source ? dates.values[i] : null;
    const at = typeof date === 'number' ? isoOf(date).slice(0, 7) : month;
    if (at === month) own.push(i);
    else if (at < month) earlier.push(i);
  });
  return { own: pick(table, own), earlier: pick(table, earlier) };
}

function pick(table: SheetTable, records: readonly number[]): SheetTable {
  const column = (whole: TypedColumn): TypedColumn => ({ ...whole, values: records.map((i) => whole.values[i]) });
  return {
    headerRow: table.headerRow,
    rows: records.map((i) => table.rows[i]!),
    columns: Object.fromEntries(Object.entries(table.columns).map(([name, whole]) => [name, column(whole)])),
  };
}
