/**
 * Where a name of a pack is used: in the pack itself, its messages, its examples, its scorecards and its reports. The same list answers
 * "where used" and is what rename changes, so that neither knows more than the other.
 */
import type { Pack } from '../../engine';
import type { LocalText } from '../../text';
import { cellsIn } from './csvWords';
import { wordsIn, type Word } from './tree';

export type PackSymbol =
  | { kind: 'fact' | 'rule' | 'condition'; name: string }
  /** A word of a field's vocabulary. */
  | { kind: 'word'; name: string; field: string };

export interface Occurrence {
  /** Path under rules/. */
  file: string;
  from: number;
  to: number;
  /** Where the name is given, not only used. */
  defines: boolean;
}

const FACTS = ['fields', 'derived', 'parameters'];

/** What stands at an offset of pack.json; null where that is no name. */
export function symbolAt(text: string, offset: number): { symbol: PackSymbol; from: number; to: number } | null {
  const words = wordsIn(text);
  const word = words.find(({ from, to }) => from <= offset && offset <= to);
  if (!word) return null;
  const json = jsonOf(text);
  const symbols = candidates(json);
  for (const symbol of symbols) {
    const found = placesIn(word, symbol, json, words).find(([from, to]) => from <= offset && offset <= to);
    if (found) return { symbol, from: found[0], to: found[1] };
  }
  return null;
}

/** @param files texts by their paths under rules/; `ID/pack.json` must be among them */
export function occurrencesOf(symbol: PackSymbol, id: string, files: Readonly<Record<string, string>>): Occurrence[] {
  const own = `${id}/pack.json`;
  const json = jsonOf(files[own]!);
  return Object.entries(files).flatMap(([file, text]): Occurrence[] => {
    if (file === own) {
      const words = wordsIn(text);
      return words.flatMap((word) =>
        placesIn(word, symbol, json, words).map(([from, to]) => ({ file, from, to, defines: defines(word, symbol) })),
      );
    }
    if (file.startsWith(`${id}/examples`)) return inExamples(file, text, symbol);
    if (file.startsWith(`${id}/scorecards/`)) return inScorecard(file, text, symbol, json, files);
    if (file.startsWith('reports/')) return inReport(file, text, symbol, id);
    return file === `vocabularies/${vocabularyOf(json, symbol)}.json` ? inVocabulary(file, text, symbol) : [];
  });
}

/** The texts in which the symbol stands, with another name in its place. */
export function renamed(
  symbol: PackSymbol,
  id: string,
  files: Readonly<Record<string, string>>,
  name: string,
): Record<string, string> {
  const changed: Record<string, string> = {};
  // From the end, so that the places before stay where they are.
  for (const { file, from, to } of occurrencesOf(symbol, id, files).sort((a, b) => b.from - a.from)) {
    const text = changed[file] ?? files[file]!;
    changed[file] = text.slice(0, from) + name + text.slice(to);
  }
  return changed;
}

/** What to say of a name that `isNameFor` refuses. */
export const BAD_NAME: LocalText = {
  id: '"{{name}}" sudah dipakai atau tidak cocok sebagai nama. Pakai huruf, angka dan garis bawah (aturan: tanda hubung).',
  en: '"{{name}}" is taken, or does not fit as a name. Use letters, digits and underscores (rules: hyphens).',
};

/** Whether a symbol may be called so: a name that nothing else of its kind has. */
export function isNameFor(symbol: PackSymbol, name: string, text: string): boolean {
  const form = symbol.kind === 'word' ? /\S/ : symbol.kind === 'rule' ? /^[a-z][\w-]*$/ : /^[A-Za-z_]\w*$/;
  const taken = candidates(jsonOf(text)).some(
    (other) =>
      other.kind === symbol.kind &&
      other.name === name &&
      (other.kind !== 'word' || other.field === (symbol as { field: string }).field),
  );
  return form.test(name) && !taken;
}

type Written = Partial<Pack>;

function jsonOf(text: string): Written {
  try {
    return JSON.parse(text) as Written;
  } catch {
    return {};
  }
}

/** Every name that the pack gives, and the words of its fields as conditions use them. */
function candidates(json: Written): PackSymbol[] {
  const facts = [json.fields, json.derived, json.parameters].flatMap((group) => Object.keys(group ?? {}));
  const words = Object.entries(json.fields ?? {})
    .filter(([, { type }]) => type === 'enum')
    .flatMap(([field, { values }]) =>
      [...new Set([...Object.keys(values ?? {}), ...usedWords(json, field)])].map(
        (name) => ({ kind: 'word', name, field }) as const,
      ),
    );
  return [
    ...facts.map((name) => ({ kind: 'fact', name }) as const),
    ...(json.rules ?? []).map(({ name }) => ({ kind: 'rule', name }) as const),
    ...Object.keys(json.conditions ?? {}).map((name) => ({ kind: 'condition', name }) as const),
    ...words,
  ];
}

