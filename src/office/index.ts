export type {
  OfficeApi,
  Block,
  Source,
  Cells,
  ReadOptions,
  CellWrite,
  CellExpected,
  WriteAs,
  RowPlace,
  NewColumn,
} from './shared/types';
export { openBook, type Book } from './book';
export type { Append } from './appendRow';
export type { RowWrite } from './writeRow';
export type { Supersession } from './supersedeRow';
export type { ColumnsWrite } from './writeColumns';
export type { SeenColumn } from './seenColumn';
export type { NewSheet } from './writeSheet';
export type { ReportPart, WrittenReport } from './report/writeReport';
export type { StoredPack, PackChange } from './packStore';
export type { WrittenTrail } from './auditTrail';
export type { StoredPlace } from './placeStore';
export type { FinishedImport } from './importTable';
export type { CellEvent, Stop } from './events';
export { OfficeProblem, isAbort, stopIfAborted, type OfficeProblemCode } from './shared/officeProblem';
export { problemText } from './problemTexts';
export { createDrafts, type Drafts } from './drafts';
export { createJournal } from './journal';
export {
  abilities,
  displayLanguage,
  hostInfo,
  officeIsDark,
  onCommand,
  supports,
  whenReady,
  whenShown,
} from './shared/surroundings';
export { textCell } from './shared/cellText';
export { officeApi } from './officeApi';
