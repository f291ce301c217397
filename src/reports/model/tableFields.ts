/** The fields of a sheet as a report reads them. */
import type { Pack } from '../../engine';
import type { SheetTable } from '../../sheet';
import { columnOf } from '../../measures';
import type { FieldReader } from './dataset';

/** Null where the sheet has no such column. `rowOf` leads from a record to its row in the table. */
export function tableField(
  table: SheetTable,
  pack: Pack,
  name: string,
  rowOf: (record: number) => number = (record) => record,
): FieldReader | null {
  const column = columnOf(table, name);
  if (!column) return null;
  const field = Object.hasOwn(pack.fields, name) ? pack.fields[name]! : null;
  const label = field?.label ?? { id: name, en: name };
  return {
    label,
    type: column.type,
    ...(field?.several && { several: true }),
    value: (record) => column.values[rowOf(record)],
  };
}
