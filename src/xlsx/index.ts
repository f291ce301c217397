/** The xlsx room: reading and writing .xlsx through one library behind one small interface. Runs in Node and in the browser. */
export type { CellKey, DefinedName, XlsxCell, XlsxProperties, XlsxSheet, XlsxTable, XlsxWorkbook } from './model';
export type { XlsxLook } from './look';
export type { XlsxBorder, XlsxSide } from './lookDetails';
export type {
  XlsxCriteria,
  XlsxFilter,
  XlsxFilterColumns,
  XlsxHeaderFooter,
  XlsxLink,
  XlsxProtection,
  XlsxThread,
} from './sheetExtras';
export { namesOfNotKept, type NotKept } from './notKept';
export type {
  SheetParts,
  XlsxAxis,
  XlsxBound,
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
export { markupKind, readMarkup } from './markup/readMarkup';
export { writeXlsx } from './writeXlsx';
export { XlsxError, type XlsxErrorCode } from './xlsxError';
