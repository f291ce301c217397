/** A field's example that its own type cannot read: the schema, the form and the guide would show it. */
import { fieldSpecs } from '../../engine';
import { readTable } from '../../sheet';
import type { LintRule } from './lintRule';

export const fieldExamples: LintRule = ({ pack }, report) => {
  for (const spec of fieldSpecs(pack)) {
    const { name } = spec;
    const example = pack.fields[name]!.example;
    if (example === undefined) continue;
    const mapping = { fields: { [name]: { column: name } } };
    const { table } = readTable([[name], [example]], [{ ...spec, aliases: [], key: true }], { headerRow: 0, mapping });
    const [value] = table?.columns[name]?.values ?? [];
    if (value === undefined || value === null)
      report({ code: 'field-example', pointer: `/fields/${name}/example`, holes: { found: example, type: spec.type } });
  }
};
