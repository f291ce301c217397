/** The help page of one function: what it says, its arguments, and a worked table whose result was really calculated. */
import { columnLetters } from '../../grid';
import { fill, type Language } from '../../text';
import type { Shown, ShownCell } from '../shared/cells';
import type { FunctionDefinition } from '../call/definition';
import { NAMESPACE } from './names';
import type { Block } from './blocks';

const WORDS = {
  argument: { id: 'Argumen', en: 'Argument' },
  meaning: { id: 'Arti', en: 'Meaning' },
  arguments: { id: 'Argumen', en: 'Arguments' },
  optional: { id: 'boleh kosong', en: 'optional' },
  choices: { id: 'Pilihan', en: 'Choices' },
  result: { id: 'Hasil', en: 'Result' },
  example: { id: 'Contoh', en: 'Example' },
  cells: { id: 'Rentang', en: 'Range' },
  formerly: { id: 'Nama lamanya, {{name}}, masih dihitung.', en: 'Its former name, {{name}}, still calculates.' },
  shows: { id: 'Rumus itu menampilkan:', en: 'The formula shows:' },
} satisfies Record<string, Record<Language, string>>;

/** How a formula writer types it: required arguments bare, optional ones in brackets, `;` between. */
export function syntaxOf({ name, arguments: list }: FunctionDefinition): string {
  const parts = Object.entries(list).map(([key, { optional }]) => (optional ? `[${key}]` : key));
  return `=${NAMESPACE}.${name}(${parts.join('; ')})`;
}

/** The whole page. */
export function pageOf(definition: FunctionDefinition, result: Shown, language: Language): Block[] {
  return [...descriptionOf(definition, language), ...exampleOf(definition, result, language)];
}

export function descriptionOf(definition: FunctionDefinition, language: Language): Block[] {
  const { about, arguments: list, gives, formerly } = definition;
  return [
    { kind: 'text', text: about[language] },
    { kind: 'code', text: syntaxOf(definition) },
    ...(Object.keys(list).length > 0 ? [argumentTable(list, language)] : []),
    { kind: 'text', text: `${WORDS.result[language]}: ${gives[language]}` },
    ...(formerly === undefined
      ? []
      : [{ kind: 'text' as const, text: fill(WORDS.formerly[language], { name: `${NAMESPACE}.${formerly}` }) }]),
  ];
}

function exampleOf({ example }: FunctionDefinition, result: Shown, language: Language): Block[] {
  return [
    { kind: 'heading', text: WORDS.example[language] },
    ...Object.entries(example.ranges).flatMap(([name, rows]): Block[] => [
      { kind: 'text', text: `${WORDS.cells[language]} ${name}:` },
      { kind: 'table', head: rows[0]!.map(shown), rows: rows.slice(1).map((cells) => cells.map(shown)) },
    ]),
    { kind: 'code', text: example.formula },
    { kind: 'text', text: WORDS.shows[language] },
    resultTable(result),
  ];
}

function argumentTable(list: FunctionDefinition['arguments'], language: Language): Block {
  return {
    kind: 'table',
    head: [WORDS.argument[language], WORDS.meaning[language]],
    rows: Object.entries(list).map(([name, { about, optional, choices }]) => [
      optional ? `${name} (${WORDS.optional[language]})` : name,
      choices
        ? `${about[language]} ${WORDS.choices[language]}: ${Object.entries(choices)
            .map(([word, meaning]) => (word === meaning[language] ? word : `${word} (${meaning[language]})`))
            .join(', ')}.`
        : about[language],
    ]),
  };
}

function resultTable(result: Shown): Block {
  const rows = Array.isArray(result) ? result : [[result]];
  return {
    kind: 'table',
    head: rows[0]!.map((_, index) => columnLetters(index)),
    rows: rows.map((cells) => cells.map(shown)),
  };
}

/** A cell as an Indonesian Excel shows it: decimal comma, six digits at most. */
function shown(cell: ShownCell | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(Number(cell.toPrecision(6))).replace('.', ',') : String(cell);
}
