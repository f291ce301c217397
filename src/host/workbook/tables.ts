import { AddSheetTableCommand, DeleteSheetTableCommand, SetSheetTableMutation, TableManager, validateSheetTableName } from '@univerjs/sheets-table';

type UniverTable = NonNullable<ReturnType<TableManager['getTableById']>>;

import { InsertRangeMoveDownCommand, DeleteRangeMoveUpCommand, InsertRangeMoveRightCommand, DeleteRangeMoveLeftCommand } from '@univerjs/sheets';
import { HostError } from '../errors';
import type { Area } from './area';
import { columnCount, intersect } from './area';
import type { Book } from './book';
import type { CellInput, Cells } from './cells';
import type { CellValue, Change, ChangeType } from './types';

/** A table as the model knows it. `area` includes the header row and, if shown, the totals row. */
export interface TableInfo {
  id: string;
  name: string;
  sheet: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

/** Tables (ListObjects): made, found, grown and shrunk. Their cells are ordinary cells; their names work in formulas. */
export class Tables {
  readonly #looks = new Map<string, { showTotals: boolean; style: string }>();

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {}

  /** All tables, or those of one sheet, in the order they were made. */
  list(sheet?: string): TableInfo[] {
    const id = sheet === undefined ? undefined : this.book.sheet(sheet).getSheetId();
    return this.manager.getTableList(this.book.unitId).flatMap((each) => {
      const table = this.manager.getTableById(this.book.unitId, each.id);
      return table && (id === undefined || table.getSubunitId() === id) ? [this.info(table)] : [];
    });
  }

  /** A table by id or name (any case). */
  find(key: string): TableInfo | null {
    const lower = key.toLowerCase();
    return this.list().find((table) => table.id === key) ?? this.list().find((table) => table.name.toLowerCase() === lower) ?? null;
  }

  get(key: string): TableInfo {
    const found = this.find(key);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  /**
   * Make an area a table.
   * @param hasHeaders false: a header row `Column1, Column2 …` is put above and the data moves down, as Excel does
   */
  async add(sheet: string, address: string | Area, options: { name?: string; hasHeaders?: boolean; id?: string } = {}): Promise<TableInfo> {
    const place = this.cells.place(sheet, address);
    if (this.list(place.sheet).some((table) => intersect(table.area, place.area))) {
      throw new HostError('InvalidArgument', "A table can't overlap another table.");
    }
    const area = { ...place.area };
    if (options.hasHeaders === false) {
      await this.book.command(InsertRangeMoveDownCommand.id, { unitId: this.book.unitId, subUnitId: place.sheet, range: { ...area, endRow: area.startRow } });
      area.endRow += 1;
      this.cells.setValues(place.sheet, { ...area, endRow: area.startRow }, [Array.from({ length: columnCount(area) }, (_, index) => `Column${index + 1}`)]);
    } else if (area.startRow === area.endRow) area.endRow += 1; // a table has at least one row of data
    this.book.grow(this.book.sheet(place.sheet), area);
    this.nameHeaders(place.sheet, area);
    const name = options.name ?? this.freeName();
    this.assertName(name);
    const id = options.id ?? guid();
    await this.book.command(AddSheetTableCommand.id, { unitId: this.book.unitId, subUnitId: place.sheet, name, range: area, id });
    return this.get(id);
  }

  /** Remove the table; its cells stay unless `withCells`. */
  async remove(key: string, withCells = false): Promise<void> {
    const table = this.get(key);
    await this.book.command(DeleteSheetTableCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, tableId: table.id });
    this.#looks.delete(table.id);
    if (withCells) await this.book.command(DeleteRangeMoveUpCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, range: table.area });
  }

  rename(key: string, name: string): void {
    const table = this.get(key);
    if (table.name.toLowerCase() !== name.toLowerCase()) this.assertName(name);
    this.set(table, { name }, { name: table.name });
  }

  /** Give the table other bounds (the header row stays where it is). */
  resize(key: string, area: Area): void {
    const table = this.get(key);
    this.setArea(table, area);
  }

  /** How the table looks; the model only remembers it. */
  setLook(key: string, look: Partial<{ showTotals: boolean; style: string }>): void {
    const table = this.get(key);
    this.#looks.set(table.id, { ...this.look(table.id), ...look });
  }

