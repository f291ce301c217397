/**
 * Words of a vocabulary, each with its synonyms. A word one letter off, or a text that holds one word, is a repair and
 * shown; any other is unknown, with a proposal where there is one. A word with the synonym `*` takes every other word,
 * where the clause itself speaks of the rest.
 */
import { saysNothing } from '../../grid';
import { repaired, unknown, type CellResult } from './remark';
import { digitsOf } from './digits';
import type { ColumnType } from './columnType';
import { text } from './text';
import { Words } from './words';

/** The synonym that stands for every other word. */
const REST = '*';
/** As long as the number of an identity card (NIK). */
const IDENTITY_NUMBER = /^\d{16}$/;

/** Joins the words of a cell that holds several. */
const JOINED = ' + ';
/** Signs that part words, but for the dash within one. */
const SIDE = /\s*[,;|&+\n/]\s*|\s+(?:dan|and)\s+/i;
const PARTED = /[,;|&+\n]|\s(?:dan|and)\s/i;

export const joinSeveral = (words: readonly string[]): string => words.join(JOINED);
/** The words of a cell of a field that may hold several. */
export const severalOf = (value: string): string[] => value.split(JOINED);

/** The different words that its parts are; a word may hold a comma or slash itself, so that these part only what is none. */
function severalIn(written: string, words: Words): string[] {
  const known = (part: string): string | undefined => {
    const found = words.find(part);
    return found?.by === 'heldWord' ? undefined : found?.word;
  };
  const cut = (texts: readonly string[], at: RegExp | string): string[] =>
    texts.flatMap((part) => (known(part) === undefined ? part.split(at) : [part]));
  const parts = cut(cut(written.split(JOINED), PARTED), '/');
  const several = [...new Set(parts.flatMap((part) => known(part) ?? []))];
  return several.length > 1 ? several : words.several(written);
}

/** Whether it is words of the list and nothing else, side by side: two codes in one cell are neither one of them nor another. */
function holdsSeveral(written: string, words: Words): boolean {
  const parts = written.split(SIDE).map((part) => words.find(part));
  return (
    parts.length > 1 &&
    parts.every((part) => part && part.by !== 'heldWord') &&
    new Set(parts.map((part) => part!.word)).size > 1
  );
}

export const enumeration: ColumnType = {
  title: { id: 'pilihan', en: 'a choice' },
  holds: 'choice',
  reader(spec, context) {
    const all = Object.entries(spec.values ?? {});
    const rest = all.find(([, synonyms]) => synonyms.includes(REST))?.[0];
    const synonyms = all.flatMap(([word, each]) =>
      each.filter((one) => one !== REST).map((one) => [one, word] as const),
    );
    // Of two words with one synonym the first keeps it; the vocabulary's own words win over any synonym.
    const words = new Words([...synonyms.reverse(), ...all.map(([word]) => [word, word] as const)]);
    if (words.size === 0) return text.reader(spec, context);
    return {
      read(cell): CellResult {
        // 1.0 is how programs write the number.
        const written = typeof cell === 'number' ? digitsOf(cell) : String(cell).replace(/^(\d+)[.,]0+$/, '$1');
        if (typeof written !== 'string') return written;
        const found = words.find(written);
        const several = spec.several && (!found || found.by) ? severalIn(written, words) : [];
        if (several.length > 1) return repaired(joinSeveral(several), 'severalWords');
        if (found) return found.by ? repaired(found.word, found.by) : found.word;
        if (holdsSeveral(written, words)) return unknown('twoWords');
        if (rest === undefined) return unknown('notInVocabulary', words.proposal(written));
        if (saysNothing(written)) return unknown('placeholder');
        return repaired(rest, IDENTITY_NUMBER.test(written.replace(/[\s.-]/g, '')) ? 'identityNumber' : 'otherWord');
      },
    };
  },
};
