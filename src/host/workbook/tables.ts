import { DeleteRangeMoveUpCommand, InsertRangeMoveDownCommand } from '@univerjs/sheets';
import { AddSheetTableCommand, DeleteSheetTableCommand } from '@univerjs/sheets-table';
import { HostError } from '../shared/errors';
import { freshId } from '../shared/freshId';
import type { Area } from './area';
import { columnCount, intersect } from './area';
import type { Book } from './book';
import type { CellInput, SheetCells } from './cells';
import { captionsIn, completeCaptions, nameColumns, writeCaptions } from './tableHeaders';
import { TableLines } from './tableLines';
import type { TableInfo } from './tableRecords';
import { TableRecords } from './tableRecords';
import type { CellValue, SheetArea } from './types';

export type { TableInfo } from './tableRecords';

/** Tables (ListObjects): made, found, grown and shrunk. Their cells are ordinary cells; their names work in formulas. */
export class Tables {
  readonly #records: TableRecords;
  readonly #lines: TableLines;

  constructor(
    private readonly book: Book,
    private readonly cells: SheetCells,
  ) {
    this.#records = new TableRecords(book);
    this.#lines = new TableLines(book, cells, this.#records);
  }

  /** All tables, or those of one sheet, in the order they were made. */
  list(sheet?: string): TableInfo[] {
    return this.#records.list(sheet);
  }

  /** A table by id or name (any case). */
  find(key: string): TableInfo | null {
    return this.#records.find(key);
  }

  get(key: string): TableInfo {
    return this.#records.get(key);
  }

  /**
   * Make an area a table.
   * @param hasHeaders false: a header row `Column1, Column2 …` is put above and the data moves down, as Excel does
   */
  async add(
    sheet: string,
    address: string | Area,
    options: { name?: string; hasHeaders?: boolean; id?: string } = {},
  ): Promise<TableInfo> {
    const place = this.cells.place(sheet, address);
    if (this.list(place.sheet).some((table) => intersect(table.area, place.area))) {
      throw new HostError('InvalidArgument', "A table can't overlap another table.");
    }
    const target = { unitId: this.book.unitId, subUnitId: place.sheet };
    const area = { ...place.area };
    if (options.hasHeaders === false) {
      await this.book.moveCells(InsertRangeMoveDownCommand.id, place.sheet, { ...area, endRow: area.startRow });
      area.endRow += 1;
      nameColumns(this.cells, place.sheet, area);
    }
    const headerOnly = area.startRow === area.endRow;
    if (headerOnly) area.endRow += 1; // a table has at least one row of data
    this.book.grow(this.book.sheet(place.sheet), area);
    completeCaptions(this.cells, place.sheet, area);
    const name = options.name ?? this.#records.freeName();
    this.#records.assertName(name);
    const id = options.id ?? freshId();
    await this.book.command(AddSheetTableCommand.id, { ...target, name, range: area, id });
    if (headerOnly) this.#lines.startEmpty(id);
    return this.get(id);
  }

  /** Remove the table; its cells stay unless `withCells`. */
  async remove(key: string, withCells = false): Promise<void> {
    const table = this.get(key);
    const target = { unitId: this.book.unitId, subUnitId: table.sheet };
    await this.book.command(DeleteSheetTableCommand.id, { ...target, tableId: table.id });
    this.#records.forget(table);
    if (withCells) await this.book.moveCells(DeleteRangeMoveUpCommand.id, table.sheet, table.area);
  }

  rename(key: string, name: string): void {
    this.#records.rename(this.get(key), name);
  }

  /** Give the table other bounds (the header row stays where it is). */
  resize(key: string, area: Area): void {
    this.#records.setArea(this.get(key), area);
  }

  /** How the table looks; the model only remembers it. */
  setLook(key: string, look: Partial<{ showTotals: boolean; style: string }>): void {
    this.#records.setLook(this.get(key), look);
  }

  /** The cells below the header and above the totals. */
  body(key: string): Area {
    const { area, showHeaders, showTotals } = this.get(key);
    return { ...area, startRow: area.startRow + (showHeaders ? 1 : 0), endRow: area.endRow - (showTotals ? 1 : 0) };
  }

  /** The table's rows of data. */
  rows(key: string): CellValue[][] {
    return this.cells.values(this.get(key).sheet, this.body(key));
  }

  /** Captions of the columns as they stand in the header row. */
  columns(key: string): string[] {
    const { sheet, area } = this.get(key);
    return captionsIn(this.cells, sheet, area);
  }

  /** Insert rows before `index` (0 = first data row; null = at the end), pushing cells below down where needed. */
  async addRows(key: string, index: number | null, values: CellInput[][]): Promise<void> {
    const body = this.body(key);
    const end = body.endRow - body.startRow + 1;
    return this.#lines.insertRows(this.get(key), body, index === null || index < 0 ? end : index, values);
  }

  /** Rows were put into the sheet: those of a table get the formulas of its columns. */
  continueColumns({ sheet, area }: SheetArea): void {
    for (const table of this.list(sheet)) {
      const body = this.body(table.id);
      const rows = intersect(area, body);
      if (rows && columnCount(rows) === columnCount(body)) this.#lines.continueColumns(table, body, rows);
    }
  }

  /** Take rows out; the cells below move up. A table keeps one (blank) row. */
  async deleteRows(key: string, index: number, count = 1): Promise<void> {
    return this.#lines.deleteRows(this.get(key), this.body(key), index, count);
  }

  /** Add a column before `index` (null: at the right). */
  async addColumn(key: string, index: number | null, name: string, values?: CellInput[][]): Promise<void> {
    const table = this.get(key);
    const at = index === null || index < 0 ? columnCount(table.area) : index;
    return this.#lines.insertColumn(table, at, (column) => {
      writeCaptions(this.cells, table.sheet, { ...column, endRow: column.startRow }, [name]);
      if (values) this.cells.setValues(table.sheet, { ...column, startRow: column.startRow + 1 }, values);
      this.syncHeaders(table.id);
    });
  }

  async deleteColumn(key: string, index: number): Promise<void> {
    const table = this.get(key);
    return this.#lines.deleteColumn(table, index, () => this.syncHeaders(table.id));
  }

  /** Formulas like `Table[Caption]` follow what stands in the header cells. */
  syncHeaders(key: string): void {
    this.#records.setCaptions(this.get(key), this.columns(key));
  }

  /** A table whose header row the area touches, if any. */
  withHeaderIn(sheet: string, area: Area): TableInfo[] {
    return this.list(sheet).filter((table) => intersect({ ...table.area, endRow: table.area.startRow }, area));
  }
}
