/** Two fields under one caption, without saying so: reading would have to guess. And a pack without a key field. */
import { foldCaption } from '../../grid';
import type { LintRule } from './lintRule';

export const fieldNames: LintRule = ({ pack }, report) => {
  const owner = new Map<string, string>();
  for (const [name, field] of Object.entries(pack.fields)) {
    const open = new Set((field.ambiguous ?? []).map(foldCaption));
    (field.aliases ?? []).forEach((alias, i) => {
      const folded = foldCaption(alias);
      const other = owner.get(folded);
      if (other !== undefined && other !== name && !open.has(folded)) {
        report({
          code: 'alias-twice',
          pointer: `/fields/${name}/aliases/${i}`,
          holes: { found: alias, other, fact: name },
        });
      }
      if (!open.has(folded)) owner.set(folded, name);
    });
  }
  if (!Object.values(pack.fields).some((field) => field.key))
    report({ code: 'no-key-field', pointer: '/fields', onKey: true });
};
