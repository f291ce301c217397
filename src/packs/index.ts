/** The packs room: the one library that finds, loads, overrides, keeps and recognises packs, for cells, pane and command line. */
export { loadPack, namedAs } from './loadPack';
export { fetchRules, type ReadText } from './shared/readText';
export { isBroken, preparePack, type BrokenPack, type RunnablePack } from './preparePack';
export { PackLibrary, packIdsOf } from './packLibrary';
export { knownTables, recognise, type KnownTable } from './recognise';
export { isSameForm, type FormColumns } from './sameForm';
export { chooseFurther, FURTHER_HEAD_ROWS, furtherDoubt, furtherTablesIn } from './furtherTables';
export { packFindingText, PACKS_TEXTS } from './findingTexts';
export type { Scorecard } from './scorecards/scorecard';
export type { FormSet } from './scorecards/expand';
export {
  arePackFiles,
  editedText,
  filesOfKept,
  isSound,
  openParcel,
  sealParcel,
  type PackFiles,
  type Parcel,
} from './parcel';
