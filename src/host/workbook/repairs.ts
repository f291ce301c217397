import type { ICellData, IRange, IUndoRedoItem, Nullable } from '@univerjs/core';
import { CellValueType, IUndoRedoService, LocaleService, ObjectMatrix } from '@univerjs/core';
import type { BaseValueObject, IFormulaData } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
  IFunctionService,
  ISuperTableService,
  initSheetFormulaData,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from '@univerjs/engine-formula';
import { compareAsExcel } from './comparing';
import { keepFormulaTrees } from './formulaTrees';
import type { Engine } from './univer';

/** Mends what is broken in Univer 0.25.1. Each repair has a test in test/host/workbook/repairs.test.ts that fails without it. */
export function repairUniver(engine: Engine): void {
  forgetTableFormulas(engine);
  findTablesWithoutIteratorHelpers(engine);
  findColumnsOfTwoLines(engine);
  for (const name of ['SORT', 'SORTBY']) sortOnCopies(engine, name);
  undoLastChangeFirst(engine);
  lookForFormulasWhereWritten(engine);
  gatherFormulasOnly(engine);
  overlookGoneFormulas(engine);
  keepFormulaTrees(engine);
  compareCellByCell();
  compareAsExcel(engine);
  takeEmptyTextsForTexts();
}

/**
 * A second comparison with a column was answered out of an index of its values that takes 0 for a blank text and digits for
 * a number, and each result of a formula was looked for among all values of its column. Nothing is put into the index.
 */
function compareCellByCell(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/**
 * A formula that gives `""` was taken for a blank cell by the formulas calculated along with it (ISTEXT and ISBLANK of it, a
 * comparison with 0), and for a text by those calculated later; what else a cell of a spill holds was always a blank.
 */
function takeEmptyTextsForTexts(): void {
  BaseReferenceObject.prototype.getCellData = function (this: BaseReferenceObject, row: number, column: number) {
    const result =
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ||
      this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ||
      this.getRuntimeFeatureCellValue(row, column);
    if (result) return asResult(result);
    const spilled = this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column);
    if (!spilled) return this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
    // A formula that spilled to here and no longer does leaves nothing.
    const anew = new ObjectMatrix(this.getCurrentRuntimeActiveArrayFormulaRange());
    let isGone = false;
    new ObjectMatrix(this.getCurrentActiveArrayFormulaRange()).forValue((top, left, range) => {
      isGone = contains(range, row, column) && Boolean(anew.getValue(top, left));
      return !isGone;
    });
    return isGone ? null : asResult(spilled);
  };
}

const contains = (range: IRange, row: number, column: number): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

/** Univer takes a cell for blank that holds no characters and no formula. */
const asResult = (cell: ICellData): ICellData => (cell.v === '' && cell.t === CellValueType.STRING ? EMPTY_TEXT : cell);

const EMPTY_TEXT: ICellData = { v: '', t: CellValueType.STRING, f: '=""' };

/**
 * Formulas that are written over, or go with their sheet, stay in the index of what reads what; found there, they were
 * complained of on the console, for each cell that they read, at every calculation.
 */
function overlookGoneFormulas(engine: Engine): void {
  const index = engine.get(IDependencyManagerService);
  /** The formulas there are, while a calculation is prepared. */
  const { _dependencyTreeCache: formulas } = engine.get(IFormulaDependencyGenerator) as unknown as {
    _dependencyTreeCache: ReadonlyMap<number, unknown>;
  };
  const search = index.searchDependency.bind(index);
  index.searchDependency = (ranges, except) => {
    const found = search(ranges, except);
    if (formulas.size > 0) for (const id of found) if (!formulas.has(id)) found.delete(id);
    return found;
  };
}

/**
 * For every calculation and every new sheet, each cell of the workbook is asked twice what type of value it holds, by its
 * `toString`: a third of the time of a workbook with many records. Here only cells with a formula are asked.
 */
