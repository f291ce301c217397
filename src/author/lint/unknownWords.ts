/** Words that a field's vocabulary does not hold: the condition could never be met, and nobody would be told. */
import type { Condition, Leaf, Pack } from '../../engine';
import type { LintRule } from './lintRule';

export const unknownWords: LintRule = ({ pack }, report) => {
  const visit = (condition: Condition, pointer: string): void => {
    if ('all' in condition) condition.all.forEach((item, i) => visit(item, `${pointer}/all/${i}`));
    else if ('any' in condition) condition.any.forEach((item, i) => visit(item, `${pointer}/any/${i}`));
    else if ('not' in condition) visit(condition.not, `${pointer}/not`);
    else if ('fact' in condition) leaf(condition, pointer);
  };
  const leaf = ({ fact, operator, value }: Leaf, pointer: string) => {
    const words = wordsOf(pack, fact);
    if (!words || !['equal', 'notEqual', 'in', 'notIn', 'oneOf'].includes(operator)) return;
    const asked = Array.isArray(value) ? value : operator === 'oneOf' ? [] : [value];
    asked.forEach((word: unknown, i) => {
      if (typeof word === 'string' && !words.includes(word)) {
        report({
          code: 'word-not-in-vocabulary',
          pointer: Array.isArray(value) ? `${pointer}/value/${i}` : `${pointer}/value`,
          holes: { found: word, fact },
          choices: words,
        });
      }
    });
  };
  pack.scope.forEach(({ conditions }, i) => visit(conditions, `/scope/${i}/conditions`));
  Object.entries(pack.conditions ?? {}).forEach(([name, condition]) => visit(condition, `/conditions/${name}`));
  pack.rules.forEach(({ when, conditions }, i) => {
    if (when) visit(when, `/rules/${i}/when`);
    visit(conditions, `/rules/${i}/conditions`);
  });
};

/** The words of an enum field; null for any other fact. */
export function wordsOf(pack: Pack, fact: string): string[] | null {
  const field = Object.hasOwn(pack.fields, fact) ? pack.fields[fact]! : null;
  if (field?.type !== 'enum') return null;
  const values =
    field.values ?? (field.vocabulary === undefined ? undefined : pack.vocabularies?.[field.vocabulary]?.values);
  return values ? Object.keys(values) : null;
}
