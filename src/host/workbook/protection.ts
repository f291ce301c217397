import { HostError } from '../shared/errors';
import type { Area } from './area';
import { cellArea, intersect, without } from './area';
import type { Book } from './book';
import type { Emitter } from './emitter';
import type { Change } from './types';

/** What stays allowed on a protected sheet (Excel.WorksheetProtectionOptions, first letters lowered). */
export type ProtectionOptions = Record<string, boolean | string>;

interface Lock {
  options: ProtectionOptions;
  password?: string;
}

/** Sheet protection. Cells are locked unless unlocked by name; a locked cell of a protected sheet refuses every edit. */
export class Protection {
  readonly #locks = new Map<string, Lock>();
  readonly #unlocked = new Map<string, Area[]>();

  constructor(
    private readonly book: Book,
    private readonly changes: Emitter<Change>,
  ) {}

  /** Ids of the protected sheets. */
  get lockedSheets(): ReadonlySet<string> {
    return new Set(this.#locks.keys());
  }

  isProtected(sheet: string): boolean {
    return this.#locks.has(this.book.sheet(sheet).getSheetId());
  }

  options(sheet: string): ProtectionOptions {
    return { ...defaults, ...this.#locks.get(this.book.sheet(sheet).getSheetId())?.options };
  }

  /** Sheets cannot be added, removed, renamed or moved. */
  structureLocked = false;
  #structurePassword: string | undefined;

  lockStructure(password?: string): void {
    this.structureLocked = true;
    this.#structurePassword = password;
  }

  unlockStructure(password?: string): void {
    if (this.#structurePassword && this.#structurePassword !== password)
      throw new HostError('BadPassword', 'The password you supplied is not correct.');
    this.structureLocked = false;
  }

  /** What a sheet was protected with; null when it is not. */
  lock(sheet: string): Lock | null {
    return this.#locks.get(this.book.sheet(sheet).getSheetId()) ?? null;
  }

  clear(): void {
    this.#locks.clear();
    this.#unlocked.clear();
    this.structureLocked = false;
    this.#structurePassword = undefined;
  }

  /** Protecting twice is refused, as in Excel. */
  protect(sheet: string, options: ProtectionOptions = {}, password?: string): void {
    const id = this.book.sheet(sheet).getSheetId();
    if (this.#locks.has(id)) throw new HostError('InvalidOperation', 'The worksheet is already protected.');
    this.#locks.set(id, { options, ...(password ? { password } : {}) });
    this.changes.emit({ kind: 'protection', sheet: id, protected: true, source: this.book.source });
  }

  unprotect(sheet: string, password?: string): void {
    const id = this.book.sheet(sheet).getSheetId();
    const lock = this.#locks.get(id);
    if (!lock) return;
    if (!this.accepts(id, password)) throw new HostError('BadPassword', 'The password you supplied is not correct.');
    this.#locks.delete(id);
    this.changes.emit({ kind: 'protection', sheet: id, protected: false, source: this.book.source });
  }

  accepts(sheet: string, password?: string): boolean {
    const lock = this.#locks.get(this.book.sheet(sheet).getSheetId());
    return !lock?.password || lock.password === password;
  }

  /** Unlock or lock cells; it matters only while the sheet is protected. */
  setLocked(sheet: string, area: Area, locked: boolean): void {
    const id = this.book.sheet(sheet).getSheetId();
    const areas = (this.#unlocked.get(id) ?? []).flatMap((each) => without(each, area));
    this.#unlocked.set(id, locked ? areas : [...areas, area]);
  }

  /** Areas of a sheet that were unlocked; none of them overlap. */
  unlocked(sheet: string): readonly Area[] {
    return this.#unlocked.get(sheet) ?? [];
  }

  isLocked(sheet: string, row: number, column: number): boolean {
    const cell = cellArea(row, column);
    return !this.unlocked(sheet).some((area) => intersect(area, cell));
  }

  /** Throws AccessDenied where an edit would touch a locked cell of a protected sheet. */
  assertEditable(sheet: string, area: Area): void {
    if (!this.#locks.has(sheet)) return;
    const locked = this.unlocked(sheet).reduce((rest, each) => rest.flatMap((piece) => without(piece, each)), [area]);
    if (locked.length > 0) throw new HostError('AccessDenied', protectedText);
  }

  /** Throws unless the protected sheet allows what `option` names, e.g. allowInsertRows. */
  assertAllowed(sheet: string, option: string): void {
    if (this.#locks.has(sheet) && this.options(sheet)[option] !== true)
      throw new HostError('AccessDenied', protectedText);
  }
}

const protectedText =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.";

const defaults: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};