function usedWords(json: Written, field: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { fact, value } = node as { fact?: unknown; value?: unknown };
    if (fact === field) found.push(...[value].flat().filter((each): each is string => typeof each === 'string'));
    Object.values(node).forEach(visit);
  };
  visit([json.rules, json.conditions, json.scope]);
  return found;
}

/** The stretches of a word of pack.json that are the symbol. */
function placesIn(word: Word, symbol: PackSymbol, json: Written, words: readonly Word[]): [number, number][] {
  const { path, isKey, text, from, to } = word;
  const whole: [number, number][] = text === symbol.name ? [[from, to]] : [];
  const [top] = path;
  if (top === 'kept') return path.at(-1) === 'of' ? namesIn(word, symbol.name) : [];
  switch (symbol.kind) {
    case 'rule':
      return !isKey && isRulePlace(path) ? whole : [];
    case 'condition':
      return (isKey ? top === 'conditions' && path.length === 2 : path.at(-1) === 'condition') ? whole : [];
    case 'word':
      return isWordPlace(word, symbol, words) ? whole : [];
    case 'fact':
      if (!isKey && isText(path)) return holesIn(word, symbol.name);
      return isFactPlace(word, json) ? whole : [];
  }
}

/** A rule's event is called like the rule, where its author wrote it so. */
function isRulePlace(path: Word['path']): boolean {
  const [top, , ...inside] = path;
  return top === 'rules' && (inside.join('/') === 'name' || inside.join('/') === 'event/type');
}

function isFactPlace({ path, isKey }: Word, json: Written): boolean {
  const [top, name, key] = path;
  const last = path.at(-1);
  if (top === 'extensions') return true;
  if (isKey && FACTS.includes(String(top)) && path.length === 2) return true;
  // Options name columns of the table that is looked into: those of another table are not the pack's.
  if (top === 'derived' && key === 'options') {
    const table = json.derived?.[String(name)]?.options?.['table'];
    const own = table === undefined || table === 'self';
    const columns = ['key', 'by', 'value', 'from', 'to', 'owner', 'order'];
    return (
      path[3] === 'lookup' ||
      (own && (isKey ? path[3] === 'where' && path.length === 5 : columns.includes(String(path[3]))))
    );
  }
  if (isKey) return false;
  if (top === 'derived') return key === 'args';
  return last === 'fact' || last === 'across' || (path.length === 1 && (top === 'recordKey' || top === 'recordDate'));
}

function isWordPlace(word: Word, symbol: Extract<PackSymbol, { kind: 'word' }>, words: readonly Word[]): boolean {
  const { path, isKey } = word;
  const [top, name, key] = path;
  if (top === 'fields')
    return name === symbol.field && (isKey ? key === 'values' && path.length === 4 : key === 'example');
  if (top === 'derived' && key === 'options') return !isKey && path[3] === 'where' && path[4] === symbol.field;
  const at = path.lastIndexOf('value');
  if (isKey || at < 0 || path.length - at > 2) return false;
  const beside = [...path.slice(0, at), 'fact'].join('/');
  return words.some((other) => !other.isKey && other.text === symbol.field && other.path.join('/') === beside);
}

/** What a kept finding is about: names and pointers, `call-hours /when/all/1`. */
const namesIn = ({ text, from }: Word, name: string): [number, number][] =>
  [...text.matchAll(/[\w.-]+/g)].flatMap(({ 0: found, index }): [number, number][] =>
    found === name ? [[from + index, from + index + name.length]] : [],
  );

/** Texts for people, in which `{{name}}` is a hole. */
const isText = (path: Word['path']): boolean => path.at(-1) === 'id' || path.at(-1) === 'en';

function holesIn({ text, from, to }: Word, name: string): [number, number][] {
  // Where a text holds escapes its letters do not stand where its signs do.
  if (to - from !== text.length && !text.includes('{{')) return [];
  return [...text.matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)].flatMap((hole): [number, number][] => {
    if (hole[1] !== name) return [];
    const before = JSON.stringify(text.slice(0, hole.index + hole[0].indexOf(name))).length - 2;
    return [[from + before, from + before + name.length]];
  });
}

