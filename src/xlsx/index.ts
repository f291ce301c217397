/** The xlsx room: reading and writing .xlsx through one library behind one small interface. Runs in Node and in the browser. */
export type { CellKey, DefinedName, XlsxCell, XlsxSheet, XlsxTable, XlsxWorkbook } from './model';
export type { XlsxLook } from './look';
export type {
  SheetParts,
  XlsxAxis,
  XlsxChart,
  XlsxConditional,
  XlsxNote,
  XlsxOperator,
  XlsxPage,
  XlsxRow,
  XlsxSeries,
  XlsxValidation,
} from './sheetParts';
export { readXlsx, type ReadXlsxOptions } from './readXlsx';
export { areaName } from './a1';
export { writeXlsx } from './writeXlsx';
export { parseArea, type Area } from './a1';
export { XlsxError, type XlsxErrorCode } from './xlsxError';