  /** The cells below the header and above the totals. */
  body(key: string): Area {
    const { area, showHeaders, showTotals } = this.get(key);
    return { ...area, startRow: area.startRow + (showHeaders ? 1 : 0), endRow: area.endRow - (showTotals ? 1 : 0) };
  }

  /** Captions of the columns as they stand in the header row. */
  columns(key: string): string[] {
    const table = this.get(key);
    const row = this.cells.values(table.sheet, { ...table.area, endRow: table.area.startRow })[0] ?? [];
    return row.map((value, index) => (value === null ? `Column${index + 1}` : String(value)));
  }

  /** Insert rows before `index` (0 = first data row; null = at the end), pushing cells below down where needed. */
  async addRows(key: string, index: number | null, values: CellInput[][]): Promise<void> {
    const table = this.get(key);
    const body = this.body(key);
    const count = body.endRow - body.startRow + 1;
    const at = index === null || index < 0 ? count : index;
    if (at > count) throw new HostError('InvalidArgument');
    const width = columnCount(table.area);
    if (values.some((row) => row.length !== width)) throw new HostError('InvalidArgument');
    const target = { ...body, startRow: body.startRow + at, endRow: body.startRow + at + values.length - 1 };
    const below = { ...body, startRow: body.endRow + 1, endRow: body.endRow + values.length };
    await this.book.asOne(async () => {
      if (at !== count || table.showTotals || !this.isBlank(table.sheet, below)) {
        await this.book.command(InsertRangeMoveDownCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, range: target });
      }
      this.setArea(this.get(table.id), { ...table.area, endRow: table.area.endRow + values.length });
      this.cells.setValues(table.sheet, target, values);
      return this.change(table, target, 'RowInserted');
    });
  }

  /** Take rows out; the cells below move up. A table keeps one (blank) row. */
  async deleteRows(key: string, index: number, count = 1): Promise<void> {
    const table = this.get(key);
    const body = this.body(key);
    const rows = body.endRow - body.startRow + 1;
    if (index < 0 || index + count > rows) throw new HostError('InvalidArgument');
    const target = { ...body, startRow: body.startRow + index, endRow: body.startRow + index + count - 1 };
    if (count === rows) {
      this.cells.clearContents(table.sheet, target);
      if (rows === 1) return;
      target.startRow += 1;
    }
    await this.book.asOne(async () => {
      await this.book.command(DeleteRangeMoveUpCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, range: target });
      this.setArea(this.get(table.id), { ...table.area, endRow: table.area.endRow - (target.endRow - target.startRow + 1) });
      return this.change(table, target, 'RowDeleted');
    });
  }

  /** Add a column before `index` (null: at the right). */
  async addColumn(key: string, index: number | null, name: string, values?: CellInput[][]): Promise<void> {
    const table = this.get(key);
    const width = columnCount(table.area);
    const at = index === null || index < 0 ? width : index;
    if (at > width) throw new HostError('InvalidArgument');
    const column = table.area.startColumn + at;
    const target = { ...table.area, startColumn: column, endColumn: column };
    await this.book.asOne(async () => {
      if (at < width || !this.isBlank(table.sheet, target)) {
        await this.book.command(InsertRangeMoveRightCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, range: target });
      }
      this.setArea(this.get(table.id), { ...table.area, endColumn: table.area.endColumn + 1 });
      this.cells.setValues(table.sheet, { ...target, endRow: target.startRow }, [[name]]);
      if (values) this.cells.setValues(table.sheet, { ...target, startRow: target.startRow + 1 }, values);
      this.syncHeaders(table.id);
      return this.change(table, target, 'ColumnInserted');
    });
  }

  async deleteColumn(key: string, index: number): Promise<void> {
    const table = this.get(key);
    const column = table.area.startColumn + index;
    if (column > table.area.endColumn) throw new HostError('ItemNotFound');
    const target = { ...table.area, startColumn: column, endColumn: column };
    await this.book.asOne(async () => {
      await this.book.command(DeleteRangeMoveLeftCommand.id, { unitId: this.book.unitId, subUnitId: table.sheet, range: target });
      this.setArea(this.get(table.id), { ...table.area, endColumn: table.area.endColumn - 1 });
      this.syncHeaders(table.id);
      return this.change(table, target, 'ColumnDeleted');
    });
  }

  /** Univer keeps captions apart from the header cells; formulas like `Table[Caption]` need both alike. */
  syncHeaders(key: string): void {
    const info = this.get(key);
    const table = this.manager.getTableById(this.book.unitId, info.id);
    if (!table) return;
    let changed = false;
    this.columns(info.id).forEach((name, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column && column.displayName !== name) {
        column.displayName = name;
        changed = true;
      }
    });
    if (changed) this.manager.updateTableRange(this.book.unitId, info.id, { newRange: table.getRange() });
  }

  /** A table whose header row the area touches, if any. */
  withHeaderIn(sheet: string, area: Area): TableInfo[] {
    return this.list(sheet).filter((table) => intersect({ ...table.area, endRow: table.area.startRow }, area));
  }

  /** The table's rows of data. */
  rows(key: string): CellValue[][] {
    return this.cells.values(this.get(key).sheet, this.body(key));
  }

  private change(table: TableInfo, area: Area, changeType: ChangeType): Change {
    const shift = ({ RowInserted: 'Down', RowDeleted: 'Up', ColumnInserted: 'Right', ColumnDeleted: 'Left' } as const)[changeType as 'RowInserted'];
    return { kind: 'cells', sheet: table.sheet, area, changeType, shift, source: this.book.source, byAddin: this.book.byAddin };
  }

  private get manager(): TableManager {
    return this.book.engine.get(TableManager);
  }

  private info(table: UniverTable): TableInfo {
    const look = this.look(table.getId());
    const range = table.getRange();
    return {
      id: table.getId(),
      name: table.getDisplayName(),
      sheet: table.getSubunitId(),
      area: { startRow: range.startRow, startColumn: range.startColumn, endRow: range.endRow + (look.showTotals ? 1 : 0), endColumn: range.endColumn },
      showHeaders: table.isShowHeader(),
      ...look,
    };
  }

  private look(id: string): { showTotals: boolean; style: string } {
    return this.#looks.get(id) ?? { showTotals: false, style: 'TableStyleMedium2' };
  }

  private setArea(table: TableInfo, area: Area): void {
    const totals = table.showTotals ? 1 : 0;
    this.book.grow(this.book.sheet(table.sheet), area);
    const now = this.manager.getTableById(this.book.unitId, table.id)?.getRange();
    const newRange = { ...area, endRow: area.endRow - totals };
    if (now && now.endRow === newRange.endRow && now.endColumn === newRange.endColumn && now.startRow === newRange.startRow && now.startColumn === newRange.startColumn) return;
    this.set(table, { updateRange: { newRange } }, { updateRange: { newRange: now ?? newRange } });
  }

  private set(table: TableInfo, config: object, before: object): void {
    const target = { unitId: this.book.unitId, subUnitId: table.sheet, tableId: table.id };
    const mutation = (each: object) => ({ id: SetSheetTableMutation.id, params: { ...target, config: each } });
    this.book.mutate([mutation(config)], [mutation(before)]);
  }

  private isBlank(sheet: string, area: Area): boolean {
    return this.cells.values(sheet, area).every((row) => row.every((value) => value === null));
  }

  private nameHeaders(sheet: string, area: Area): void {
    const header = { ...area, endRow: area.startRow };
    const names = this.cells.values(sheet, header)[0] ?? [];
    const seen = new Set<string>();
    const unique = names.map((value, index) => {
      const base = value === null ? `Column${index + 1}` : String(value);
      let name = base;
      for (let count = 2; seen.has(name.toLowerCase()); count++) name = `${base}${count}`;
      seen.add(name.toLowerCase());
      return name;
    });
    if (unique.some((name, index) => name !== names[index])) {
      this.cells.setValues(sheet, header, [unique.map((name) => (/^[=']/.test(name) || !Number.isNaN(Number(name)) ? `'${name}` : name))]);
    }
  }

  private freeName(): string {
    const names = new Set(this.list().map((table) => table.name.toLowerCase()));
    for (let count = 1; ; count++) if (!names.has(`table${count}`)) return `Table${count}`;
  }

  private assertName(name: string): void {
    const names = new Set(this.list().map((table) => table.name));
    if (this.find(name)) throw new HostError('ItemAlreadyExists');
    if (!validateSheetTableName(name, names).valid) throw new HostError('InvalidArgument');
  }
}

function guid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
