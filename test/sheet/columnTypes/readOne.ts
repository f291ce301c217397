/** One cell through `readTable`, as a column of its own. */
import { readTable, type FieldSpec, type FieldType, type RawCell, type TypedValue } from '../../../src/sheet';

export interface OneCell {
  value: TypedValue;
  /** Repair or problem; null for a cell kept as it stood or blank. */
  code: string | null;
  suggestion?: string;
}

/** A second column, so that a row whose cell is blank is still a record. */
const NUMBER: FieldSpec = { name: 'no', type: 'integer', label: { id: 'No', en: 'No' }, aliases: ['NO'] };

/** `beside` are further cells of the column: some styles are proved by the column, not by the cell. */
export function readOne(
  type: FieldType,
  cell: RawCell,
  more: Partial<FieldSpec> & { beside?: RawCell[]; date1904?: boolean } = {},
): OneCell {
  const { beside = [], date1904, ...spec } = more;
  const field: FieldSpec = { name: 'field', type, label: { id: 'Field', en: 'Field' }, aliases: [], ...spec };
  const matrix: RawCell[][] = [['field', 'NO'], ...[cell, ...beside].map((each, i): RawCell[] => [each, i + 1])];
  const { table, report } = readTable(matrix, [field, NUMBER], { headerRow: 0, date1904 });
  const column = report.columns[0]!;
  const told = [...column.repairs, ...column.problems].find(({ rows }) => rows.includes(1));
  return {
    value: table!.columns['field']!.values[0],
    code: told?.code ?? null,
    ...(told?.suggestion ? { suggestion: told.suggestion } : {}),
  };
}
