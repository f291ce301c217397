import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import { HostError, notFound } from '../shared/errors';
import { freshId } from '../shared/freshId';
import type { Book } from './book';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetInfo {
  id: string;
  name: string;
  position: number;
  visibility: Visibility;
}

/** The sheets of the workbook: their order, names, visibility and which one is active. */
export class Sheets {
  readonly #veryHidden = new Set<string>();

  constructor(private readonly book: Book) {}

  list(): SheetInfo[] {
    return this.book.engine.unit.getSheets().map((sheet, position) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      position,
      visibility: this.visibility(sheet.getSheetId()),
    }));
  }

  /** By id or by name in any case; null when there is none. */
  find(key: string): SheetInfo | null {
    return this.list().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  get(key: string): SheetInfo {
    return this.find(key) ?? notFound();
  }

  active(): SheetInfo {
    const sheet = this.book.engine.unit.getActiveSheet();
    return this.get(sheet.getSheetId());
  }

  activate(key: string): void {
    const { id } = this.get(key);
    if (this.visibility(id) !== 'Visible') throw new HostError('InvalidOperation');
    this.book.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.book.unitId,
      subUnitId: id,
    });
  }

  /** Add a sheet at the end, which stays behind the one in front. Without a name: the first free `SheetN`. */
  async add(name: string = this.freeName()): Promise<SheetInfo> {
    this.assertName(name);
    const { unitId, engine } = this.book;
    const id = freshId();
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 1000, columnCount: 26 });
    this.book.mutate(
      [{ id: InsertSheetMutation.id, params: { unitId, sheet, index: engine.unit.getSheets().length } }],
      [{ id: RemoveSheetMutation.id, params: { unitId, subUnitId: id, subUnitName: name } }],
      // Univer brings to the front what the user inserts, and leaves behind what comes from elsewhere.
      { fromCollab: true },
    );
    return this.get(id);
  }

  /** A copy of a sheet, cells and formats, at the end: `Data (2)`. */
  async copy(key: string): Promise<SheetInfo> {
    const sheet = this.get(key);
    const id = freshId();
    let count = 2;
    while (this.find(`${sheet.name} (${count})`)) count++;
    const snapshot = structuredClone(this.book.sheet(sheet.id).getSnapshot());
    await this.book.command(InsertSheetCommand.id, {
      unitId: this.book.unitId,
      sheet: { ...snapshot, id, name: `${sheet.name} (${count})` },
      index: this.book.engine.unit.getSheets().length,
    });
    return this.get(id);
  }

  async remove(key: string): Promise<void> {
    const { id } = this.get(key);
    if (this.list().filter((sheet) => sheet.visibility === 'Visible' && sheet.id !== id).length === 0) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    await this.book.command(RemoveSheetCommand.id, { unitId: this.book.unitId, subUnitId: id });
  }

  async rename(key: string, name: string): Promise<void> {
    const sheet = this.get(key);
    if (sheet.name === name) return;
    if (sheet.name.toLowerCase() !== name.toLowerCase()) this.assertName(name);
    await this.book.command(SetWorksheetNameCommand.id, { unitId: this.book.unitId, subUnitId: sheet.id, name });
  }

  async move(key: string, position: number): Promise<void> {
    const sheet = this.get(key);
    if (position < 0 || position >= this.list().length) throw new HostError('InvalidArgument');
    if (position !== sheet.position)
      await this.book.command(SetWorksheetOrderCommand.id, {
        unitId: this.book.unitId,
        subUnitId: sheet.id,
        order: position,
      });
  }

  setVisibility(key: string, visibility: Visibility): void {
    const { id } = this.get(key);
    if (visibility !== 'Visible' && this.list().every((sheet) => sheet.id === id || sheet.visibility !== 'Visible')) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    if (visibility === 'VeryHidden') this.#veryHidden.add(id);
    else this.#veryHidden.delete(id);
    const hidden = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.book.engine.commands.syncExecuteCommand(SetWorksheetHideMutation.id, {
      unitId: this.book.unitId,
      subUnitId: id,
      hidden,
    });
    if (hidden && this.active().id === id) {
      const next = this.list().find((sheet) => sheet.visibility === 'Visible');
      if (next) this.activate(next.id);
    }
  }

  /** A hidden sheet only a program can show again; nobody is told, as while loading. */
  markVeryHidden(id: string): void {
    this.#veryHidden.add(id);
  }

  private visibility(id: string): Visibility {
    if (this.book.sheet(id).isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.#veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
  }

  private freeName(): string {
    for (let count = this.list().length + 1; ; count++) if (!this.find(`Sheet${count}`)) return `Sheet${count}`;
  }

  /** Excel: 1 to 31 characters, none of : \ / ? * [ ], not between apostrophes, not taken. */
  private assertName(name: string): void {
    if (
      name.length === 0 ||
      name.length > 31 ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      // Excel keeps this name for its own history of changes.
      name.toLowerCase() === 'history'
    ) {
      throw new HostError('InvalidArgument');
    }
    if (this.find(name))
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}
