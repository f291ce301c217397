/** The sheet room: raw cells in, typed columns and a report out. */
export type {
  RawCell,
  Matrix,
  FieldType,
  TypedValue,
  FieldSpec,
  TypedColumn,
  RowDoubt,
  SheetTable,
} from './shared/types';
export type { Reading, Question, Sample, SkipReason, LineCount } from './shared/reading';
export { COLUMN_TYPES, kindOf, type ValueKind } from './columnTypes';
export type { RepairCode } from './columnTypes/remark';
export { readTable, readTableInTurns, type ReadOptions } from './readTable';
export { HEAD_ROWS, openTableStream, type ProvedReaders, type TableStream } from './tableStream';
export {
  DEEPEST_ROW,
  deepHeader,
  recogniseTables,
  withoutPages,
  type Candidate,
  type RecognisedTable,
} from './recogniseTables';
export {
  parseMapping,
  formatMapping,
  answerQuestion,
  MappingError,
  NO_MAPPING,
  type Mapping,
  type RowMark,
} from './shared/mapping';
export { saysExample, titleAbove } from './rows/examples';
export { markOf, withMark } from './rows/markedRows';
export { formAcross } from './header/formAcross';
export { fitsUnder } from './header/fitsUnder';
export { commonMapping, fittingMapping } from './header/fittingMapping';
export { likelyCaptions, proposedFields } from './header/likelyCaptions';
export { passwordColumns, isPasswordCaption } from './shared/passwords';
export { lineSplitter, settleGrid } from './grid/settleGrid';
export type { GridFacts } from './grid/gridFacts';
export { commonFlags } from './columnTypes/boolean';
export { maskText } from './mask';
export { hasUnsureDays, headingSays, rowDoubts, swappedMoment } from './rowDoubts';
export { joinSeveral, severalOf } from './columnTypes/enumeration';
export { emptyColumn } from './readColumns';
export { recordAt } from './recordAt';
export { showValue } from './showValue';
export { describeLines, describeReport, describeQuestion, describeSkipped } from './report/describeReport';
export { makeDecoder } from './csv/decoder';
export { parseCsv, type ParsedCsv } from './csv/parseCsv';
export { readCsv, type CsvOptions, type CsvSummary } from './csv/readCsv';
export { formatCsv } from './csv/formatCsv';
export { asExcelText } from './csv/asExcelText';
export { readCsvInWorker, serveCsv, type CsvPort } from './csv/csvWorker';
export { readMonth } from './readMonth';
