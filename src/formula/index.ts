/** Rule packs as plain worksheet formulas, for any Excel and whatever reads its files. */
export {
  packToFormulas,
  type FormulaBook,
  type FormulaOptions,
  type FormulaSource,
  type SheetNames,
} from './packToFormulas';
export { sheetName, type PlainCell, type PlainSheet } from './plainSheet';
export type { Refusal } from './noFormula';
export { ROW, type WorkingSheet } from './workingSheet';
