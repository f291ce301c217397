import type { XlsxCriteria, XlsxFilter, XlsxFilterColumns, XlsxSheet } from '../../../xlsx';
import { formatAddress, parseAddress } from '../area';
import type { Criteria, FilterState } from '../filters';
import type { WorkbookParts } from '../workbookParts';

const sheetKey = (sheet: string): string => `auto:${sheet}`;

/** The sheet's own filter. */
export function filterOfSheet(workbook: WorkbookParts, sheet: string): XlsxFilter | null {
  const filter = workbook.filters.find(sheetKey(sheet));
  return filter && { range: formatAddress(filter.area), columns: columnsOf(filter.columns) };
}

export function filterOfTable(workbook: WorkbookParts, table: string): XlsxFilterColumns {
  return columnsOf(workbook.filters.find(table)?.columns ?? new Map());
}

function columnsOf(columns: ReadonlyMap<number, Criteria>): XlsxFilterColumns {
  return [...columns].map(([column, criteria]) => [column, criteria as XlsxCriteria]);
}

/** The rows they hide are hidden in the file already. */
export function restoreFilters(workbook: WorkbookParts, sheets: readonly { id: string; file: XlsxSheet }[]): void {
  const states = sheets.flatMap(({ id, file }): FilterState[] => [
    ...(file.filter ? [stateOf(sheetKey(id), id, file.filter.range, file.filter.columns)] : []),
    ...(file.tables ?? []).flatMap(({ name, ref, filter, totalsRow }) => {
      const table = workbook.tables.find(name);
      if (!table || !filter) return [];
      const state = stateOf(table.id, id, ref, filter);
      return [totalsRow ? { ...state, area: { ...state.area, endRow: state.area.endRow - 1 } } : state];
    }),
  ]);
  workbook.filters.replaceAll(states);
}

function stateOf(key: string, sheet: string, range: string, columns: XlsxFilterColumns): FilterState {
  return {
    key,
    sheet,
    area: parseAddress(range).area,
    columns: columns.map(([column, criteria]) => [column, criteria]),
  };
}
