/** Rule packs as plain worksheet formulas, for any Excel and whatever reads its files. */
export { NOT_COUNTED } from './notCounted';
export { packToFormulas, type FormulaBook, type FormulaSource, type SheetNames } from './packToFormulas';
export { type PlainSheet } from './plainSheet';
export { type WorkingSheet } from './workingSheet';
export { type FigureSheet } from './figureSheet';
export { qmsFigure } from './qmsSheet';
export { sdmFigure } from './sdmSheet';
export { formulaInRow } from './mergedCells';
