/**
 * Cells as Excel hands them to a function. A range is a matrix; a single cell or literal may be a matrix of one or a bare
 * value. Blanks arrive as 0 on the desktop and as null or '' on the web; errors as objects with a `code`.
 */
import { isBlank } from '../../grid';
import type { RawCell } from '../../sheet';

export interface CellError {
  code: string;
}
/** A number of Excel's own data types, in either direction. */
export interface FormattedNumber {
  type: 'FormattedNumber';
  basicValue: number;
  numberFormat: string;
}
export type HostCell = RawCell | CellError;
export type HostValue = HostCell | readonly (readonly HostCell[])[];

/** A ratio, which comes with its format where Excel takes one from a function. */
export interface Share {
  share: number;
}
/** What a function may put into a cell. */
export type ResultCell = string | number | boolean | Share;
export type Result = ResultCell | ResultCell[][];
/** And what Excel is given. */
export type ShownCell = string | number | boolean | FormattedNumber;
export type Shown = ShownCell | ShownCell[][];

export function share(ratio: number): Share;
export function share(ratio: number | null | undefined): ResultCell;
/** @returns blank where there is no ratio */
export function share(ratio: number | null | undefined): ResultCell {
  return typeof ratio === 'number' ? { share: ratio } : '';
}

/** The code of an error cell (`#N/A`), whether it comes as an object or as text; undefined for every other cell. */
export function errorOf(cell: HostCell): string | undefined {
  if (typeof cell === 'object' && cell !== null) return String(cell.code ?? '#VALUE!');
  return typeof cell === 'string' &&
    /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/.test(cell.trim())
    ? cell.trim()
    : undefined;
}

/** Rows of cells; what comes as one of Excel's data types is its plain value. */
export function matrixOf(value: HostValue): readonly (readonly HostCell[])[] {
  const rows = Array.isArray(value) ? (value as readonly (readonly HostCell[])[]) : [[value as HostCell]];
  return rows.some((row) => row.some(isDataType)) ? rows.map((row) => row.map(plain)) : rows;
}

const isDataType = (cell: HostCell): boolean => typeof cell === 'object' && cell !== null && 'basicValue' in cell;

function plain(cell: HostCell): HostCell {
  if (!isDataType(cell)) return cell;
  const { type, basicValue } = cell as unknown as { type: string; basicValue: RawCell };
  return type === 'Error' ? { code: String(basicValue) } : basicValue;
}

/**
 * Number of rows up to the last one that holds anything. Whole columns (A:A) arrive a million rows long; their tail is blank,
 * which the desktop writes as 0, so a row of zeros only at the very end is a blank row.
 */
export function usedRows(rows: readonly (readonly HostCell[])[]): number {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every((cell) => cell === 0 || isBlank(cell))) end--;
  return end;
}
