/** A workbook as this room gives and takes it; the library behind it never shows. */

export type XlsxCell = string | number | boolean | null;

export interface XlsxSheet {
  name: string;
  /** Raw values, row by row; dates are serials in the workbook's own date system, errors are their text (`#N/A`). */
  matrix: XlsxCell[][];
  /** Formulas without `=`, by `row,column` (0-based). */
  formulas?: ReadonlyMap<string, string>;
  /** A1 references. */
  merges?: readonly string[];
  /** ListObjects. */
  tables?: readonly XlsxTable[];
  hidden?: boolean;
  /** Number formats by `row,column` (0-based), where they are not General. */
  numberFormats?: ReadonlyMap<string, string>;
  /** In characters, by column. */
  widths?: readonly (number | undefined)[];
  frozen?: { rows?: number; columns?: number };
}

export interface XlsxTable {
  name: string;
  /** A1 reference, header row included. */
  ref: string;
  totalsRow?: boolean;
  style?: string;
}

export interface XlsxWorkbook {
  sheets: XlsxSheet[];
  date1904: boolean;
  definedNames: { name: string; ref: string; sheet?: string }[];
}
