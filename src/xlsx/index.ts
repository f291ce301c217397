/** The xlsx room: reading and writing .xlsx through one library behind one small interface. Runs in Node and in the browser. */
export type { CellKey, XlsxCell, XlsxProperties, XlsxSheet, XlsxTable, XlsxWorkbook } from './shared/model';
export type { XlsxLook } from './shared/look';
export type { XlsxBorder, XlsxSide } from './shared/lookDetails';
export type {
  XlsxCriteria,
  XlsxFilter,
  XlsxFilterColumns,
  XlsxHeaderFooter,
  XlsxLink,
  XlsxThread,
} from './shared/sheetExtras';
export { namesOfNotKept, type NotKept } from './shared/notKept';
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
} from './shared/sheetParts';
export { readXlsx } from './readXlsx';
export { markupKind, readMarkup } from './markup/readMarkup';
export { KEPT_SHEET, readXmlParts } from './xmlParts';
export { madeWith } from './madeWith';
export { mendXlsx } from './mendXlsx';
export { writeXlsx } from './writeXlsx';
export { extendXlsx, type Extension } from './extendXlsx';
export { XlsxError, type XlsxErrorCode } from './shared/xlsxError';
