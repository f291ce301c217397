import { areaName, columnIndex, columnLetters, quotedSheet, type Area, SHEET_COLUMNS, SHEET_ROWS } from '../../grid';
import { HostError } from '../shared/errors';

export type { Area };

/** Excel's grid: 1,048,576 rows × 16,384 columns. */
export const maxRows = SHEET_ROWS;
export const maxColumns = SHEET_COLUMNS;

export const rowCount = (area: Area): number => area.endRow - area.startRow + 1;
export const columnCount = (area: Area): number => area.endColumn - area.startColumn + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
export const isEntireColumn = (area: Area): boolean => area.startRow === 0 && area.endRow === maxRows - 1;
export const isEntireRow = (area: Area): boolean => area.startColumn === 0 && area.endColumn === maxColumns - 1;

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

/** `Sheet1!$A$1:B2` → `{sheet: 'Sheet1', area}`; `sheet` is undefined when the address names none. */
export function parseAddress(address: string): { sheet?: string; area: Area } {
  const bang = address.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : unquote(address.slice(0, bang));
  const [first = '', last = first] = address
    .slice(bang + 1)
    .replaceAll('$', '')
    .trim()
    .split(':');
  const a = corner(first);
  const b = corner(last);
  const area = {
    startRow: Math.min(a.row ?? 0, b.row ?? 0),
    startColumn: Math.min(a.column ?? 0, b.column ?? 0),
    endRow: Math.max(a.row ?? maxRows - 1, b.row ?? maxRows - 1),
    endColumn: Math.max(a.column ?? maxColumns - 1, b.column ?? maxColumns - 1),
  };
  const halfOpen =
    (a.row === undefined) !== (b.row === undefined) || (a.column === undefined) !== (b.column === undefined);
  if (halfOpen || area.endRow >= maxRows || area.endColumn >= maxColumns) throw invalidAddress(address);
  if (!address.includes(':') && (a.row === undefined || a.column === undefined)) throw invalidAddress(address);
  return { sheet, area };
}

/** The address as Excel writes it: `A1`, `A1:B2`, `A:C`, `2:5`. */
export function formatAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnLetters(area.startColumn)}:${columnLetters(area.endColumn)}`;
  if (isEntireRow(area)) return `${area.startRow + 1}:${area.endRow + 1}`;
  return areaName(area);
}

/** `A1:B2` → `$A$1:$B$2`. */
export const absoluteAddress = (area: Area): string => formatAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** `Data 1` → `'Data 1'!`; quotes only where Excel needs them. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? `${name}!` : `${quotedSheet(name)}!`;
}

/** The common cells of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return area.startRow > area.endRow || area.startColumn > area.endColumn ? null : area;
}

/** What is left of an area without another: none to four areas. */
export function without(area: Area, hole: Area): Area[] {
  const gone = intersect(area, hole);
  if (!gone) return [area];
  const beside = { startRow: gone.startRow, endRow: gone.endRow };
  return [
    { ...area, endRow: gone.startRow - 1 },
    { ...area, startRow: gone.endRow + 1 },
    { ...area, ...beside, endColumn: gone.startColumn - 1 },
    { ...area, ...beside, startColumn: gone.endColumn + 1 },
  ].filter((piece) => piece.startRow <= piece.endRow && piece.startColumn <= piece.endColumn);
}

/** The smallest area holding both. */
export function bounds(a: Area, b: Area): Area {
  return {
    startRow: Math.min(a.startRow, b.startRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

function corner(text: string): { row?: number; column?: number } {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === '') throw invalidAddress(text);
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? undefined : columnIndex(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function invalidAddress(address: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. ("${address}" is not an address)`,
  );
}
