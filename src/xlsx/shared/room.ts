/** How much the sheets of a file may fill together: a small file can name places far apart, and merge what it likes. */
import type { Area, CellKey } from '../../grid';
import type { XlsxCell } from './model';
import { XlsxError } from './xlsxError';

/** Places in rows: 500,000 rows by 35 columns are 17 million. */
const MOST_PLACES = 40_000_000;

export interface Laid {
  name: string;
  matrix: readonly (readonly XlsxCell[])[];
  merges: readonly Area[];
  /** Formulas without a saved result. */
  unsaved?: ReadonlySet<CellKey>;
}

export class Room {
  private left = MOST_PLACES;

  /** Throws an `XlsxError` that names the sheet where there is no more. */
  take(places: number, sheet: string): void {
    this.left -= places;
    if (!(this.left >= 0)) throw new XlsxError('tooLarge', `"${sheet}"`);
  }

  /** Takes what a sheet's merged cells and formulas without a result fill beside its own cells. */
  takeMeant({ name, matrix, merges, unsaved = new Set() }: Laid): void {
    const last = matrix.length - 1;
    for (const { startRow, endRow } of merges) this.take(Math.max(0, Math.min(endRow, last) - startRow), name);
    const widths = new Map<number, number>();
    const fill = (row: number, column: number): void => {
      const width = widths.get(row) ?? matrix[row]?.length ?? 0;
      if (column < width) return;
      this.take(column + 1 - width, name);
      widths.set(row, column + 1);
    };
    for (const key of unsaved) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      fill(row, column);
    }
    for (const { startRow, startColumn, endRow } of merges)
      for (let row = startRow + 1; row <= Math.min(endRow, last); row++) fill(row, startColumn);
  }
}
