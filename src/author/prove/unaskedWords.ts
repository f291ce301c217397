/** Words of a field that no condition, table or number names: for the rules they are all one. */
import { compileProgram, type Pack, vocabularyNames } from '../../engine';
import type { Proved } from './proof';

export function unaskedWords(pack: Pack): Proved[] {
  const named = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') named.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null)
      [...Object.keys(value), ...(Object.values(value) as unknown[])].forEach(collect);
  };
  const { rules, scope, conditions, derived, lookups, parameters } = pack;
  [rules.map((rule) => [rule.when, rule.conditions]), scope.map((one) => one.conditions), conditions].forEach(collect);
  collect(Object.values(derived ?? {}).map(({ options }) => options));
  collect(Object.values(lookups ?? {}).map(({ values }) => values));
  collect(Object.values(parameters).map(({ value }) => value));
  for (const name of vocabularyNames([rules, conditions, scope])) collect(pack.vocabularies?.[name]?.values);
  const alike = new Map<string, string[]>();
  for (const { name } of compileProgram(pack).fields) {
    const { type, vocabulary, values } = pack.fields[name]!;
    if (type !== 'enum') continue;
    const words = Object.keys({ ...pack.vocabularies?.[vocabulary ?? '']?.values, ...values });
    const unasked = words.filter((word) => !named.has(word));
    // One word may well be the rest, and of a field without any word asked for only whether it is filled in matters.
    if (unasked.length < 2 || unasked.length === words.length) continue;
    const key = unasked.join(', ');
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike].map(([words, fields]): Proved => ({
    code: 'words-unasked',
    of: fields.join(', '),
    pointer: `/fields/${fields[0]!}`,
    onKey: true,
    holes: { found: fields.join(', '), words },
  }));
}
