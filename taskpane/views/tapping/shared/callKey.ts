/** What names a call, whatever row it stands in: drafts and samples hang on it, because rows move. */
import type { SheetTable, TypedValue } from '../../../../src/sheet';
import type { LoadedPack } from '../../../store/packShelf';
import { tappingExtension } from './tappingExtension';

/** The key fields of a call; its result is none, for that is what changes. */
export function callKeyFields({ pack, specs }: LoadedPack): string[] {
  const { result } = tappingExtension(pack)!;
  return [pack.recordKey, ...specs.filter((spec) => spec.key).map((spec) => spec.name)].filter(
    (name) => name !== result.field,
  );
}

/** The key of one record. */
export function callKey(fields: readonly string[], record: Readonly<Record<string, TypedValue>>): string {
  return fields.map((field) => String(record[field] ?? '')).join('|');
}

/** The key of a table's row, without making a record of it. */
export function rowKey(fields: readonly string[], table: SheetTable, row: number): string {
  return fields.map((field) => String(table.columns[field]?.values[row] ?? '')).join('|');
}
