import type { IStyleData, Nullable } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { cellCount, intersect } from './area';
import type { Book } from './book';
import type { SheetCells } from './cells';
import type { SheetArea } from './types';

/** How cells look: style, number format, sizes and hidden rows. A value common to all cells, or null where they differ. */
export class Formats {
  constructor(
    private readonly book: Book,
    private readonly cells: SheetCells,
  ) {}

  /** What `read` makes of every cell's style, if all agree; else null. */
  common<T>(place: SheetArea, read: (style: IStyleData) => T): T | null {
    const sheet = this.book.sheet(place.sheet);
    const area = this.clipped(place);
    const first = read(sheet.getComposedCellStyle(area.startRow, area.startColumn) ?? {});
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        if (read(sheet.getComposedCellStyle(row, column) ?? {}) !== first) return null;
      }
    }
    return first;
  }

  /** Put a style on every cell; null parts go back to the default. */
  apply(place: SheetArea, style: { [key in keyof IStyleData]?: Nullable<IStyleData[key]> }): void {
    this.cells.write(place, () => ({ s: style as IStyleData }), true);
  }

  /** The whole look of every cell; null where none was given. */
  styles(place: SheetArea): (IStyleData | null)[][] {
    const sheet = this.book.sheet(place.sheet);
    return rowsOf(place.area).map((row) =>
      columnsOf(place.area).map((column) => sheet.getComposedCellStyle(row, column) ?? null),
    );
  }

  /** Give every cell a whole look (null: none; undefined: leave it). */
  setStyles(place: SheetArea, look: (row: number, column: number) => IStyleData | null | undefined): void {
    this.cells.write(
      place,
      (row, column) => {
        const style = look(row, column);
        return style === undefined ? null : { s: { ...noStyle, ...style } as IStyleData };
      },
      true,
    );
  }

  numberFormats(place: SheetArea): string[][] {
    const { area } = place;
    const result: string[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const line: string[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++)
        line.push(this.cells.numberFormat(place.sheet, row, column));
      result.push(line);
    }
    return result;
  }

  /** null in the matrix leaves a cell's format as it is. */
  setNumberFormats(place: SheetArea, format: (row: number, column: number) => string | null): void {
    this.cells.write(
      place,
      (row, column) => {
        const pattern = format(row - place.area.startRow, column - place.area.startColumn);
        return pattern === null ? null : { s: { n: pattern === 'General' ? null : { pattern } } as IStyleData };
      },
      true,
    );
  }

  /** Contents stay, looks go. */
  clear(place: SheetArea): void {
    const used = this.cells.usedArea(place.sheet);
    const area = used && intersect(place.area, used);
    if (area) this.apply({ sheet: place.sheet, area }, noStyle);
  }

  /** In pixels; null where columns differ. */
  columnWidth(place: SheetArea): number | null {
    return agreed(columnsOf(place.area), (column) => this.book.sheet(place.sheet).getColumnWidth(column));
  }

  setColumnWidth(place: SheetArea, pixels: number): void {
    this.book.grow(this.book.sheet(place.sheet), { ...place.area, startRow: 0, endRow: 0 });
    this.run(SetWorksheetColWidthMutation.id, place, { colWidth: pixels });
  }

  rowHeight(place: SheetArea): number | null {
    return agreed(rowsOf(this.clipped(place)), (row) => this.book.sheet(place.sheet).getRowHeight(row));
  }

  setRowHeight(place: SheetArea, pixels: number): void {
    this.run(SetWorksheetRowHeightMutation.id, place, { rowHeight: pixels });
  }

  rowsHidden(place: SheetArea): boolean | null {
    return agreed(rowsOf(this.clipped(place)), (row) => !this.book.sheet(place.sheet).getRowVisible(row));
  }

  setRowsHidden(place: SheetArea, hidden: boolean): void {
    this.run(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, place);
  }

  columnsHidden(place: SheetArea): boolean | null {
    return agreed(columnsOf(this.clipped(place)), (column) => !this.book.sheet(place.sheet).getColVisible(column));
  }

  setColumnsHidden(place: SheetArea, hidden: boolean): void {
    this.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, place);
  }

  /** Position and size in pixels from the sheet's corner. */
  offset(place: SheetArea): { left: number; top: number; width: number; height: number } {
    const sheet = this.book.sheet(place.sheet);
    const area = this.clipped(place);
    const sum = (from: number, to: number, size: (index: number) => number): number => {
      let total = 0;
      for (let index = from; index < to; index++) total += size(index);
      return total;
    };
    const width = (column: number): number => sheet.getColumnWidth(column);
    const height = (row: number): number => sheet.getRowHeight(row);
    return {
      left: sum(0, area.startColumn, width),
      top: sum(0, area.startRow, height),
      width: sum(area.startColumn, area.endColumn + 1, width),
      height: sum(area.startRow, area.endRow + 1, height),
    };
  }

  private run(id: string, place: SheetArea, more: object = {}): void {
    const ranges = [this.clipped(place)];
    this.book.mutate([{ id, params: { unitId: this.book.unitId, subUnitId: place.sheet, ranges, ...more } }], []);
  }

  /** Whole rows and columns only as far as the sheet goes. */
  private clipped(place: SheetArea): Area {
    const sheet = this.book.sheet(place.sheet);
    const { area } = place;
    if (cellCount(area) < 100_000) return area;
    return {
      ...area,
      endRow: Math.min(area.endRow, sheet.getRowCount() - 1),
      endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1),
    };
  }
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: area.endRow - area.startRow + 1 }, (_, index) => area.startRow + index);
}

function columnsOf(area: Area): number[] {
  return Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, index) => area.startColumn + index);
}

function agreed<T>(indexes: number[], read: (index: number) => T): T | null {
  const first = read(indexes[0] ?? 0);
  return indexes.every((index) => read(index) === first) ? first : null;
}

const noStyle = {
  ff: null,
  fs: null,
  it: null,
  bl: null,
  ul: null,
  st: null,
  bg: null,
  cl: null,
  bd: null,
  ht: null,
  vt: null,
  tb: null,
  n: null,
  tr: null,
};
