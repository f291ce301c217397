/** A file's records for one pack, as explain and diff need them. */
import type { Pack } from '../../../engine';
import { NO_MAPPING, type SheetTable, type TypedValue } from '../../../sheet';
import type { Language } from '../../../text';
import { otherTables } from '../../input/otherTables';
import { readInput } from '../../input/readInput';
import { readMap } from '../../input/readMap';
import { openFile } from '../../openFile';

export interface Records {
  table: SheetTable;
  tables: Record<string, SheetTable>;
}

export interface RecordsChoice {
  file: string;
  pack: Pack;
  sheet?: string;
  map?: string;
  language: Language;
}

export async function readRecords({ file, pack, sheet, map, language }: RecordsChoice): Promise<Records> {
  const mapping = map === undefined ? NO_MAPPING : await readMap(map, language);
  const { sheets } = await openFile(file, language);
  const input = readInput({ file, sheets, sheet, pack, mapping, language });
  const rest = sheets.filter((each) => each.name !== input.sheet);
  return {
    table: input.table,
    tables: { self: input.table, ...otherTables({ file, sheets: rest, pack, mapping, language }) },
  };
}

/** One record; a field without a column is left out. */
export function recordAt(table: SheetTable, index: number): Record<string, TypedValue> {
  const columns = Object.values(table.columns).filter(({ source }) => source !== null);
  return Object.fromEntries(columns.map(({ field, values }) => [field, values[index]]));
}
