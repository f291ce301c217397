/** Rows and columns put into a table and taken out of it: the cells move, the table's bounds follow, one event tells. */
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from '@univerjs/sheets';
import { HostError } from '../shared/errors';
import type { Area } from './area';
import { columnCount } from './area';
import type { Book } from './book';
import type { CellInput, SheetCells } from './cells';
import { fromR1C1, toR1C1 } from './r1c1';
import type { TableInfo, TableRecords } from './tableRecords';
import type { CellValue, Change } from './types';

const shifts = { RowInserted: 'Down', RowDeleted: 'Up', ColumnInserted: 'Right', ColumnDeleted: 'Left' } as const;

/** The verbs behind `Tables.addRows`, `deleteRows`, `addColumn` and `deleteColumn`. */
export class TableLines {
  /** Tables made from their header alone, or emptied: they show one blank row, and the first record takes its place. */
  readonly #empty = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly cells: SheetCells,
    private readonly records: TableRecords,
  ) {}

  /** The table was made from its header alone. */
  startEmpty(id: string): void {
    this.#empty.add(id);
  }

  /** @param at position among the rows of `body`; the end is its number of rows */
  async insertRows(table: TableInfo, body: Area, at: number, values: CellInput[][]): Promise<void> {
    const count = body.endRow - body.startRow + 1;
    if (at > count || values.some((row) => row.length !== columnCount(table.area)))
      throw new HostError('InvalidArgument');
    if (this.#empty.delete(table.id) && count === 1 && at === 1 && this.isBlank(table.sheet, body)) {
      const [first, ...rest] = values;
      this.cells.setValues(table.sheet, body, [first!]);
      if (rest.length === 0) return;
      return this.insertRows(this.records.get(table.id), body, 1, rest);
    }
    const target = { ...body, startRow: body.startRow + at, endRow: body.startRow + at + values.length - 1 };
    const below = { ...body, startRow: body.endRow + 1, endRow: body.endRow + values.length };
    await this.book.asOne(async () => {
      if (at !== count || table.showTotals || !this.isBlank(table.sheet, below))
        await this.move(InsertRangeMoveDownCommand.id, table, target);
      this.records.setArea(this.records.get(table.id), { ...table.area, endRow: table.area.endRow + values.length });
      this.cells.setValues(table.sheet, target, values);
      this.continueColumns(this.records.get(table.id), { ...body, endRow: body.endRow + values.length }, target);
      return this.change(table, target, 'RowInserted');
    });
  }

  /**
   * New rows get the formula of every column that holds one from top to bottom, as those of Excel's calculated columns do.
   * @param rows the new ones, among those of `body`
   */
  continueColumns({ sheet }: TableInfo, body: Area, rows: Area): void {
    const known = rows.startRow > body.startRow ? rows.startRow - 1 : rows.endRow + 1;
    if (known > body.endRow) return;
    for (let column = body.startColumn; column <= body.endColumn; column++) {
      const formulas = (startRow: number, endRow: number) =>
        startRow > endRow
          ? []
          : this.cells
              .formulas(sheet, { startRow, endRow, startColumn: column, endColumn: column })
              .map(([cell]) => cell ?? null);
      const relative = (cell: CellValue, row: number) =>
        typeof cell === 'string' && cell.startsWith('=') ? toR1C1(cell, row, column) : null;
      const formula = relative(formulas(known, known)[0]!, known);
      if (formula === null || formulas(rows.startRow, rows.endRow).some((cell) => cell !== null)) continue;
      const isOne = [body.startRow, rows.endRow + 1].every((from, part) =>
        formulas(from, part === 0 ? rows.startRow - 1 : body.endRow).every(
          (cell, k) => relative(cell, from + k) === formula,
        ),
      );
      if (!isOne) continue;
      for (let row = rows.startRow; row <= rows.endRow; row++) {
        const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        this.cells.setFormula(sheet, cell, fromR1C1(formula, row, column));
      }
    }
  }

  /** A table keeps one (blank) row. */
  async deleteRows(table: TableInfo, body: Area, index: number, count: number): Promise<void> {
    const rows = body.endRow - body.startRow + 1;
    if (index < 0 || index + count > rows) throw new HostError('InvalidArgument');
    const target = { ...body, startRow: body.startRow + index, endRow: body.startRow + index + count - 1 };
    if (count === rows) {
      this.cells.clearContents(table.sheet, target);
      this.#empty.add(table.id);
      if (rows === 1) return;
      target.startRow += 1;
    }
    await this.book.asOne(async () => {
      await this.move(DeleteRangeMoveUpCommand.id, table, target);
      this.records.setArea(this.records.get(table.id), {
        ...table.area,
        endRow: table.area.endRow - (target.endRow - target.startRow + 1),
      });
      return this.change(table, target, 'RowDeleted');
    });
  }

  /** @param fill writes the column's cells once it is there */
  async insertColumn(table: TableInfo, at: number, fill: (column: Area) => void): Promise<void> {
    const column = table.area.startColumn + at;
    const target = { ...table.area, startColumn: column, endColumn: column };
    await this.book.asOne(async () => {
      if (at < columnCount(table.area) || !this.isBlank(table.sheet, target))
        await this.move(InsertRangeMoveRightCommand.id, table, target);
      this.records.setArea(this.records.get(table.id), { ...table.area, endColumn: table.area.endColumn + 1 });
      fill(target);
      return this.change(table, target, 'ColumnInserted');
    });
  }

  /** @param after called when the column is gone, before it is told */
  async deleteColumn(table: TableInfo, index: number, after: () => void): Promise<void> {
    const column = table.area.startColumn + index;
    if (column > table.area.endColumn) throw new HostError('ItemNotFound');
    const target = { ...table.area, startColumn: column, endColumn: column };
    await this.book.asOne(async () => {
      await this.move(DeleteRangeMoveLeftCommand.id, table, target);
      this.records.setArea(this.records.get(table.id), { ...table.area, endColumn: table.area.endColumn - 1 });
      after();
      return this.change(table, target, 'ColumnDeleted');
    });
  }

  private move(command: string, table: TableInfo, range: Area): Promise<unknown> {
    return this.book.moveCells(command, table.sheet, range);
  }

  private change(table: TableInfo, area: Area, changeType: keyof typeof shifts): Change {
    return {
      kind: 'cells',
      sheet: table.sheet,
      area,
      changeType,
      shift: shifts[changeType],
      source: this.book.source,
      byAddin: this.book.byAddin,
    };
  }

  private isBlank(sheet: string, area: Area): boolean {
    return this.cells.values(sheet, area).every((row) => row.every((value) => value === null));
  }
}
