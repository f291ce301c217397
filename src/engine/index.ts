/** The engine room: rule packs in, verdicts and reasons out. Texts for rule authors live in ./author, the reference engine in ./reference. */
export { VERDICTS } from './types';
export type * from './types';
export type { FactType, Scalar, Value } from './value';
export type { Answer } from './tri';
export type { Context } from './environment';
export type { Finding } from './fault';
export { PackFault } from './fault';
export { findingText, LOADING_TEXTS, type FindingTexts } from './findingText';
/** JSON that people write, compared with its shape: for packs here, for the layouts of reports elsewhere. */
export { readShaped } from './parse/readShaped';
export type { Shape } from './parse/shape';
export { fieldSpecs } from './fieldSpecs';
export { parsePack, type ParsedPack, type ParseOptions } from './parse/parsePack';
export { loadPack, loadVocabularies, type ReadText } from './loadPack';
export { compilePack } from './compilePack';
export type { CompiledPack } from './compiledPack';
export { packOn, parameterOn } from './dated/periods';
export { nextTurn } from './run/nextTurn';
export { brokenRules, type RowsResult } from './run/rowsResult';
export type { SliceOptions } from './run/inSlices';
export type { RecordContext, RecordResult, RuleResult, RuleStatus } from './explain/record';
export { type Explanation, type LeafExplanation, type BranchExplanation } from './explain/tree';
export { show } from './explain/show';
