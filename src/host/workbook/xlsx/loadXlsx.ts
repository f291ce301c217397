import { freshId } from '../../shared/freshId';
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import type { CellKey, NotKept, XlsxSheet, XlsxWorkbook } from '../../../xlsx';
import { readXlsx } from '../../../xlsx';
import { parseAddress } from '../area';
import { styleOf } from '../cellLook';
import { constantCell } from '../cellData';
import { hasKept, restoreKept, showKeptNotes } from './keptParts';
import { forgetParsedFormulas } from '../repairs';
import type { WorkbookParts } from '../workbookParts';
import { restoreFilters } from './filters';
import { restoreParts } from './sheetParts';
import { sizeData } from './sizes';

/**
 * Put the contents of an .xlsx in place of what the workbook holds.
 * @param source the bytes, or what `readXlsx` made of them with number formats
 * @returns what the file holds besides, and a saved workbook would not
 * @throws XlsxError with one clear sentence when the bytes are no sound workbook; the workbook is then unchanged
 */
export async function loadXlsx(
  workbook: WorkbookParts,
  source: Uint8Array | XlsxWorkbook,
): Promise<readonly NotKept[]> {
  const file = source instanceof Uint8Array ? await readXlsx(source, { numberFormats: true }) : source;
  const { book } = workbook;
  const { commands, unit, unitId } = book.engine;
  book.date1904 = file.date1904;
  workbook.protection.clear();
  const old = workbook.sheets.list();
  for (const table of workbook.tables.list()) await workbook.tables.remove(table.id);
  // Old sheets go last, since a workbook always has one; their names must not stand in the way of the new ones.
  for (const [index, sheet] of old.entries())
    commands.syncExecuteCommand(SetWorksheetNameMutation.id, { unitId, subUnitId: sheet.id, name: `~${index}` });
  const ids = file.sheets.map(() => freshId());
  file.sheets.forEach((sheet, index) => {
    if (hasKept(sheet)) return;
    const snapshot = snapshotOf(sheet, ids[index] as string, (style) => unit.getStyles().setValue(style) ?? '');
    commands.syncExecuteCommand(InsertSheetMutation.id, { unitId, index: unit.getSheets().length, sheet: snapshot });
  });
  const shown = file.sheets.findIndex((sheet) => !sheet.hidden);
  workbook.sheets.activate(ids[Math.max(shown, 0)] as string);
  for (const sheet of old) commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId, subUnitId: sheet.id });
  for (const [index, sheet] of file.sheets.entries()) {
    for (const table of sheet.tables ?? []) {
      // Its first row is a record; here every table has its captions in it.
      if (table.headerless) continue;
      const area = parseAddress(table.ref).area;
      const body = table.totalsRow ? { ...area, endRow: area.endRow - 1 } : area;
      const { id, name } = await workbook.tables.add(ids[index] as string, body, { name: table.name });
      // Univer gives a table another name where a sheet is called like it; Excel does not mind.
      if (name !== table.name) workbook.tables.rename(id, table.name);
      workbook.tables.setLook(id, {
        showTotals: table.totalsRow ?? false,
        ...(table.style ? { style: table.style } : {}),
      });
    }
  }
  workbook.names.clear();
  for (const each of file.definedNames) {
    if (!/^_xlnm\.|^_xlfn\./.test(each.name)) workbook.names.add(each.name, `=${each.ref}`, each.sheet);
  }
  const kept = file.sheets.find(hasKept);
  restoreKept(workbook, kept, file);
  if (file.properties) Object.assign(workbook.remembered.of('properties'), file.properties);
  restoreFilters(
    workbook,
    file.sheets.flatMap((sheet, index) => (hasKept(sheet) ? [] : [{ id: ids[index] as string, file: sheet }])),
  );
  file.sheets.forEach((sheet, index) => {
    if (hasKept(sheet)) return;
    if (sheet.veryHidden) workbook.sheets.markVeryHidden(ids[index] as string);
    restoreParts(workbook, ids[index] as string, sheet);
  });
  showKeptNotes(workbook, kept);
  workbook.protection.structureLocked = file.structureLocked ?? false;
  workbook.history.clear();
  forgetParsedFormulas(book.engine);
  workbook.calculation.all();
  const isHeaderless = file.sheets.some(({ tables = [] }) => tables.some(({ headerless }) => headerless));
  return [...(file.notKept ?? []), ...(isHeaderless ? (['headerless'] as const) : [])];
}

function snapshotOf(sheet: XlsxSheet, id: string, styleId: (style: IStyleData) => string): IWorksheetData {
  const cellData: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
  let columns = 26;
  sheet.matrix.forEach((line, row) => {
    const cells: Record<number, ICellData> = {};
    line.forEach((value, column) => {
      if (value !== null && value !== '') {
        const { v, t } = constantCell(value);
        cells[column] = { v, t };
      }
    });
    cellData[row] = cells;
    columns = Math.max(columns, line.length + 4);
  });
  const at = (key: CellKey): ICellData => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    columns = Math.max(columns, column + 4);
    return ((cellData[row] ??= {})[column] ??= {}) as ICellData;
  };
  for (const [key, formula] of sheet.formulas ?? []) at(key).f = `=${formula.replace(/_xlfn\.|_xlws\.|_xlpm\./g, '')}`;
  for (const [key, ref] of sheet.spills ?? []) clearSpilled(cellData, key, ref);
  for (const [key, pattern] of sheet.numberFormats ?? [])
    at(key).s = styleId({ n: { pattern }, ...styleOf(sheet.looks?.get(key) ?? {}) });
  for (const [key, look] of sheet.looks ?? []) if (!sheet.numberFormats?.has(key)) at(key).s = styleId(styleOf(look));
  const sizes = sizeData(sheet);
  const last = (data: object): number =>
    Object.keys(data).reduce((most, index) => Math.max(most, Number(index) + 1), 0);
  const rows = sheet.frozen?.rows ?? 0;
  const frozenColumns = sheet.frozen?.columns ?? 0;
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: sheet.name,
    cellData,
    ...sizes,
    // Formulas saved without results stand in no row of values.
    rowCount: Math.max(1000, last(cellData) + 100, last(sizes.rowData)),
    columnCount: Math.max(columns, last(sizes.columnData)),
    mergeData: (sheet.merges ?? []).map((ref) => parseAddress(ref).area),
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(rows || frozenColumns
      ? { freeze: { startRow: rows || -1, startColumn: frozenColumns || -1, xSplit: frozenColumns, ySplit: rows } }
      : {}),
  } as Partial<IWorksheetData>);
}

/** Cached values of spilled cells would block the spill (#SPILL!): they are the formula's, not the sheet's. */
function clearSpilled(cellData: IObjectMatrixPrimitiveType<Nullable<ICellData>>, key: CellKey, ref: string): void {
  const { area } = parseAddress(ref);
  for (let row = area.startRow; row <= area.endRow; row++) {
    for (let column = area.startColumn; column <= area.endColumn; column++) {
      if (`${row},${column}` !== key) delete cellData[row]?.[column];
    }
  }
}
