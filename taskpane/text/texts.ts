/** The pane's words, typed: an unknown key, a missing hole or a text missing in English does not compile. */
import { fill, LANGUAGES, type Language } from '../../src/text';
import { en } from './en';
import { id } from './id';
import type * as reportTexts from './id/report';
import type * as requestsTexts from './id/requests';
import type * as tappingTexts from './id/tapping';

/** Those of the first view, and those that come with a view of their own. */
type Texts = typeof id & typeof tappingTexts & typeof requestsTexts & typeof reportTexts;

/** `home.title`, from the nested objects that hold the texts. */
type Keys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Keys<Tree[Key]>}`;
}[keyof Tree & string];
export type TextKey = Keys<Texts>;

type TextAt<Tree, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? TextAt<Tree[Head], Rest>
    : never
  : Key extends keyof Tree
    ? Tree[Key]
    : never;
type Holes<Text> = Text extends `${string}{{${infer Hole}}}${infer Rest}` ? Hole | Holes<Rest> : never;

export type Translate = <Key extends TextKey>(
  key: Key,
  ...holes: [Holes<TextAt<Texts, Key>>] extends [never]
    ? []
    : [Readonly<Record<Holes<TextAt<Texts, Key>>, string | number>>]
) => string;

type Tree = { readonly [key: string]: string | Tree };

/** @param counted its words have a plural */
function translator(tree: () => Tree, counted = false): Translate {
  const known = new Map<string, string>();
  const textAt = (key: string): string =>
    String(key.split('.').reduce<string | Tree>((at, part) => (at as Tree)[part]!, tree()));
  return (key, ...[holes]) => {
    let text = known.get(key);
    if (text === undefined) known.set(key, (text = textAt(key)));
    return holes ? fill(counted ? singular(text, holes) : text, holes) : text;
  };
}

/** "1 row", not "1 rows": English words behind a hole that holds 1 lose their ending. */
export function singular(text: string, holes: Readonly<Record<string, unknown>>): string {
  const one = (word: string) => (word === 'people' ? 'person' : word.replace(/ies$/, 'ys').slice(0, -1));
  return text.replace(/\{\{(\w+)\}\} (people|[a-z]+(?:ies|[a-z]{2}s))\b/g, (found, hole: string, word: string) =>
    String(holes[hole]) === '1' ? `{{${hole}}} ${one(word)}` : found,
  );
}

const TREES: Record<Language, Tree> = { id, en };
const TRANSLATORS: Readonly<Record<Language, Translate>> = {
  id: translator(() => TREES.id),
  en: translator(() => TREES.en, true),
};

/** Texts that come with a view. */
export function addTexts(texts: Readonly<Record<Language, Tree>>): void {
  for (const language of LANGUAGES) TREES[language] = { ...TREES[language], ...texts[language] };
}

/** The texts of one language. */
export const textsOf = (language: Language): Translate => TRANSLATORS[language];
