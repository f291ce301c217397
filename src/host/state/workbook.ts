import type { Univer } from '@univerjs/core';
import type { NotKept, XlsxWorkbook } from '../../xlsx';
import { Book } from '../workbook/book';
import { Calculation } from '../workbook/calculation';
import { SheetCells } from '../workbook/cells';
import { watchChanges } from '../workbook/changes';
import type { Emitter } from '../workbook/emitter';
import { Functions } from '../workbook/functions';
import { guardProtected } from '../workbook/guardProtected';
import { History } from '../workbook/history';
import { loadXlsx } from '../workbook/xlsx/loadXlsx';
import { Names } from '../workbook/names';
import { Outline } from '../workbook/outline';
import { Protection } from '../workbook/protection';
import { countDays } from '../workbook/countDays';
import { repairUniver, silenceTimers } from '../workbook/repairs';
import { saveXlsx } from '../workbook/xlsx/saveXlsx';
import { Selection } from '../workbook/selection';
import { Settings } from '../workbook/settings';
import { Sheets } from '../workbook/sheets';
import { Tables } from '../workbook/tables';
import { Charts } from '../workbook/charts';
import { Comments } from '../workbook/comments';
import { Filters } from '../workbook/filters';
import { Formats } from '../workbook/formats';
import { Remembered } from '../workbook/remembered';
import { Structure } from '../workbook/structure';
import type { Change } from '../workbook/types';
import type { UniverOptions } from '../workbook/univer';
import { startUniver } from '../workbook/univer';
import type { WorkbookParts } from '../workbook/workbookParts';
import { XmlParts } from '../workbook/xmlParts';

export interface WorkbookOptions extends UniverOptions {
  /** Name of the one sheet a new workbook has. */
  firstSheet?: string;
  date1904?: boolean;
}

/**
 * The one workbook of host, page and tests: changed by verbs, read by getters, told about through `changes`.
 * The page hangs its grid on the same Univer instance (`univer`), so both always show the same cells.
 */
export class Workbook implements WorkbookParts {
  readonly book: Book;
  readonly cells: SheetCells;
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly selection: Selection;
  readonly protection: Protection;
  readonly calculation: Calculation;
  readonly functions: Functions;
  readonly history: History;
  readonly settings: Settings;
  readonly names: Names;
  readonly parts = new XmlParts();
  readonly formats: Formats;
  readonly outline: Outline;
  readonly structure: Structure;
  readonly filters: Filters;
  readonly charts: Charts;
  readonly comments = new Comments();
  readonly remembered = new Remembered();
  /** File name as the user sees it. */
  name = 'Book1.xlsx';

  constructor(options: WorkbookOptions = {}) {
    this.book = new Book(
      startUniver(options, { id: '{00000000-0001-0000-0000-000000000000}', name: options.firstSheet ?? 'Sheet1' }),
    );
    repairUniver(this.book.engine);
    countDays(this.book);
    this.book.date1904 = options.date1904 ?? false;
    this.cells = new SheetCells(this.book);
    this.sheets = new Sheets(this.book);
    this.tables = new Tables(this.book, this.cells);
    this.selection = new Selection(this.book, this.cells, this.sheets);
    this.protection = new Protection(this.book, this.changes);
    this.calculation = new Calculation(this.book);
    this.functions = new Functions(this.book, this.calculation);
    this.history = new History(this.book);
    this.names = new Names(this.book);
    this.formats = new Formats(this.book, this.cells);
    this.outline = new Outline(this.remembered, this.formats);
    this.structure = new Structure(this.book);
    this.filters = new Filters(this.book, this.cells, this.formats);
    this.charts = new Charts(this.cells);
    this.settings = new Settings(this.changes);
    watchChanges(this.book);
    guardProtected(this.book, this.protection);
    this.changes.on((change) => {
      if (change.kind !== 'cells') return;
      for (const table of this.tables.withHeaderIn(change.sheet, change.area)) this.tables.syncHeaders(table.id);
    });
  }

  /** What happens in the workbook, whoever does it. */
  get changes(): Emitter<Change> {
    return this.book.changes;
  }

  get univer(): Univer {
    return this.book.engine.univer;
  }

  /** Every change so far is calculated and every custom function has answered. */
  settled(timeoutMs?: number): Promise<void> {
    return this.calculation.settled(timeoutMs);
  }

  /** What the opened file holds and `save` would leave out. */
  notKept: readonly NotKept[] = [];

  /** Put an .xlsx (or what was read of it) in place of the contents; throws an XlsxError with one clear sentence. */
  async load(source: Uint8Array | XlsxWorkbook): Promise<void> {
    this.notKept = await loadXlsx(this, source);
  }

  /** The contents as an .xlsx. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this);
  }

  /** Do something as a co-author at another computer would: events say `Remote`. */
  async asCoAuthor<T>(work: () => T | Promise<T>): Promise<T> {
    this.book.source = 'Remote';
    try {
      return await work();
    } finally {
      this.book.source = 'Local';
    }
  }

  /** Stop Univer and its timers. */
  dispose(): void {
    this.changes.emit({ kind: 'closed' });
    silenceTimers(this.book.engine);
    this.univer.dispose();
  }
}

/** A new workbook with one empty sheet. */
export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  return new Workbook(options);
}
