/** Two fields under one caption, without saying so: reading would have to guess. And a pack without a key field. */
import { foldCaption } from '../../grid';
import type { LintRule } from './lintRule';

export const fieldNames: LintRule = ({ pack }, report) => {
  const fields = Object.entries(pack.fields);
  const owner = new Map<string, string>(fields.map(([name]) => [foldCaption(name), name]));
  const openOf = new Map(fields.map(([name, field]) => [name, new Set((field.ambiguous ?? []).map(foldCaption))]));
  for (const [name, field] of fields) {
    const open = openOf.get(name)!;
    (field.aliases ?? []).forEach((alias, i) => {
      const folded = foldCaption(alias);
      const other = owner.get(folded);
      if (other !== undefined && other !== name && !open.has(folded))
        report({
          code: 'alias-twice',
          pointer: `/fields/${name}/aliases/${i}`,
          holes: { found: alias, other, fact: name },
        });
      if (!open.has(folded)) owner.set(folded, name);
    });
  }
  // A label is a caption, too, where no name and no alias of another field takes it first.
  for (const [name, { label }] of fields)
    for (const language of ['id', 'en'] as const) {
      const folded = foldCaption(label[language]);
      const other = owner.get(folded);
      if (folded !== '' && other !== undefined && other !== name && !openOf.get(name)!.has(folded))
        report({
          code: 'label-taken',
          pointer: `/fields/${name}/label/${language}`,
          holes: { found: label[language], other },
        });
      else if (other === undefined) owner.set(folded, name);
    }
  if (!Object.values(pack.fields).some((field) => field.key))
    report({ code: 'no-key-field', pointer: '/fields', onKey: true });
};
