/** The language of packs for editors, the pane's and any that speaks LSP: completion, explanations, lint while typing, where a name is used, rename. */
export { createPackLanguage, type PackLanguage, type Suggestion } from './packLanguage';
export { rulesAt } from './rulesAt';
export { reviewPack, type PackReview } from './packDiagnostics';
export { BAD_NAME, isNameFor, occurrencesOf, renamed, symbolAt, type Occurrence, type PackSymbol } from './occurrences';
