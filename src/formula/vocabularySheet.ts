/** The sheet of vocabularies: which written words stand for which, and which say that a cell is blank or that nothing is there. */
import { BLANK_WORDS, columnLetters, NOTHING_WORDS, TO_COME_WORDS } from '../grid';
import { commonFlags, type FieldSpec } from '../sheet';
import type { LocalText } from '../text';
import { sheetName, type PlainCell, type PlainSheet } from './plainSheet';

/** Places in which people may add words. */
const SPARE = 10;
/** Behind the words that say that nothing is there. */
const FIRST_LIST = 3;

interface Places {
  written: string;
  words: string;
}

export class VocabularySheet {
  private readonly lists: { caption: LocalText; rows: readonly (readonly [string, string | boolean])[] }[] = [];
  private readonly known = new Map<string, Places>();
  private readonly blanks = [...BLANK_WORDS].filter((word) => word !== '');
  private readonly nothing = [...NOTHING_WORDS];

  private readonly prefix: string;

  constructor(private readonly name: string) {
    this.prefix = `${sheetName(name)}!`;
  }

  /** Where the words stand that say that a cell is blank. */
  get blankWords(): string {
    return `${this.prefix}$A$2:$A$${this.blanks.length + 1 + SPARE}`;
  }

  /** Where the words stand that say that nothing is there, or not yet; in a text, those of what is still to come alone. */
  nothingWords(type: 'id' | 'text'): string {
    const count = type === 'text' ? TO_COME_WORDS.size : this.nothing.length + SPARE;
    return `${this.prefix}$B$2:$B$${count + 1}`;
  }

  /** Every spelling of a field's words with the word it stands for; null where the field has no words. */
  words(spec: FieldSpec): Places | null {
    const { type, values = {} } = spec;
    const entries = type === 'boolean' ? flagsOf(values) : wordsOf(values);
    if (entries.length === 0) return null;
    const key = JSON.stringify(entries);
    const known = this.known.get(key);
    if (known) return known;
    const column = FIRST_LIST + 3 * this.lists.length;
    this.lists.push({ caption: spec.label, rows: entries });
    const last = entries.length + 1 + SPARE;
    const range = (at: number) => `${this.prefix}$${columnLetters(at)}$2:$${columnLetters(at)}$${last}`;
    const places = { written: range(column), words: range(column + 1) };
    this.known.set(key, places);
    return places;
  }

  sheet(language: 'id' | 'en'): PlainSheet {
    const rows: PlainCell[][] = [];
    const put = (row: number, column: number, value: PlainCell) => ((rows[row] ??= [])[column] = value);
    put(0, 0, TEXT.blanks[language]);
    put(0, 1, TEXT.nothing[language]);
    this.blanks.forEach((word, i) => put(1 + i, 0, word));
    this.nothing.forEach((word, i) => put(1 + i, 1, word));
    this.lists.forEach(({ caption, rows: entries }, i) => {
      const column = FIRST_LIST + 3 * i;
      put(0, column, `${caption[language]}: ${TEXT.written[language]}`);
      put(0, column + 1, TEXT.means[language]);
      entries.forEach(([written, word], row) => {
        put(1 + row, column, written);
        put(1 + row, column + 1, word);
      });
    });
    return { name: this.name, rows, widths: rows[0]!.map((cell) => (cell ? 28 : 3)) };
  }
}

/** Of two words with one synonym the first keeps it; the vocabulary's own words win over any synonym. */
function wordsOf(values: Readonly<Record<string, readonly string[]>>): [string, string][] {
  const found = new Map<string, [string, string]>();
  const add = (written: string, word: string) => {
    const key = written.trim().toLowerCase();
    if (key !== '' && key !== '*' && !found.has(key)) found.set(key, [written.trim(), word]);
  };
  for (const word of Object.keys(values)) add(word, word);
  for (const [word, synonyms] of Object.entries(values)) for (const synonym of synonyms) add(synonym, word);
  return [...found.values()];
}

function flagsOf(values: Readonly<Record<string, readonly string[]>>): [string, boolean][] {
  const own = (['true', 'false'] as const).flatMap((flag) =>
    (values[flag] ?? []).map((word): [string, boolean] => [word, flag === 'true']),
  );
  const all = new Map<string, [string, boolean]>();
  for (const [word, flag] of [...own, ...commonFlags()])
    if (!all.has(word.toLowerCase())) all.set(word.toLowerCase(), [word, flag]);
  return [...all.values()];
}

const TEXT = {
  blanks: { id: 'Sama dengan kosong', en: 'As good as blank' },
  nothing: { id: 'Tidak ada, atau belum', en: 'Nothing there, or not yet' },
  written: { id: 'tertulis', en: 'written' },
  means: { id: 'berarti', en: 'means' },
} satisfies Record<string, LocalText>;
