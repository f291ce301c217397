/** What the grid itself says of a sheet besides its cells, be it a file's or Excel's own range. Rows and columns are 0-based, the last ones included. */
import type { Area } from '../../grid';

/** A table the workbook knows by name (ListObject). */
export interface GridTable {
  name: string;
  area: Area;
  hasHeader: boolean;
  /** Its last row sums up the others. */
  hasTotals: boolean;
}

export interface GridFacts {
  merges?: readonly Area[];
  tables?: readonly GridTable[];
  /** Cells `row,column` with a formula whose result is not saved. */
  unsaved?: ReadonlySet<string>;
  /** Rows that nobody sees, by a filter or by hand. */
  hiddenRows?: readonly number[];
}

/** Rows that total their table by the table's own word, within these columns. */
export function totalsRows({ tables = [] }: GridFacts, columns: readonly number[]): ReadonlySet<number> {
  const within = ({ startColumn, endColumn }: Area): boolean =>
    columns.some((column) => column >= startColumn && column <= endColumn);
  return new Set(tables.filter(({ hasTotals, area }) => hasTotals && within(area)).map(({ area }) => area.endRow));
}
