/** A spelling that belongs to two words: reading could only guess. Also: an enum field without words. */
import { foldWord } from '../../grid';
import type { Field } from '../../engine';
import type { LintRule, Report } from './lintRule';

type Words = Readonly<Record<string, readonly string[] | { synonyms: readonly string[] }>>;

export const synonyms: LintRule = ({ pack }, report) => {
  const look = (fields: Readonly<Record<string, Field>>, at: string) => {
    for (const [name, field] of Object.entries(fields)) {
      if (field.values) twoOwners(field.values, `${at}/${name}/values`, report);
      if (field.type === 'enum' && !field.values && field.vocabulary === undefined)
        report({ code: 'enum-without-words', pointer: `${at}/${name}`, onKey: true, holes: { found: name } });
    }
  };
  look(pack.fields, '/fields');
  for (const [name, table] of Object.entries(pack.tables ?? {})) look(table.fields, `/tables/${name}/fields`);
};

export function twoOwners(words: Words, pointer: string, report: Report): void {
  const owner = new Map<string, string>();
  for (const [word, entry] of Object.entries(words)) {
    const spellings = [word, ...('synonyms' in entry ? entry.synonyms : (entry as readonly string[]))];
    for (const spelling of spellings) {
      const folded = foldWord(spelling);
      const other = owner.get(folded);
      if (other !== undefined && other !== word)
        report({ code: 'synonym-twice', pointer: `${pointer}/${word}`, holes: { found: spelling, word, other } });
      owner.set(folded, word);
    }
  }
}
