/** Words that a field's vocabulary does not hold, wherever a pack writes them: nothing could match, and nobody would be told. */
import type { Field, Pack } from '../../engine';
import type { LintRule } from './lintRule';
import { walkConditions } from './walkConditions';

const COMPARING = ['equal', 'notEqual', 'in', 'notIn', 'oneOf'];

export const unknownWords: LintRule = ({ pack }, report) => {
  /** Each word that is not among those of the fact; a word alone, or a list of them. */
  const check = (fact: string, words: readonly string[] | null, value: unknown, pointer: string): void => {
    if (!words) return;
    [value].flat().forEach((word: unknown, i) => {
      if (typeof word === 'string' && !words.includes(word))
        report({
          code: 'word-not-in-vocabulary',
          pointer: Array.isArray(value) ? `${pointer}/${i}` : pointer,
          holes: { found: word, fact },
          choices: words,
        });
    });
  };
  const asked = new Set<string>();
  walkConditions(pack, (leaf, pointer) => {
    if (!('fact' in leaf) || !COMPARING.includes(leaf.operator)) return;
    const { fact, operator, value } = leaf;
    const words = wordsAt(pack, fact);
    if (typeof value === 'object' && value !== null && 'fact' in value) {
      const number = Object.hasOwn(pack.parameters, value.fact) ? pack.parameters[value.fact]! : null;
      if (number && words && !asked.has(value.fact))
        check(fact, words, number.value, `/parameters/${value.fact}/value`);
      asked.add(value.fact);
    } else if (operator !== 'oneOf' || Array.isArray(value)) check(fact, words, value, `${pointer}/value`);
  });
  for (const [name, { function: made, args = [], options = {} }] of Object.entries(pack.derived ?? {})) {
    const at = `/derived/${name}/options`;
    const [first] = args;
    if (made === 'countEqual') {
      const lists = args.map((arg) => wordsAt(pack, arg));
      const all = lists.every((list) => list !== null) ? [...new Set(lists.flat() as string[])] : null;
      check(args.join(', '), all, options.values, `${at}/values`);
    }
    if (made === 'lookup' && first !== undefined && typeof options.map === 'object') {
      const folded = wordsAt(pack, first)?.map((word) => word.toUpperCase());
      for (const key of Object.keys(options.map as object))
        if (folded && !folded.includes(key.trim().toUpperCase()))
          check(first, wordsAt(pack, first), key, `${at}/map/${key}`);
    }
    const table = String(options.table ?? 'self');
    const columns = table === 'self' ? pack.fields : pack.tables?.[table]?.fields;
    for (const [column, value] of Object.entries((options.where ?? {}) as Record<string, unknown>)) {
      const field = columns && Object.hasOwn(columns, column) ? columns[column]! : null;
      if (columns && !field)
        report({
          code: 'option-value',
          pointer: `${at}/where/${column}`,
          onKey: true,
          holes: { option: 'where', found: column },
          choices: Object.keys(columns),
        });
      else if (field) check(column, wordsOfField(pack, field), value, `${at}/where/${column}`);
    }
  }
};

/** The words a fact can hold; of one that hands others on those of all of them. Null where it can hold any text. */
function wordsAt(pack: Pack, fact: string): string[] | null {
  const derived = Object.hasOwn(pack.derived ?? {}, fact) ? pack.derived![fact]! : null;
  if (!derived || !['valueOr', 'ifBlank'].includes(derived.function)) return wordsOf(pack, fact);
  const { args = [], options } = derived;
  const parts = args.map((arg) =>
    Object.hasOwn(pack.parameters, arg) ? [String(pack.parameters[arg]!.value)] : wordsAt(pack, arg),
  );
  const last = typeof options?.otherwise === 'string' ? [options.otherwise] : [];
  return parts.every((part) => part !== null) ? [...parts.flat(), ...last] : null;
}

/** The words of an enum field; null for any other fact. */
export function wordsOf(pack: Pack, fact: string): string[] | null {
  return Object.hasOwn(pack.fields, fact) ? wordsOfField(pack, pack.fields[fact]!) : null;
}

function wordsOfField(pack: Pack, { type, values, vocabulary }: Field): string[] | null {
  if (type !== 'enum' || (!values && vocabulary === undefined)) return null;
  const shared = pack.vocabularies?.[vocabulary ?? '']?.values;
  return Object.keys({ ...shared, ...values });
}
