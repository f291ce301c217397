/** What the sheets themselves make doubtful in a QMS: rows that nobody sees, days and months of the calls perhaps exchanged. */
import { hasUnsureDays } from '../../../sheet';
import type { SheetDoubt } from '../../../duckdb';
import type { Part } from '../../tables/streamTables';

/** @param called the field whose days and months count */
export function sheetDoubts(parts: readonly Part[], called: string): SheetDoubt[] {
  const starts = parts.map(({ sheet, first }) => first + (sheet.from ?? 0));
  return parts.flatMap(({ sheet, reading, first }, i): SheetDoubt[] => {
    const from = starts[i]!;
    const until = Math.min(...starts.filter((start) => start > from));
    const { hiddenRows = [] } = sheet.facts.grid ?? {};
    const hidden = hiddenRows.map((row) => first + row).filter((row) => row >= from && row < until);
    const isUnsure = reading.report.columns.some((column) => column.field === called && hasUnsureDays(column));
    return [
      ...(hidden.length > 0 ? [{ cause: 'hidden' as const, rows: new Set(hidden) }] : []),
      ...(isUnsure ? [{ cause: 'dayMonth' as const, from, until }] : []),
    ];
  });
}
