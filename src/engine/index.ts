/** The engine room: rule packs in, verdicts and reasons out. The reference engine has a door of its own, ./reference. */
export { VERDICTS } from './model/types';
export { VERDICT_WORDS, verdictWords } from './model/verdictWords';
export type * from './model/types';
export { familyOf, type FactType, type Scalar, type Value } from './model/value';
export type { Context } from './model/environment';
export type { Finding } from './model/fault';
export { PackFault } from './model/fault';
export { findingText, LOADING_TEXTS, type FindingTexts } from './findingText';
/** JSON that people write, compared with its shape: for packs here, for the layouts of reports elsewhere. */
export { readShaped } from './parse/readShaped';
export * as shape from './model/shape';
export type { Shape, TypeOf } from './model/shape';
export { fieldSpecs, labelsOf } from './fieldSpecs';
export { parsePack, type ParsedPack, type ParseOptions } from './parse/parsePack';
export { vocabularyNames } from './parse/vocabularyNames';
export { compilePack } from './compilePack';
export type { CompiledPack } from './compiledPack';
export { packOn } from './dated/periods';
export { brokenRules, type RowsResult } from './run/rowsResult';
export type { RecordContext, RecordResult, RuleResult } from './explain/record';
export { type Explanation, type LeafExplanation } from './explain/tree';
export { countsText, lackingOn, onSheet, onSheetLine, onSheetSentence, type OnSheet } from './explain/onSheet';
export { show } from './explain/show';

/** What the rooms above walk and spell out: the parsed pack and its compiled tree, for authors and for other languages. */
export { answerOf, F, T } from './model/tri';
export { TextFault, parseJson } from './parse/json';
export { placed } from './parse/readShaped';
export { PACK_SHAPE, VOCABULARY_SHAPE } from './model/types';
export { checkShape } from './parse/checkShape';
export { compileProgram, type Program } from './compile/program';
export { askedHere, type Lacking } from './compile/lacking';
export type { Leaf as CompiledLeaf, Node } from './compile/node';
export type { Slot } from './compile/slot';
export { AS_OF } from './compile/facts';
export { bindings, isRanged, parameterType, parameterValue, type Binding } from './compile/parameters';
export { linksOf } from './compile/sharedRanges';
export { rangedOf, restsOnAssumption, type Leans } from './compile/leans';
export { periodsOf, type Period } from './dated/periods';
export { periodOf } from './dated/periodOf';
export type { CompiledRule } from './compile/compiledRule';
export { spelledKey } from './model/tableIndex';
export { isUnknown, NUMERIC_TYPES } from './model/value';
export { createDatedJudge, type DatedJudge } from './dated/datedJudge';
export { Judged, outcomeOf } from './run/judge';
export { appliesFlags, BROKEN, MIXED, verdictAt } from './run/flags';
export { labelOf } from './explain/tree';
