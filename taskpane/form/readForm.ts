/**
 * What was typed, read exactly as a sheet is read: every entry is a sheet of one cell, so that 08.00, " valid " and a phone
 * with its leading zero mean the same in both. Entries are kept once read; a keystroke reads only its own field.
 */
import { readTable, type FieldSpec, type TypedValue } from '../../src/sheet';

/** Field name → what stands in its input. Dates are ISO text, as DateInput gives them. */
export type Entries = Readonly<Record<string, string>>;

export interface FormReading {
  record: Record<string, TypedValue>;
  /** Fields whose text could not be understood, with the text. */
  notUnderstood: Record<string, string>;
}

export function createFormReader(specs: readonly FieldSpec[]): (entries: Entries) => FormReading {
  const known = new Map<string, { entry: string; value: TypedValue }>();
  return (entries) => {
    const record: Record<string, TypedValue> = {};
    const notUnderstood: Record<string, string> = {};
    for (const spec of specs) {
      const entry = entries[spec.name] ?? '';
      let read = known.get(spec.name);
      if (read?.entry !== entry) known.set(spec.name, (read = { entry, value: readEntry(spec, entry) }));
      record[spec.name] = read!.value;
      if (read!.value === undefined) notUnderstood[spec.name] = entry;
    }
    return { record, notUnderstood };
  };
}

/** The same for a form that is read once. */
export function readForm(specs: readonly FieldSpec[], entries: Entries): FormReading {
  return createFormReader(specs)(entries);
}

/** The record as its cells are written: a word that no vocabulary knows (an application of the team's own) stays as it was typed. */
export function asTyped(
  specs: readonly FieldSpec[],
  record: Readonly<Record<string, TypedValue>>,
  entries: Entries,
): Record<string, TypedValue> {
  const own = specs.filter(({ name, values }) => values?.[String(record[name])]?.includes('*'));
  return { ...record, ...Object.fromEntries(own.map(({ name }) => [name, entries[name]?.trim() || record[name]])) };
}

function readEntry(spec: FieldSpec, entry: string): TypedValue {
  if (entry.trim() === '') return null;
  const { table } = readTable([[spec.name], [asCell(entry)]], [spec], { headerRow: 0 });
  return table?.columns[spec.name]?.values[0];
}

/** Moments are held as 2025-03-01T08:30. */
function asCell(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text.replace('T', ' ') : text;
}
