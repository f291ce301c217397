/** People who are counted as there although something else in the sheets says that they have left. */
import { dayOf } from '../../calendar';
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { identityKey } from '../shared/identity';
import { PEOPLE, type SdmDefinition } from './definition';
import { keysIn, samePeople } from './persons';
import type { PresentPeople } from './presentPeople';

export interface PresentDoubts {
  /** Beside the name stands a word for it. */
  saidGone: { row: number; word: string }[];
  /** Another row of the same person says so, of a day after this one's joining. */
  goneElsewhere: number[];
  /** Another sheet that lists mostly the same people does not list them. */
  notListed: number[];
}

/** Share of the longer one's people on both of two sheets that are lists of the same staff. */
const SAME_LIST = 0.5;

export function presentDoubts(
  people: SheetTable,
  { rows, duplicates, gone }: PresentPeople,
  definition: SdmDefinition,
): PresentDoubts {
  const leftWord = leftWordIn(people, definition);
  const saidGone = rows.flatMap((row) => {
    const word = leftWord(row);
    return word === undefined ? [] : [{ row, word }];
  });
  const hasLeft = goneIn(people, gone);
  const isListed = listedIn(people, [...rows, ...duplicates, ...gone]);
  return { saidGone, goneElsewhere: rows.filter(hasLeft), notListed: rows.filter((row) => !isListed(row)) };
}

/** "Agen 020 (resign 1/8)": one word of the pack's list beside the name, or two together. */
function leftWordIn(people: SheetTable, { leftWords }: SdmDefinition): (row: number) => string | undefined {
  const names = valuesOf(people, PEOPLE.name);
  const said = new Map(leftWords.map((word) => [identityKey(word), word]));
  return (row) => {
    const words = String(names?.[row] ?? '').match(/\p{L}+/gu) ?? [];
    const pairs = words.slice(1).map((word, i) => words[i]! + word);
    return [...words, ...pairs].map((word) => said.get(identityKey(word))).find(Boolean);
  };
}

/** Whoever joins after having left is there again. */
function goneIn(people: SheetTable, gone: readonly number[]): (row: number) => boolean {
  const [joined, left] = [valuesOf(people, PEOPLE.joined), valuesOf(people, PEOPLE.left)];
  const dayIn = (values: typeof joined, row: number, without: number): number => {
    const value = values?.[row];
    return typeof value === 'number' ? dayOf(value) : without;
  };
  const keysOf = keysIn(people);
  const lastDays = new Map<string, number>();
  for (const row of gone)
    for (const key of keysOf(row))
      lastDays.set(key, Math.max(lastDays.get(key) ?? -Infinity, dayIn(left, row, Infinity)));
  return (row) => keysOf(row).some((key) => lastDays.has(key) && lastDays.get(key)! >= dayIn(joined, row, 0));
}

/** The staff of two months, say, on a sheet each: who stands on one of them only may have left or not yet joined. */
function listedIn(people: SheetTable, rows: readonly number[]): (row: number) => boolean {
  const { parts = [] } = people;
  if (parts.length < 2) return () => true;
  const sheetOf = (row: number): number => parts.filter((first) => first <= row).length - 1;
  const persons = samePeople(people, rows).map((own) => ({ own, sheets: new Set(own.map(sheetOf)) }));
  const count = (...sheets: readonly number[]): number =>
    persons.filter((person) => sheets.every((sheet) => person.sheets.has(sheet))).length;
  const lists = parts.map((_, sheet) => count(sheet));
  const areAlike = (a: number, b: number): boolean => count(a, b) >= Math.max(1, lists[a]!, lists[b]!) * SAME_LIST;
  const alike = parts.flatMap((_, a) => parts.flatMap((__, b) => (a < b && areAlike(a, b) ? [[a, b] as const] : [])));
  const lacking = persons.filter(({ sheets }) => alike.some(([a, b]) => sheets.has(a) !== sheets.has(b)));
  const found = new Set(lacking.flatMap(({ own }) => own));
  return (row) => !found.has(row);
}
