/** The measures: pure functions from typed tables and engine results to ratios and report tables. */
export { columnOf, MissingColumn, numberIn, requiredValues, valuesOf } from './shared/columns';
export { listParameter, MissingParameter, numberParameter, shareParameter } from './shared/parameters';
export { digestTable } from './digest';
export { describeNote } from './shared/notes';
export { identityKey } from './shared/identity';
export { joinTables } from './joinTables';
export {
  meets,
  ratioOf,
  targetOf,
  percentOf,
  percentText,
  ratioFormat,
  ratioText,
  roundedRatio,
  type Target,
} from './shared/share';
export { rateNeeded } from './shared/shortfall';
export { isBounded, named, type Doubt, type DoubtBounds, type DoubtCauseCount, type Share } from './shared/doubt';
export { CAUSES, WAYS } from './shared/doubtWords';
export { boundsLine, doubtLine, handsOf, planDoubtLine, trailLine } from './shared/doubtLines';
export { withDatesSwapped } from './shared/datesSwapped';
export { repeatsOf, type Repeats } from './shared/repeats';
export { placedWays, type Trail, type Way, type WayOut } from './shared/trail';
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
  monthOfGroup,
  spreadOfMonth,
  MONTH_KEY,
  type Spread,
  type QmsCounts,
  type Qms,
  type QmsFigures,
  type QmsOptions,
} from './qms/qms';
export { sdmDefinition, CELL_FIELDS, PEOPLE, PLAN, type CellField, type SdmDefinition } from './sdm/definition';
export { peopleDoubt, sdm, whoCounts, type Sdm, type SdmCell, type SdmFigures } from './sdm/sdm';
export { moversOf, sdmMonths, type SdmMonth, type SdmMonths } from './sdm/months';
export { Status } from './qms/status';
export { add as addTally, emptyTally, type Tally } from './qms/tally';
export { presentPeople } from './sdm/presentPeople';
export { byKey, groupBy, groupKey, groupValues } from './shared/groups';
export { lastDayOf, monthIndex, monthName, monthsOf, parseMonth, UNDATED } from './shared/months';
export {
  compliance,
  repeatedRecords,
  clauseBreaks,
  clausePareto,
  type Compliance,
  type ComplianceFigures,
  type ClauseCount,
} from './compliance';
export { complianceMoves } from './complianceMoves';
export { openReturns, ageBands } from './qms/returnAgeing';
export { trace } from './qms/trace';
export { stagesOf, type StageLists } from './itTools/stages';
export { stageReached, type RequestStage } from './itTools/stageReached';
export { stageFigures, type StageFigures } from './itTools/stageFigures';
export { accountWords, type AccountWords } from './itTools/accounts';
export { orphans, type Orphan } from './itTools/orphans';
export { sharing, type SharedAccount } from './itTools/sharing';
export { briefingDefinition, briefings, type Briefed } from './itTools/briefings';
export { qmAverage, qmScores } from './qmScore';
export { callScores, groupScore, groupTitles, meanScore, scoresBy, type CallScore } from './scores';
export { tableWhere } from './shared/tableWhere';
export { qualification } from './qualification';
export { keepUntil, retention, retentionMonths } from './retention';
export { productivity, productivityFields, PRODUCTIVITY_LABELS, type ProductivityRow } from './productivity';
export { wilson } from './statistics/wilson';
export { clopperPearson } from './statistics/clopperPearson';
export { sampleSize } from './statistics/sampleSize';
export { drawSample } from './statistics/drawSample';
export { pChart } from './statistics/pChart';
export { countRatings, observedAgreement } from './statistics/agreement';
export { cohenKappa } from './statistics/cohenKappa';
export { fleissKappa } from './statistics/fleissKappa';
export { gwetAc1 } from './statistics/gwetAc1';
