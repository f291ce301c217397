import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';
import { HostError } from '../shared/errors';
import type { Area } from './area';
import {
  cellArea,
  columnCount,
  formatAddress,
  intersect,
  isEntireColumn,
  isEntireRow,
  parseAddress,
  rowCount,
} from './area';
import type { Book } from './book';
import { entryCell, hasContent, valueOf } from './cellData';
import { displayText } from './displayText';
import type { CellValue, SheetArea } from './types';

export type CellInput = string | number | boolean | null;

/** Values, formulas and displayed texts of areas; and writing them as one undoable step. */
export class SheetCells {
  constructor(private readonly book: Book) {}

  /** An address (or an area) on a sheet, as a place. `Other!A1` names its own sheet. */
  place(sheet: string, address: string | Area): SheetArea {
    if (typeof address !== 'string') return { sheet: this.book.sheet(sheet).getSheetId(), area: address };
    const parsed = parseAddress(address);
    return { sheet: this.book.sheet(parsed.sheet ?? sheet).getSheetId(), area: parsed.area };
  }

  /** Values by row and column, spilled cells included; blank is null. */
  values(sheet: string, address: string | Area): CellValue[][] {
    return this.map(sheet, address, (cell) => valueOf(cell));
  }

  /** The formula where there is one, else the value. */
  formulas(sheet: string, address: string | Area): CellValue[][] {
    const model = this.book.engine.get(FormulaDataModel);
    return this.map(sheet, address, (cell, row, column, id) => {
      if (!cell) return null;
      if (cell.f) return cell.f;
      if (cell.si) return model.getFormulaStringByCell(row, column, id, this.book.unitId) ?? valueOf(cell);
      return valueOf(cell);
    });
  }

  /** Texts as a person sees them in the cells (column width is not looked at). */
  text(sheet: string, address: string | Area): string[][] {
    return this.map(sheet, address, (cell, row, column, id) =>
      displayText(valueOf(cell), this.numberFormat(id, row, column), this.book.date1904, this.book.locale),
    );
  }

  /** The number format of one cell, its own before the one a spilled number came with; `General` when there is none. */
  numberFormat(sheet: string, row: number, column: number): string {
    const worksheet = this.book.sheet(sheet);
    const own = worksheet.getComposedCellStyle(row, column)?.n?.pattern;
    return own ?? this.spilledFormat(worksheet.getSheetId(), row, column) ?? 'General';
  }

  /** The format of a number that a function gave to a cell of its spill. */
  spilledFormat(sheetId: string, row: number, column: number): string | undefined {
    const style = this.spilled(sheetId)?.[row]?.[column]?.s;
    return typeof style === 'object' ? (style?.n?.pattern ?? undefined) : undefined;
  }

  /**
   * Write constants and formulas; strings are taken as typed (see readEntry), null leaves a cell as it is.
   * @param values the shape of the area, or one value for all of it
   */
  setValues(sheet: string, address: string | Area, values: CellInput[][] | CellInput): void {
    const place = this.place(sheet, address);
    const rows = rowCount(place.area);
    const columns = columnCount(place.area);
    const at = Array.isArray(values) ? (row: number, column: number) => values[row]?.[column] ?? null : () => values;
    if (Array.isArray(values) && (values.length !== rows || values.some((row) => row.length !== columns))) {
      throw new HostError(
        'InvalidArgument',
        `The argument is invalid or missing or has an incorrect format. (values are ${values.length}×${values[0]?.length ?? 0}, ${formatAddress(place.area)} is ${rows}×${columns})`,
      );
    }
    this.write(place, (row, column) => {
      const input = at(row - place.area.startRow, column - place.area.startColumn);
      if (input === null) return null;
      return entryCell(input, this.numberFormat(place.sheet, row, column), this.book);
    });
  }

  /** Put one formula (with `=`) into every cell of the area. */
  setFormula(sheet: string, address: string | Area, formula: string): void {
    this.write(this.place(sheet, address), () => ({ f: formula, v: null, t: null, si: null, p: null }));
  }

  /** Empty the contents; formats stay. */
  clearContents(sheet: string, address: string | Area): void {
    const place = this.place(sheet, address);
    const used = this.usedArea(place.sheet);
    const area = used && intersect(place.area, used);
    if (area) this.write({ sheet: place.sheet, area }, () => ({ v: null, t: null, f: null, si: null, p: null }));
  }

