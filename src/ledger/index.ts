/** The ledger room: who changed what (the audit trail) and which months are closed. Pure; where it is kept is up to others. */
export {
  AUDIT_CAPTIONS,
  AUDIT_KINDS,
  AUDIT_SHEET,
  AUDIT_TABLE,
  cellWords,
  type AuditEntry,
  type AuditKind,
  type AuditRow,
} from './audit/entry';
export {
  ANCHOR_NAME,
  anchorOf,
  anchorText,
  endsOf,
  isWitness,
  nextRow,
  parseAnchor,
  WITNESS_SPACE,
  type Anchor,
  type Witness,
} from './audit/chain';
export { partOf, partText } from './parts';
export { AUDIT_COLUMNS, readTrail, type FoundRow, type Trail } from './audit/readTrail';
export { countForks, verifyTrail, type TrailCheck, type TrailFinding } from './audit/verifyTrail';
export { trailFindingText } from './audit/auditTexts';
export { CLOSURE_FORMAT, type ClosedPack, type ClosedRecord, type ClosedSource, type Closure } from './closing/closure';
export { monthState, type BuiltMonth } from './closing/monthState';
export {
  closedPack,
  closeMonth,
  digestOfClosure,
  type Closing,
  type MonthSource,
  type MonthState,
} from './closing/closeMonth';
export {
  compareClosure,
  countChanges,
  type Changes,
  type RowChange,
  type SourceChange,
  type ValueChange,
} from './closing/compareClosure';
export { describeChanges, type ChangeLines } from './closing/changeTexts';
export { frozenReport } from './closing/frozenReport';
export { ClosureError, openClosure, sealClosure, type SealedClosure } from './closing/closureFile';
export {
  CLOSURE_CAPTIONS,
  CLOSURE_SHEET,
  CLOSURE_TABLE,
  closureRow,
  closureSubject,
  DETAIL_SHEET,
  detailRow,
  readClosureTable,
  readDetails,
  type ClosureLine,
} from './closing/closureSheet';
export { closureFindingText, verifyClosures, type ClosureCheck, type ClosureFinding } from './closing/verifyClosures';