function gatherFormulasOnly(engine: Engine): void {
  engine.get(FormulaDataModel).getFormulaData = () => {
    const found: IFormulaData = { [engine.unitId]: {} };
    for (const sheet of engine.unit.getSheets()) {
      const formulas = new ObjectMatrix<Nullable<ICellData>>();
      const rows = sheet.getCellMatrix().getMatrix() as Record<string, Record<string, Nullable<ICellData>>>;
      for (const [row, cells] of Object.entries(rows)) {
        if (!Object.values(cells ?? {}).some(hasFormula)) continue;
        for (const [column, cell] of Object.entries(cells))
          if (hasFormula(cell)) formulas.setValue(Number(row), Number(column), cell);
      }
      initSheetFormulaData(found, engine.unitId, sheet.getSheetId(), formulas);
    }
    return found;
  };
}

const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f || cell?.si);

/**
 * Before every write all cells of all sheets were walked through twice for their formulas: 1.5 seconds a write beside
 * 100,000 rows. Where none is written and none is overwritten there is nothing to find.
 */
function lookForFormulasWhereWritten(engine: Engine): void {
  const model = engine.get(FormulaDataModel);
  const update = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, written) => {
    const before = engine.unit.getSheetBySheetId(sheetId)?.getCellMatrix();
    for (const [row, cells] of Object.entries(written))
      for (const [column, cell] of Object.entries(cells ?? {}) as [string, Nullable<ICellData>][])
        if (hasFormula(cell) || hasFormula(before?.getValue(Number(row), Number(column))))
          return update(unitId, sheetId, written);
    return {};
  };
}

/** Changes gathered into one step were undone first change first, which goes wrong as soon as one of them moved cells. */
function undoLastChangeFirst(engine: Engine): void {
  const service = engine.get(IUndoRedoService) as unknown as {
    _tryBatchingElements(last: IUndoRedoItem, next: IUndoRedoItem): void;
  };
  service._tryBatchingElements = (last, next) => {
    last.redoMutations.push(...next.redoMutations);
    last.undoMutations.unshift(...next.undoMutations);
  };
}

/** A timer of the progress bar outlives Univer and asks it for a text; called just before it is disposed. */
export function silenceTimers(engine: Engine): void {
  engine.get(LocaleService).t = () => '';
}

/**
 * Parsed formulas are cached by their text with the table's bounds inside. After a table grew, the first calculation used
 * the new bounds and every later one the old ones again.
 */
function forgetTableFormulas(engine: Engine): void {
  engine.commands.onCommandExecuted((command) => {
    if (command.id !== SetSuperTableMutation.id && command.id !== RemoveSuperTableMutation.id) return;
    engine.get(IFunctionService).deleteFormulaAstCacheKey(engine.unitId as never);
  });
}

/**
 * Formulas parsed while a file was being loaded keep what was not there yet; the same text would go wrong at the second
 * calculation. An empty key matches every cached formula.
 */
export function forgetParsedFormulas(engine: Engine): void {
  engine.get(IFunctionService).deleteFormulaAstCacheKey('' as never);
}

/** `hasTable` calls Iterator.prototype.some, which Node 20 and browsers before 2024 do not have. */
function findTablesWithoutIteratorHelpers(engine: Engine): void {
  const tables = engine.get(ISuperTableService);
  tables.hasTable = (unitId: string, name: string) =>
    [...(tables.getTableMap(unitId)?.keys() ?? [])].some((each) => each.toLowerCase() === name.toLowerCase());
}

/** Line breaks of a formula become blanks before it is read: a column whose caption has one was not found, `#NAME?`. */
function findColumnsOfTwoLines(engine: Engine): void {
  const tables = engine.get(ISuperTableService);
  const register = tables.registerTable.bind(tables);
  tables.registerTable = (unitId, name, table) => {
    const read = [...table.titleMap].map(([caption, column]) => [caption.replace(LINE_BREAK, ' '), column] as const);
    register(unitId, name, { ...table, titleMap: new Map([...read, ...table.titleMap]) });
  };
}

const LINE_BREAK = /\r\n|\r|\n/g;

/** SORT and SORTBY sort the cached array of the range itself, so other formulas saw it sorted too. */
function sortOnCopies(engine: Engine, name: string): void {
  const executor = engine.get(IFunctionService).getExecutor(name as never);
  if (!executor) return;
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...args: BaseValueObject[]) =>
    calculate(...args.map((each) => (each?.isArray() ? copy(each as ArrayValueObject) : each)));
}

function copy(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
