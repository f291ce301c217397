/** The open workbook as the task pane sees it: every method of the room, bound to one Office.js. */
import type { Report } from '../reports/writing';
import type { Matrix, RawCell } from '../sheet';
import { appendRow, type Append } from './appendRow';
import type { AuditEntry, AuditRow, Closure, SealedClosure } from '../ledger';
import { appendAudit, readAudit, type WrittenTrail } from './auditTrail';
import { canMergeUndo } from './shared/batch';
import { dropClosure, keepClosure, readClosures } from './closureStore';
import { bodyOf, dateSystem } from './dateSystem';
import { onChanged, type Stop } from './events';
import { highlight, removeHighlights, type CellColor } from './highlight';
import { addSheet, dropSheet, finishImport, putBlock, type FinishedImport } from './importTable';
import { activeSheetName, listSources } from './listSources';
import { keepPack, readPacks, type StoredPack } from './packStore';
import { dropPlace, keepPlace, readPlaces, type StoredPlace } from './placeStore';
import { readGrid, type SourceGrid } from './readGrid';
import { readHeads } from './readHeads';
import { readSource } from './readSource';
import { putOwnRow, readOwnRows, type OwnTable } from './ownTable';
import { removeColumns, type ColumnsRemoval } from './removeColumns';
import { readCell, readFormula, type FormulaFound } from './readFormula';
import { recalculate } from './recalculate';
import { insertFormula, selectCell, selectedCell, type CellHint } from './selectCell';
import type { SeenColumn } from './seenColumn';
import { supersedeRow, type Supersession } from './supersedeRow';
import type { Block, CellExpected, Cells, Journal, OfficeApi, ReadOptions, RowPlace, Source } from './shared/types';
import { writeColumns, type ColumnsWrite } from './writeColumns';
import type { WrittenReport } from './report/writeReport';
import { writeRow, type RowWrite } from './writeRow';
import { fitPage } from './fitPage';
import { freeBelow } from './freeBelow';
import { putPage, type Page } from './putPage';
import { writeSheet, type NewSheet } from './writeSheet';

export interface Book {
  listSources(): Promise<Source[]>;
  activeSheetName(): Promise<string>;
  readSource(source: Source, options?: ReadOptions): Promise<Cells>;
  /** The workbook counts its days from 1904. */
  date1904(): Promise<boolean>;
  /** Resolves when it is known to do so. */
  from1904: Promise<void>;
  /** The first rows of places that were just listed, hidden captions above them. */
  readHeads(sources: readonly Source[], maxRows: number): Promise<Matrix[]>;
  /** What cells of a source show, from a row of it on. */
  readShown(source: Source, from: number, rows: number): Promise<string[][]>;
  /** Whether places that were just listed may have an empty row, from one row of them until another. */
  readGaps(sources: readonly Source[], from: number, until: number): Promise<boolean[]>;
  /** What Excel says of the cells that were read: merged ones, and rows nobody sees. */
  readGrid(cells: Cells): Promise<SourceGrid>;
  appendRow(append: Append): Promise<RowPlace>;
  writeRow(write: RowWrite): Promise<RowPlace>;
  supersedeRow(supersession: Supersession): Promise<RowPlace>;
  writeColumns(write: ColumnsWrite, options?: ReadOptions): Promise<string>;
  removeColumns(removal: ColumnsRemoval): Promise<number>;
  writeSheet(page: NewSheet): Promise<string>;
  fitPage(sheet: string): Promise<boolean>;
  freeBelow(source: Source, most: number): Promise<number>;
  putPage(page: Page, options?: ReadOptions): Promise<void>;
  /** Writes a report on new sheets of its own and brings the first to the front; nothing is left of it where it fails. */
  writeReport(report: Report): Promise<WrittenReport>;
  selectCell(sheet: string, row: number, column: number, key?: CellExpected): Promise<void>;
  selectedCell(): Promise<{ sheet: string; row: number; column: number }>;
  insertFormula(formula: string, hint: CellHint): Promise<boolean>;
  /** The formula of the selected cell, or the one it was filled by. */
  readFormula(): Promise<FormulaFound>;
  readCell(sheet: string, address: string): Promise<RawCell>;
  highlight(
    sheet: string,
    cells: readonly CellColor[],
    options?: { seen?: SeenColumn; signal?: AbortSignal },
  ): Promise<void>;
  removeHighlights(
    sheet: string,
    block: Block,
    colors: readonly string[],
    options?: { signal?: AbortSignal },
  ): Promise<number>;
  readPacks(): Promise<StoredPack[]>;
  keepPack(pack: StoredPack): Promise<void>;
  readPlaces(): Promise<StoredPlace[]>;
  keepPlace(place: StoredPlace): Promise<void>;
  dropPlace(id: string): Promise<void>;
  /** Records a change in the audit trail. */
  appendAudit(entry: AuditEntry): Promise<AuditRow>;
  readAudit(): Promise<WrittenTrail>;
  readOwnRows(table: OwnTable): Promise<string[][]>;
  putOwnRow(table: OwnTable, row: readonly string[]): Promise<void>;
  readClosures(): Promise<SealedClosure[]>;
  keepClosure(closure: Closure): Promise<string>;
  dropClosure(digest: string): Promise<void>;
  addSheet(wanted: string): Promise<string>;
  putBlock(sheet: string, row: number, rows: string[][]): Promise<void>;
  finishImport(finished: FinishedImport): Promise<string>;
  dropSheet(sheet: string): Promise<void>;
  /** Calculates every formula anew. */
  recalculate(): Promise<void>;
  onChanged(handler: () => void): Promise<Stop>;
  /** One pane action is one undo step here. */
  canMergeUndo(): boolean;
}

