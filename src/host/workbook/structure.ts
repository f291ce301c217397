import { Direction } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  MoveRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
} from '@univerjs/sheets';
import type { Area } from './area';
import { intersect, isEntireColumn, isEntireRow, rowCount } from './area';
import type { Book } from './book';
import type { SheetArea } from './types';

/** Cells, rows and columns put in and taken out, merged and frozen. Formulas, tables and names follow. */
export class Structure {
  constructor(private readonly book: Book) {}

  insert(place: SheetArea, shift: 'Down' | 'Right'): Promise<void> {
    const range = this.bounded(place);
    if (isEntireRow(place.area))
      return this.book.moveCells(InsertRowCommand.id, place.sheet, range, { direction: Direction.UP });
    if (isEntireColumn(place.area))
      return this.book.moveCells(InsertColCommand.id, place.sheet, range, { direction: Direction.LEFT });
    const command = shift === 'Down' ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
    return this.book.moveCells(command.id, place.sheet, range);
  }

  delete(place: SheetArea, shift: 'Up' | 'Left'): Promise<void> {
    const cells = shift === 'Up' ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
    const command = isEntireRow(place.area)
      ? RemoveRowByRangeCommand
      : isEntireColumn(place.area)
        ? RemoveColByRangeCommand
        : cells;
    return this.book.moveCells(command.id, place.sheet, this.bounded(place));
  }

  /** Cut and put elsewhere: formulas that refer to the cells follow, what stood there is gone. */
  async move(from: SheetArea, to: SheetArea): Promise<void> {
    this.book.grow(this.book.sheet(to.sheet), to.area);
    const { unitId } = this.book;
    await this.book.command(MoveRangeCommand.id, {
      fromUnitId: unitId,
      fromSubUnitId: from.sheet,
      fromRange: from.area,
      toUnitId: unitId,
      toSubUnitId: to.sheet,
      toRange: to.area,
    });
  }

  /** @param across each row for itself */
  merge(place: SheetArea, across: boolean): void {
    const { area } = place;
    const ranges = across
      ? Array.from({ length: rowCount(area) }, (_, index) => ({
          ...area,
          startRow: area.startRow + index,
          endRow: area.startRow + index,
        }))
      : [area];
    const params = { unitId: this.book.unitId, subUnitId: place.sheet, ranges };
    this.book.mutate([{ id: AddWorksheetMergeMutation.id, params }], [{ id: RemoveWorksheetMergeMutation.id, params }]);
  }

  unmerge(place: SheetArea): void {
    const ranges = this.merged(place);
    if (ranges.length === 0) return;
    const params = { unitId: this.book.unitId, subUnitId: place.sheet, ranges };
    this.book.mutate([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params }]);
  }

  /** Merged areas that touch the place. */
  merged(place: SheetArea): Area[] {
    return this.book
      .sheet(place.sheet)
      .getMergeData()
      .flatMap(({ startRow, startColumn, endRow, endColumn }) => {
        const area = { startRow, startColumn, endRow, endColumn };
        return intersect(area, place.area) ? [area] : [];
      });
  }

  /** Keep the first rows and columns in sight; 0 and 0 let go. */
  freeze(sheet: string, rows: number, columns: number): void {
    const params = {
      unitId: this.book.unitId,
      subUnitId: sheet,
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    };
    this.book.mutate([{ id: SetFrozenMutation.id, params }], []);
  }

  frozen(sheet: string): { rows: number; columns: number } {
    const freeze = this.book.sheet(sheet).getFreeze();
    return { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 };
  }

  private bounded(place: SheetArea): Area {
    const sheet = this.book.sheet(place.sheet);
    const { area } = place;
    if (isEntireRow(area)) return { ...area, endColumn: sheet.getColumnCount() - 1 };
    if (isEntireColumn(area)) return { ...area, endRow: sheet.getRowCount() - 1 };
    this.book.grow(sheet, area);
    return area;
  }
}
