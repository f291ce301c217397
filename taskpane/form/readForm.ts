/**
 * What was typed, read exactly as a sheet is read: the form is a sheet of one row, so that 08.00, " valid " and a phone
 * with its leading zero mean the same in both.
 */
import { readTable, type FieldSpec, type Reading, type TypedValue } from '../../src/sheet';

/** Field name → what stands in its input. Dates are ISO text, as the browser's own date inputs give them. */
export type Entries = Readonly<Record<string, string>>;

export interface FormReading {
  record: Record<string, TypedValue>;
  /** Fields whose text could not be understood, with the text. */
  notUnderstood: Record<string, string>;
}

export function readForm(specs: readonly FieldSpec[], entries: Entries): FormReading {
  const names = specs.map((spec) => spec.name);
  const reading = readTable([names, names.map((name) => asCell(entries[name] ?? ''))], specs, { headerRow: 0 });
  const record: Record<string, TypedValue> = {};
  const notUnderstood: Record<string, string> = {};
  for (const name of names) {
    const value = valueOf(reading, name);
    record[name] = value;
    if (value === undefined && (entries[name] ?? '').trim() !== '') notUnderstood[name] = entries[name]!;
  }
  return { record, notUnderstood };
}

/** A wholly blank form has no data row, and all its fields are blank. */
function valueOf(reading: Reading, name: string): TypedValue {
  const column = reading.table?.columns[name];
  return reading.table && reading.table.rows.length > 0 ? column?.values[0] : null;
}

/** The browser writes moments as 2025-03-01T08:30. */
function asCell(text: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text.replace('T', ' ') : text;
}
