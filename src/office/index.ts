export type { OfficeApi, Source, Cells, ReadOptions, CellWrite, CellExpected, WriteAs, RowPlace } from './shared/types';
export { openBook, type Book } from './book';
export type { Append } from './appendRow';
export type { RowWrite } from './writeRow';
export type { Supersession } from './supersedeRow';
export type { SeenColumn } from './seenColumn';
export type { FormulaFound } from './readFormula';
export type { NewSheet } from './writeSheet';
export { NO_CAPTIONS } from './checks';
export { isOwnTable, type OwnTable } from './ownTable';
export type { Page } from './putPage';
export type { ColumnsWrite } from './writeColumns';
export type { WrittenReport } from './report/writeReport';
export type { StoredPack, StoredParcel, PackChange } from './packStore';
export type { StoredPlace } from './placeStore';
export { isAbort, isProblem, OfficeProblem, stopIfAborted } from './shared/officeProblem';
export { problemText } from './problemTexts';
export { createDrafts, type Drafts } from './drafts';
export { createJournal } from './journal';
export {
  abilities,
  type Ability,
  displayLanguage,
  hostInfo,
  isShown,
  officeIsDark,
  onCommand,
  whenReady,
  whenShown,
} from './shared/surroundings';
export { textCell } from './shared/cellText';
export { officeApi } from './officeApi';
