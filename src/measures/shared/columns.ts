/** Reading a typed table from a measure: columns by name, and the one error a measure may raise. */
import type { SheetTable, TypedColumn, TypedValue } from '../../sheet';

/** A measure cannot be taken without this field; callers turn it into a sentence that names the column. */
export class MissingColumn extends Error {
  constructor(readonly field: string) {
    super(`The table has no column for the field "${field}".`);
  }
}

/** A column the sheet really has; a reading also holds columns of unknowns for the fields it lacks. */
export function columnOf(table: SheetTable, field: string): TypedColumn | undefined {
  const column = table.columns[field];
  return column?.source ? column : undefined;
}

/** Values of a column, or undefined where the sheet has no such column. */
export function valuesOf(table: SheetTable, field: string): readonly TypedValue[] | undefined {
  return columnOf(table, field)?.values;
}

/** Values of a column the measure cannot do without. */
export function requiredValues(table: SheetTable, field: string): readonly TypedValue[] {
  const values = valuesOf(table, field);
  if (!values) throw new MissingColumn(field);
  return values;
}

/** A number (serial dates included), or null for anything else. */
export function numberIn(values: readonly TypedValue[] | undefined, row: number): number | null {
  const value = values?.[row];
  return typeof value === 'number' ? value : null;
}
