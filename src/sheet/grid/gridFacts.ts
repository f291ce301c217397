/** What the grid itself says of a sheet besides its cells, be it a file's or Excel's own range. Rows and columns are 0-based, the last ones included. */

export interface GridArea {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** A table the workbook knows by name (ListObject). */
export interface GridTable {
  name: string;
  area: GridArea;
  hasHeader: boolean;
  /** Its last row sums up the others. */
  hasTotals: boolean;
}

export interface GridFacts {
  merges?: readonly GridArea[];
  tables?: readonly GridTable[];
  /** Cells `row,column` with a formula whose result is not saved. */
  unsaved?: ReadonlySet<string>;
}

/** Stands in a cell whose formula has no saved result: Excel's own word for a result that is not there yet. */
export const NO_RESULT = '#GETTING_DATA';

/** Rows that total their table by the table's own word, within these columns. */
export function totalsRows({ tables = [] }: GridFacts, columns: readonly number[]): ReadonlySet<number> {
  const within = ({ startCol, endCol }: GridArea): boolean =>
    columns.some((column) => column >= startCol && column <= endCol);
  return new Set(tables.filter(({ hasTotals, area }) => hasTotals && within(area)).map(({ area }) => area.endRow));
}
