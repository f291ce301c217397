import { SetSheetTableMutation, TableManager, validateSheetTableName } from '@univerjs/sheets-table';
import { HostError, notFound } from '../shared/errors';
import type { Area } from './area';
import type { Book } from './book';

type UniverTable = NonNullable<ReturnType<TableManager['getTableById']>>;

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

/** Univer's record of every table, and the two things it has no place for: the totals row and the style. */
export class TableRecords {
  readonly #looks = new Map<string, { showTotals: boolean; style: string }>();

  constructor(private readonly book: Book) {}

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
    const all = this.list();
    return all.find(({ id }) => id === key) ?? all.find(({ name }) => name.toLowerCase() === lower) ?? null;
  }

  get(key: string): TableInfo {
    return this.find(key) ?? notFound();
  }

  rename(table: TableInfo, name: string): void {
    if (table.name.toLowerCase() !== name.toLowerCase()) this.assertName(name);
    this.set(table, { name }, { name: table.name });
  }

  setLook(table: TableInfo, look: Partial<{ showTotals: boolean; style: string }>): void {
    this.#looks.set(table.id, { ...this.look(table.id), ...look });
  }

  forget(table: TableInfo): void {
    this.#looks.delete(table.id);
  }

  setArea(table: TableInfo, area: Area): void {
    const totals = table.showTotals ? 1 : 0;
    this.book.grow(this.book.sheet(table.sheet), area);
    const now = this.manager.getTableById(this.book.unitId, table.id)?.getRange();
    const newRange = { ...area, endRow: area.endRow - totals };
    if (
      now &&
      now.endRow === newRange.endRow &&
      now.endColumn === newRange.endColumn &&
      now.startRow === newRange.startRow &&
      now.startColumn === newRange.startColumn
    )
      return;
    this.set(table, { updateRange: { newRange } }, { updateRange: { newRange: now ?? newRange } });
  }

  /** Univer keeps captions apart from the header cells; formulas like `Table[Caption]` need both alike. */
  setCaptions(info: TableInfo, captions: readonly string[]): void {
    const table = this.manager.getTableById(this.book.unitId, info.id);
    if (!table) return;
    let changed = false;
    captions.forEach((name, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column && column.displayName !== name) {
        column.displayName = name;
        changed = true;
      }
    });
    if (changed) this.manager.updateTableRange(this.book.unitId, info.id, { newRange: table.getRange() });
  }

  freeName(): string {
    const names = new Set(this.list().map((table) => table.name.toLowerCase()));
    for (let count = 1; ; count++) if (!names.has(`table${count}`)) return `Table${count}`;
  }

  assertName(name: string): void {
    const names = new Set(this.list().map((table) => table.name));
    if (this.find(name)) throw new HostError('ItemAlreadyExists');
    if (!validateSheetTableName(name, names).valid) throw new HostError('InvalidArgument');
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
      area: {
        startRow: range.startRow,
        startColumn: range.startColumn,
        endRow: range.endRow + (look.showTotals ? 1 : 0),
        endColumn: range.endColumn,
      },
      showHeaders: table.isShowHeader(),
      ...look,
    };
  }

  private look(id: string): { showTotals: boolean; style: string } {
    return this.#looks.get(id) ?? { showTotals: false, style: 'TableStyleMedium2' };
  }

  private set(table: TableInfo, config: object, before: object): void {
    const target = { unitId: this.book.unitId, subUnitId: table.sheet, tableId: table.id };
    const mutation = (each: object) => ({ id: SetSheetTableMutation.id, params: { ...target, config: each } });
    this.book.mutate([mutation(config)], [mutation(before)]);
  }
}
