import { readTable, type FieldSpec, type Matrix } from '../../../sheet';

/** The standard word for a cell, or null. Read by the sheet room itself, so that functions and checks understand the same words. */
export function readWord(cell: unknown, spec: FieldSpec): string | null {
  const { table } = readTable([[spec.name], [cell]] as Matrix, [{ ...spec, key: true }], { headerRow: 0 });
  const word = table?.columns[spec.name]?.values[0];
  return typeof word === 'string' ? word : null;
}
