/** A report of some sites only. */
import type { SheetTable } from '../../sheet';
import { columnOf, tableWhere } from '../../measures';
import { foldCase } from '../../grid';

/** Rows of these sites; all of them where none are asked for, or where the sheet has no site column. */
export function cutToSites(table: SheetTable, sites: readonly string[] | null): SheetTable {
  const values = columnOf(table, 'site')?.values;
  if (!sites || !values) return table;
  const wanted = new Set(sites.map(foldCase));
  return tableWhere(table, (row) => wanted.has(foldCase(values[row])));
}
