/**
 * A digest of what a table said: SHA-256 over one canonical text of its typed cells, so that a later run can tell whether
 * the source of a report or of a closed month has changed. Written so that only what was read counts: the order of columns,
 * blank rows, captions and formatting do not.
 */
import type { SheetTable, TypedValue } from '../sheet';
import { digestText } from '../text';

/** SHA-256 of a table, as 64 hexadecimal digits. Columns that the sheet does not have leave no trace. */
export function digestTable(table: SheetTable): Promise<string> {
  return digestText(canonicalText(table));
}

/** First line: fields with their types, in the order of their names. Then one line a record, in the order of the sheet. */
function canonicalText(table: SheetTable): string {
  const columns = Object.values(table.columns)
    .filter((column) => column.source !== null)
    .sort((a, b) => (a.field < b.field ? -1 : 1));
  const lines = [columns.map(({ field, type }) => `${field}:${type}`).join('\t')];
  for (let row = 0; row < table.rows.length; row++)
    lines.push(columns.map(({ values }) => canonicalCell(values[row])).join('\t'));
  return lines.join('\n');
}

/** JSON, which writes every tab and line break of a text as an escape; blank is nothing and unknown is `?`. */
function canonicalCell(value: TypedValue): string {
  return value === null ? '' : value === undefined ? '?' : JSON.stringify(value);
}