/**
 * Binds the room to an Office.js: the page's own in Excel, a jsdom window's in tests.
 * @param journal notes writes that are under way, so that the next start can settle what this one leaves half done
 */
export function openBook(api: OfficeApi, journal?: Journal): Book {
  const days = dateSystem(api);
  const date1904 = () => days.look().then(() => days.is1904());
  return {
    from1904: days.known,
    date1904,
    listSources: () => listSources(api),
    activeSheetName: () => activeSheetName(api),
    async readSource(source, options) {
      const cells = await readSource(api, source, options);
      await days.learn(cells.source, cells.values);
      return { ...cells, date1904: await days.is1904() };
    },
    async readHeads(sources, maxRows) {
      const heads = await readHeads(api, sources, maxRows);
      // office-doctor loop -- nothing is asked once it is known
      for (const [i, source] of sources.entries()) await days.learn(source, bodyOf(source, heads[i]!));
      return heads;
    },
    // Both loaded when they are asked for, as the report is.
    readShown: async (source, from, rows) => (await import('./readShown')).readShown(api, source, from, rows),
    readGaps: async (sources, from, until) => (await import('./readGaps')).readGaps(api, sources, from, until),
    readGrid: ({ source, values }) => readGrid(api, source, values),
    appendRow: (append) => appendRow(api, append, journal),
    writeRow: (write) => writeRow(api, write, journal),
    supersedeRow: (supersession) => supersedeRow(api, supersession, journal),
    writeColumns: (write, options) => writeColumns(api, write, options, journal),
    removeColumns: (removal) => removeColumns(api, removal),
    writeSheet: (page) => writeSheet(api, page),
    fitPage: (sheet) => fitPage(api, sheet),
    // Loaded when a report is written: the pane's first view does without it.
    writeReport: async (report) => (await import('./report/writeReport')).writeReport(api, report, await date1904()),
    freeBelow: (source, most) => freeBelow(api, source, most),
    putPage: (page, options) => putPage(api, page, options),
    selectCell: (sheet, row, column, key) => selectCell(api, sheet, row, column, key),
    selectedCell: () => selectedCell(api),
    insertFormula: (formula, hint) => insertFormula(api, formula, hint),
    readFormula: () => readFormula(api),
    readCell: (sheet, address) => readCell(api, sheet, address),
    highlight: (sheet, cells, options) => highlight(api, sheet, cells, options),
    removeHighlights: (sheet, block, colors, options) => removeHighlights(api, sheet, block, colors, options),
    readPacks: () => readPacks(api),
    keepPack: (pack) => keepPack(api, pack),
    readPlaces: () => readPlaces(api),
    keepPlace: (place) => keepPlace(api, place),
    dropPlace: (id) => dropPlace(api, id),
    appendAudit: (entry) => appendAudit(api, entry),
    readAudit: () => readAudit(api),
    readOwnRows: (table) => readOwnRows(api, table),
    putOwnRow: (table, row) => putOwnRow(api, table, row),
    readClosures: () => readClosures(api),
    keepClosure: (closure) => keepClosure(api, closure),
    dropClosure: (digest) => dropClosure(api, digest),
    addSheet: (wanted) => addSheet(api, wanted),
    putBlock: (sheet, row, rows) => putBlock(api, sheet, row, rows),
    finishImport: (finished) => finishImport(api, finished),
    dropSheet: (sheet) => dropSheet(api, sheet),
    recalculate: () => recalculate(api),
    onChanged: (handler) => onChanged(api, handler),
    canMergeUndo: () => canMergeUndo(api),
  };
}
