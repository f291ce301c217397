/** The grid room: what every room that meets cells must agree on, once. Addresses, blanks, folding of words, turns. */
export {
  areaName,
  blockAddress,
  cellAddress,
  columnIndex,
  columnLetters,
  parseArea,
  positionOf,
  quotedSheet,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
  type CellKey,
} from './a1';
export {
  BLANK_WORDS,
  BROKEN_CELL,
  isBlank,
  isBlankWord,
  isErrorCell,
  isWordCharacter,
  NO_RESULT,
  NOTHING_WORDS,
  saysNothing,
  TO_COME_WORDS,
  squeeze,
} from './blank';
export {
  foldCaption,
  foldCaptionBare,
  foldCase,
  foldWord,
  halfWidth,
  hasFullWidth,
  holdsWords,
  withinOneEdit,
} from './fold';
export { nextTurn } from './nextTurn';
export { inOneGo, inTurns } from './steps';
export { OwnTexts, ownText } from './ownText';
export { turnTaker } from './turnTaker';
