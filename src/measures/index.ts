/** The measures: pure functions from typed tables and engine results to ratios and report tables. */
export { columnOf, MissingColumn, numberIn, requiredValues, valuesOf } from './shared/columns';
export { listParameter, MissingParameter, numberParameter, optionalNumber, shareParameter } from './shared/parameters';
export { digestTable, digestText } from './digest';
export { describeNote, type MeasureNote } from './shared/notes';
export { joinTables } from './joinTables';
export { meets, ratioOf, targetOf, percentText, roundedPercent, type Target } from './shared/share';
export { shortfall, rateNeeded, headsMissing, type Shortfall } from './shared/shortfall';
export {
  boundsOf,
  causesOf,
  named,
  type Doubt,
  type DoubtBounds,
  type DoubtCause,
  type DoubtCauseCount,
  type Share,
} from './shared/doubt';
export { CAUSES, WAYS } from './shared/doubtWords';
export { repeatsOf, type Repeats } from './shared/repeats';
export { placedWays, trailOf, Ways, type Trail, type Way, type WayOut } from './shared/trail';
export { qmsDefinition, READINGS, type QmsDefinition, type ReadingName } from './qms/definition';
export { Bucket, type Calls, type BucketName } from './qms/calls';
export { readCalls, readCallsInTurns } from './qms/readCalls';
export { callsWhere } from './qms/callsWhere';
export { wayOf } from './qms/moves';
export {
  qms,
  countsOf,
  inFile,
  qmsOf,
  figuresOf,
  MONTH_KEY,
  type QmsCounts,
  type Qms,
  type QmsFigures,
  type QmsGroup,
  type QmsOptions,
} from './qms/qms';
export { sdmDefinition, CELL_FIELDS, PEOPLE, PLAN, type CellField, type SdmDefinition } from './sdm/definition';
export {
  sdm,
  whoCounts,
  type WhoCounts,
  type Sdm,
  type SdmCell,
  type SdmFigures,
  type SdmGroup,
  type SdmOptions,
} from './sdm/sdm';
export { sdmMonths, type SdmMonth, type SdmMonths } from './sdm/months';
export { Status } from './qms/status';
export { add as addTally, emptyTally, type Tally } from './qms/tally';
export { presentPeople } from './sdm/presentPeople';
export { byKey, groupBy, groupKey, groupValues, type Groups } from './shared/groups';
export { lastDayOf, monthIndex, monthName, monthsOf, parseMonth, UNDATED } from './shared/months';
export {
  compliance,
  complianceMoves,
  withDatesSwapped,
  repeatedRecords,
  clausePareto,
  type Compliance,
  type ComplianceFigures,
  type ComplianceGroup,
  type ClauseCount,
} from './compliance';
export { openReturns, ageBands, type OpenReturn } from './qms/returnAgeing';
export { trace, type Trace, type TraceLine } from './qms/trace';
export { stagesOf, type Stage, type StageLists } from './itTools/stages';
export { stageReached, type RequestStage } from './itTools/stageReached';
export { accountWords, type AccountWords } from './itTools/accounts';
export { orphans, type Orphan } from './itTools/orphans';
export { sharing, type SharedAccount } from './itTools/sharing';
export { briefingDefinition, briefings, type Briefed } from './itTools/briefings';
export { qmScore } from './qmScore';
export { tableWhere } from './shared/tableWhere';
export { qualification, type PositionQualification } from './qualification';
export { keepUntil, retention, retentionMonths, type Retention } from './retention';
export { productivity, PRODUCTIVITY_LABELS, type Presence, type ProductivityRow } from './productivity';
export { wilson, type Interval, type Sides } from './statistics/wilson';
export { clopperPearson } from './statistics/clopperPearson';
export { sampleSize, type SampleQuestion } from './statistics/sampleSize';
export { drawSample } from './statistics/drawSample';
export { pChart, type PChart, type ChartPoint, type ChartedPoint, type PChartOptions } from './statistics/pChart';
export { countRatings, observedAgreement, type RatingCounts } from './statistics/agreement';
export { cohenKappa } from './statistics/cohenKappa';
export { fleissKappa } from './statistics/fleissKappa';
export { gwetAc1 } from './statistics/gwetAc1';
