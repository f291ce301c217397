import { BooleanNumber } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellKey, XlsxCell, XlsxLook, XlsxProperties, XlsxSheet } from '../../../xlsx';
import { writeXlsx } from '../../../xlsx';
import { formatAddress } from '../area';
import type { Area } from '../area';
import { lookOf } from '../cellLook';
import { valueOf } from '../cellData';
import { keptSheet } from './keptParts';
import type { WorkbookParts } from '../workbookParts';
import { filterOfTable } from './filters';
import { unlockedOfSheet } from './locked';
import { partsOfSheet } from './sheetParts';

/**
 * The workbook as the bytes of an .xlsx: values, formulas, formats, tables, names, merges, frozen panes, the parts of sheets
 * that Excel knows, and what the add-in keeps.
 */
export async function saveXlsx(workbook: WorkbookParts): Promise<Uint8Array> {
  await workbook.settled();
  const sheets = workbook.sheets.list().map((sheet) => sheetOf(workbook, sheet.id));
  const kept = keptSheet(workbook);
  return writeXlsx({
    sheets: kept ? [...sheets, kept] : sheets,
    date1904: workbook.book.date1904,
    structureLocked: workbook.protection.structureLocked,
    ...propertiesOf(workbook),
    definedNames: workbook.names.list().map((each) => ({
      name: each.name,
      ref: each.formula.replace(/^=/, ''),
      ...(each.sheet ? { sheet: workbook.sheets.get(each.sheet).name } : {}),
    })),
  });
}

function propertiesOf(workbook: WorkbookParts): { properties?: XlsxProperties } {
  const said = Object.entries(workbook.remembered.of('properties')).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  return said.length > 0 ? { properties: Object.fromEntries(said) as XlsxProperties } : {};
}

function sheetOf(workbook: WorkbookParts, id: string): XlsxSheet {
  const sheet = workbook.book.sheet(id);
  const model = workbook.book.engine.get(FormulaDataModel);
  const matrix: XlsxCell[][] = [];
  const formulas = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  const looks = new Map<CellKey, XlsxLook>();
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    while (matrix.length <= row) matrix.push([]);
    const line = matrix[row] as XlsxCell[];
    while (line.length <= column) line.push(null);
    line[column] = valueOf(cell);
    const formula = cell.f ?? (cell.si ? model.getFormulaStringByCell(row, column, id, workbook.book.unitId) : null);
    if (formula) formulas.set(`${row},${column}`, formula.replace(/^=/, ''));
    const pattern = workbook.cells.numberFormat(id, row, column);
    if (pattern !== 'General') numberFormats.set(`${row},${column}`, pattern);
    const look = cell.s ? lookOf(sheet.getComposedCellStyle(row, column)) : null;
    if (look) looks.set(`${row},${column}`, look);
  });
  for (const key of unlockedOfSheet(workbook, id)) looks.set(key, { ...looks.get(key), unlocked: true });
  const spills = new Map<CellKey, string>();
  const arrays = model.getArrayFormulaRange()[workbook.book.unitId]?.[id] ?? {};
  for (const [row, line] of Object.entries(arrays)) {
    for (const [column, range] of Object.entries(line ?? {}))
      if (range) spills.set(`${Number(row)},${Number(column)}`, formatAddress(range as Area));
  }
  const freeze = sheet.getFreeze();
  return {
    name: sheet.getName(),
    matrix,
    formulas,
    spills,
    numberFormats,
    looks,
    merges: sheet.getMergeData().map((range) => formatAddress(range)),
    hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    veryHidden: workbook.sheets.get(id).visibility === 'VeryHidden',
    ...partsOfSheet(
      workbook,
      id,
      matrix.reduce((most, line) => Math.max(most, line.length), 0),
    ),
    ...(freeze && (freeze.xSplit > 0 || freeze.ySplit > 0)
      ? { frozen: { rows: freeze.ySplit, columns: freeze.xSplit } }
      : {}),
    tables: workbook.tables.list(id).map((table) => ({
      name: table.name,
      ref: formatAddress(table.area),
      totalsRow: table.showTotals,
      style: table.style,
      filter: filterOfTable(workbook, table.id),
    })),
  };
}