  /**
   * Give every cell of an area new data (null: leave it); one mutation, one undo step, one change event.
   * @param looksOnly the data holds styles only
   */
  write(place: SheetArea, make: (row: number, column: number) => Nullable<ICellData>, looksOnly = false): void {
    const sheet = this.book.sheet(place.sheet);
    const area = this.clip(sheet, place.area);
    this.book.grow(sheet, area);
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    let any = false;
    for (let row = area.startRow; row <= area.endRow; row++) {
      const line: Record<number, Nullable<ICellData>> = {};
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        const cell = make(row, column);
        if (cell) {
          // without the type of its content Univer would take digits that are a text for a number
          const type = looksOnly ? sheet.getCellMatrix().getValue(row, column)?.t : undefined;
          line[column] = type ? { ...cell, t: type } : cell;
          any = true;
        }
      }
      cellValue[row] = line;
    }
    if (!any) return;
    // without the name of the style command Univer would take a cell without `f` for one whose formula was removed
    const trigger = looksOnly ? { trigger: SetStyleCommand.id } : {};
    const params: ISetRangeValuesMutationParams = {
      unitId: this.book.unitId,
      subUnitId: place.sheet,
      cellValue,
      ...trigger,
    };
    const undo = SetRangeValuesUndoMutationFactory({ get: this.book.engine.get } as never, params);
    this.book.mutate([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }]);
  }

  /** The smallest area holding every cell with content or (unless valuesOnly) format; null for an empty sheet. */
  usedArea(sheet: string, valuesOnly = false): Area | null {
    const worksheet = this.book.sheet(sheet);
    let found: Area | null = null;
    const take = (row: number, column: number): void => {
      if (!found) found = cellArea(row, column);
      else {
        found.startRow = Math.min(found.startRow, row);
        found.endRow = Math.max(found.endRow, row);
        found.startColumn = Math.min(found.startColumn, column);
        found.endColumn = Math.max(found.endColumn, column);
      }
    };
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (hasContent(cell) || (!valuesOnly && cell.s))) take(row, column);
    });
    const spilled = this.spilled(worksheet.getSheetId());
    if (spilled)
      for (const row of Object.keys(spilled))
        for (const column of Object.keys(spilled[Number(row)] ?? {})) take(Number(row), Number(column));
    return found;
  }

  /** Areas filled by formulas whose first cell is in the place. */
  spillsFrom(place: SheetArea): Area[] {
    return this.spillAreas(place.sheet).filter((area) =>
      intersect(place.area, { ...area, endRow: area.startRow, endColumn: area.startColumn }),
    );
  }

  /** The cell whose formula fills the place's first cell. */
  spillParent(place: SheetArea): SheetArea | null {
    const cell = { ...place.area, endRow: place.area.startRow, endColumn: place.area.startColumn };
    const area = this.spillAreas(place.sheet).find((each) => intersect(each, cell));
    return area ? { sheet: place.sheet, area: { ...area, endRow: area.startRow, endColumn: area.startColumn } } : null;
  }

  private spillAreas(sheet: string): Area[] {
    const arrays = this.book.engine.get(FormulaDataModel).getArrayFormulaRange()[this.book.unitId]?.[sheet] ?? {};
    return Object.values(arrays).flatMap((line) =>
      Object.values(line ?? {}).flatMap((range) => {
        if (!range) return [];
        const { startRow, startColumn, endRow, endColumn } = range as Area;
        return startRow === endRow && startColumn === endColumn ? [] : [{ startRow, startColumn, endRow, endColumn }];
      }),
    );
  }

  private map<T>(
    sheet: string,
    address: string | Area,
    read: (cell: Nullable<ICellData>, row: number, column: number, sheetId: string) => T,
  ): T[][] {
    const place = this.place(sheet, address);
    const matrix = this.book.sheet(place.sheet).getCellMatrix();
    const spilled = this.spilled(place.sheet);
    const result: T[][] = [];
    for (let row = place.area.startRow; row <= place.area.endRow; row++) {
      const line: T[] = [];
      const spilledRow = spilled?.[row];
      for (let column = place.area.startColumn; column <= place.area.endColumn; column++) {
        const own = matrix.getValue(row, column);
        const cell = own && hasContent(own) ? own : (spilledRow?.[column] ?? own);
        line.push(read(cell, row, column, place.sheet));
      }
      result.push(line);
    }
    return result;
  }

  /** Cells that show another cell's array result; Univer keeps them apart from the sheet's own data. */
  private spilled(sheet: string): Record<number, Record<number, Nullable<ICellData>>> | undefined {
    const data = this.book.engine.get(FormulaDataModel).getArrayFormulaCellData()[this.book.unitId]?.[sheet];
    return (data && 'getMatrix' in data ? (data as { getMatrix(): never }).getMatrix() : data) as never;
  }

  /** Whole rows and columns are written only as far as the sheet is used. */
  private clip(sheet: Worksheet, area: Area): Area {
    if (!isEntireColumn(area) && !isEntireRow(area)) return area;
    return {
      ...area,
      endRow: Math.min(area.endRow, sheet.getRowCount() - 1),
      endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1),
    };
  }
}
