/** The language of packs for editors, the pane's and any that speaks LSP: completion, explanations, lint while typing, where a name is used, rename. */
export { createPackLanguage, type PackLanguage, type Suggestion } from './packLanguage';
export { reviewPack, type PackReview } from './packDiagnostics';
export { isNameFor, occurrencesOf, symbolAt, type PackSymbol } from './occurrences';
