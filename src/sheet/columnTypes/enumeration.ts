/**
 * Words of a vocabulary, each with its synonyms; a word one letter off is offered and not assumed. A word with the
 * synonym `*` takes every other word: "another service" is known to be none of the listed ones.
 */
import { repaired, unknown, type CellResult } from '../remark';
import { foldWord, withinOneEdit } from '../fold';
import { digitsOf } from './digits';
import type { ColumnType } from './columnType';
import { text } from './text';

/** Shorter words are one edit apart from too many others. */
const SHORTEST_TYPO = 5;
/** The synonym that stands for every other word. */
const REST = '*';

export const enumeration: ColumnType = {
  worthRemembering: true,
  reader(spec, context) {
    const words = new Map<string, string>();
    let rest: string | undefined;
    for (const [word, synonyms] of Object.entries(spec.values ?? {})) {
      for (const synonym of synonyms) {
        if (synonym === REST) rest = word;
        else if (!words.has(foldWord(synonym))) words.set(foldWord(synonym), word);
      }
    }
    // The vocabulary's own words win over another word's synonym.
    for (const word of Object.keys(spec.values ?? {})) words.set(foldWord(word), word);
    if (words.size === 0) return text.reader(spec, context);
    return {
      read(cell): CellResult {
        const written = typeof cell === 'number' ? digitsOf(cell) : String(cell);
        if (typeof written !== 'string') return written;
        const key = foldWord(written);
        const known = words.get(key);
        if (known !== undefined) return known;
        const near = nearest(key, words);
        return near === undefined && rest !== undefined
          ? repaired(rest, 'otherWord')
          : unknown('notInVocabulary', near);
      },
    };
  },
};

function nearest(key: string, words: ReadonlyMap<string, string>): string | undefined {
  if (key.length < SHORTEST_TYPO || key.length > 60) return undefined;
  for (const [known, word] of words) if (known.length >= SHORTEST_TYPO && withinOneEdit(key, known)) return word;
  return undefined;
}