function defines({ path, isKey }: Word, { kind }: PackSymbol): boolean {
  const [top] = path;
  if (kind === 'rule') return top === 'rules' && path[2] === 'name';
  if (kind === 'word') return isKey && top === 'fields';
  return isKey && path.length === 2 && top !== 'extensions';
}

function inExamples(file: string, text: string, symbol: PackSymbol): Occurrence[] {
  const cells = cellsIn(text);
  const captions = new Map(cells.filter(({ row }) => row === 0).map((cell) => [cell.column, cell.text]));
  return cells.flatMap((cell): Occurrence[] => {
    const caption = captions.get(cell.column);
    const at = (from: number, length: number): Occurrence => ({ file, from, to: from + length, defines: false });
    if (symbol.kind === 'fact')
      return cell.row === 0 && cell.text === symbol.name ? [at(cell.from, cell.to - cell.from)] : [];
    if (cell.row === 0) return [];
    if (symbol.kind === 'word')
      return caption === symbol.field && cell.text === symbol.name ? [at(cell.from, cell.to - cell.from)] : [];
    if (symbol.kind !== 'rule' || (caption !== 'failing' && caption !== 'notes')) return [];
    const raw = text.slice(cell.from, cell.to);
    return [...raw.matchAll(/[^|"\s]+/g)].flatMap(({ 0: name, index }) =>
      name === symbol.name ? [at(cell.from + index, name.length)] : [],
    );
  });
}

function inReport(file: string, text: string, symbol: PackSymbol, id: string): Occurrence[] {
  if (symbol.kind === 'rule' || symbol.kind === 'condition') return [];
  const words = wordsIn(text);
  const own = new Set(
    words
      .filter(({ path, text: pack, isKey }) => !isKey && path.at(-1) === 'pack' && pack === id)
      .map(({ path }) => path.slice(0, -1).join('/')),
  );
  const isOwn = ({ path }: Word): boolean => path.some((_, i) => own.has(path.slice(0, i).join('/')));
  const places = words.filter((word) => {
    const { path, isKey, text: found } = word;
    if (found !== symbol.name || !isOwn(word) || isText(path)) return false;
    const where = path.lastIndexOf('where');
    if (symbol.kind === 'word') return !isKey && where >= 0 && path[where + 1] === symbol.field;
    if (isKey) return where >= 0 && path.length === where + 2;
    return ['by', 'field', 'parameter'].some((key) => path.at(-1) === key || path.at(-2) === key);
  });
  return places.map(({ from, to }) => ({ file, from, to, defines: false }));
}

/** Lists of words in a scorecard. */
const WORD_LISTS = ['campaigns', 'kinds', 'reasons'];

/** Its items name fields; a list of words is of the field that has them all. */
function inScorecard(
  file: string,
  text: string,
  symbol: PackSymbol,
  json: Written,
  files: Readonly<Record<string, string>>,
): Occurrence[] {
  const words = wordsIn(text).filter(({ isKey }) => !isKey);
  const at = ({ from, to }: Word): Occurrence => ({ file, from, to, defines: false });
  const named = words.filter((word) => word.text === symbol.name);
  if (symbol.kind === 'fact') return named.filter(({ path }) => path.at(-1) === 'field').map(at);
  if (symbol.kind !== 'word') return [];
  const vocabulary = jsonOf(files[`vocabularies/${vocabularyOf(json, symbol)}.json`] ?? '') as { values?: object };
  const own = new Set(Object.keys({ ...vocabulary.values, ...json.fields?.[symbol.field]?.values }));
  const wiring = json.extensions?.['scorecards'] as { listField?: string } | undefined;
  const isOfField = ({ path }: Word): boolean => {
    if (path.length === 1) return path[0] === 'id' && wiring?.listField === symbol.field;
    const list = words.filter((other) => other.path.slice(0, -1).join() === path.slice(0, -1).join());
    return WORD_LISTS.includes(String(path.at(-2))) && list.every((other) => own.has(other.text));
  };
  return named.filter(isOfField).map(at);
}

function vocabularyOf(json: Written, symbol: PackSymbol): string | undefined {
  return symbol.kind === 'word' ? json.fields?.[symbol.field]?.vocabulary : undefined;
}

function inVocabulary(file: string, text: string, symbol: PackSymbol): Occurrence[] {
  return wordsIn(text)
    .filter(({ path, isKey, text: word }) => isKey && path.length === 2 && path[0] === 'values' && word === symbol.name)
    .map(({ from, to }) => ({ file, from, to, defines: true }));
}
