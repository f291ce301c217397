/** Folding: two spellings of one word get one key. */

/** A word or id that was read, as it is compared: trimmed, without case. Blank and unknown give ''. */
export function foldCase(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim().toLowerCase();
}

/** Whether every word that is sought stands somewhere in the text, part of a word or whole, in any case. Without a word, yes. */
export function holdsWords(text: string, sought: string): boolean {
  const folded = foldCase(text);
  return foldCase(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Letters and digits as wide as Chinese ones, which keyboards and PDFs leave: `ＡＧＲＥＥ`, `１２`. */
const FULL_WIDTH = /[\u3000\uff01-\uff5e]/;

export const hasFullWidth = (text: string): boolean => FULL_WIDTH.test(text);

/** The same in ordinary letters. */
export const halfWidth = (text: string): string => (hasFullWidth(text) ? text.normalize('NFKC') : text);

/** Key of a word of a vocabulary: case, blanks and punctuation do not count; `+`, `%` and digits do. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/&nbsp;|_x000[ad]_/g, '')
    .replace(/[\s\p{C}_.,:;\-–—/\\&()[\]{}'"*`´‘’\u034f\u115f\u3164\ufe0e\ufe0f]+/gu, '');
}

/** Key of a caption with the text in its brackets: `STATUS (Valid/ tidak valid)` → `statusvalidtidakvalid`. */
export function foldCaption(text: string): string {
  return foldWord(unadorned(halfWidth(text)));
}

/** Without the number before it and the stars, arrows and signs around it: `1. Tanggal *`, `KATEGORI ▼`. */
function unadorned(text: string): string {
  return text.replace(/^\s*\(?\d{1,3}\s*[.)]\s*(?=\p{L})/u, '').replace(/[^\p{L}\p{N}\s+%(){}[\]_.,:;/&-]+/gu, '');
}

/** Key of a caption without the text in its brackets; the whole caption when nothing else is left. */
export function foldCaptionBare(text: string): string {
  return foldCaption(halfWidth(text).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')) || foldCaption(text);
}

/** True when one letter added, dropped, changed or swapped with its neighbour makes the two alike. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (b.length > a.length) return a.slice(i) === b.slice(i + 1);
  return (
    a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
  );
}
