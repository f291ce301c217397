/** What cells of a choice mean in this workbook ("BRS" is VALID), beyond what the rules know: kept with the place's mapping. */
import type { FieldSpec, Mapping } from '../../src/sheet';
import type { Records } from './readRecords';

export interface OpenValue {
  field: string;
  found: string;
  count: number;
}

/**
 * Words a cell of the field can mean; empty for a field that is no choice. A word whose synonym is `*` stands for
 * "anything else" and cannot be chosen.
 */
export function choicesOf({ type, values = {} }: FieldSpec): string[] {
  if (type === 'boolean') return ['Ya', 'Tidak'];
  return type === 'enum' ? Object.keys(values).filter((word) => !values[word]!.includes('*')) : [];
}

/** Cells of choices nobody could read, the most frequent first. Masked ones are left out: their text is not the cell's. */
export function openValues({ reading }: Pick<Records, 'reading'>, specs: readonly FieldSpec[]): OpenValue[] {
  const choices = new Set(specs.filter((spec) => choicesOf(spec).length > 0).map((spec) => spec.name));
  return reading.report.columns
    .flatMap(({ field, personal, problems }) =>
      field !== null && !personal && choices.has(field)
        ? problems.map(({ found, count }) => ({ field, found, count }))
        : [],
    )
    .sort((a, b) => b.count - a.count);
}

/** The mapping where `found` means `meaning` in the field's column; null forgets it. */
export function withMeaning(
  before: Mapping,
  field: string,
  caption: string | null,
  found: string,
  meaning: string | null,
): Mapping {
  const known = before.fields[field] ?? { column: caption };
  const { [found]: _, ...values } = known.values ?? {};
  const next = meaning === null ? values : { ...values, [found]: meaning };
  const { values: __, ...rest } = known;
  return {
    ...before,
    fields: { ...before.fields, [field]: Object.keys(next).length > 0 ? { ...rest, values: next } : rest },
  };
}
