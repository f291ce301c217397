/** The ledger room: who changed what (the audit trail) and which months are closed. Pure; where it is kept is up to others. */
export {
  AUDIT_CAPTIONS,
  AUDIT_KINDS,
  AUDIT_SHEET,
  AUDIT_TABLE,
  cellWords,
  type AuditEntry,
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
export { AUDIT_COLUMNS, readTrail, type Trail } from './audit/readTrail';
export { packChangedTo, recordsPack } from './audit/packChange';
export { countForks, verifyTrail, type TrailFinding } from './audit/verifyTrail';
export { trailFindingText } from './audit/auditTexts';
export { type Closure } from './closing/closure';
export { monthState, sourceFieldLabel } from './closing/monthState';
export type { ClosedPack } from './closing/closure';
export { closedPack, closeMonth, digestOfClosure, type Closing, type MonthState } from './closing/closeMonth';
export { compareClosure, countChanges, type Changes } from './closing/compareClosure';
export { describeChanges, type ChangeLines } from './closing/changeTexts';
export { frozenReport } from './closing/frozenReport';
export { ClosureError, openClosure, sealClosure, type SealedClosure } from './closing/closureFile';
export { closedMonths, keptClosures } from './closing/keptClosures';
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
} from './closing/closureSheet';
export { closureFindingText, verifyClosures, type ClosureFinding } from './closing/verifyClosures';
