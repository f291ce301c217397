/** Names in examples.csv that no rule has. Examples that come out otherwise are the business of `rules test`. */
import type { LintRule } from './lintRule';

export const exampleNames: LintRule = ({ pack, examples }, report) => {
  const names = pack.rules.map(({ name }) => name);
  for (const { failing, notes, line } of examples ?? []) {
    for (const name of [...failing, ...(notes ?? [])]) {
      if (!names.includes(name))
        report({ code: 'example-rule', pointer: '', holes: { found: name, line }, choices: names });
    }
  }
};
