/** A sheet of values and formulas, whoever writes it: the command line into a file, the pane into the open workbook. */
import { quotedSheet } from '../grid';

/** A formula begins with `=` and is told from a text by its own shape. */
export type PlainCell = string | number | boolean | null | { formula: string };

export interface PlainSheet {
  name: string;
  rows: PlainCell[][];
  /** Of columns, in characters. */
  widths: number[];
  /** Number formats by column and row, both from 0. */
  formats?: ReadonlyMap<string, string>;
}

/** A sheet's name as formulas write it. */
export const sheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : quotedSheet(name);
