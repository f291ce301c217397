import type { XlsxLook } from './look';
import type { NotKept } from './notKept';
import type { Said } from './said';
import type { XlsxFilterColumns } from './sheetExtras';
import type { CellKey, SheetParts } from './sheetParts';

export type { CellKey } from './sheetParts';

/** A workbook as this room gives and takes it; the library behind it never shows. */

/** Dates are serials in the workbook's own date system; errors are their text (`#N/A`). */
export type XlsxCell = string | number | boolean | null;

export interface XlsxXmlPart {
  /** `{GUID}` */
  id: string;
  xml: string;
}

export interface XlsxSheet extends SheetParts {
  name: string;
  /** Raw values, row by row; formulas by their last result. */
  matrix: XlsxCell[][];
  /** Formulas without `=`. */
  formulas?: ReadonlyMap<CellKey, string>;
  /** Written only: a formula of this sheet's own cells for each row of a column, as it reads in the first: the file holds it once. */
  fills?: readonly { column: number; rows: readonly [first: number, last: number]; formula: string }[];
  /** Formulas whose result fills several cells: the A1 reference of all of them. */
  spills?: ReadonlyMap<CellKey, string>;
  /** A1 references. */
  merges?: readonly string[];
  /** ListObjects. */
  tables?: readonly XlsxTable[];
  /** Rows nobody sees, by a filter or by hand; 0-based. */
  hiddenRows?: readonly number[];
  /** Read only: cells with a formula whose result the file does not hold. */
  unsaved?: ReadonlySet<CellKey>;
  /** Read only: by row the first column with a formula; rows without one are holes. 0-based. */
  firstFormulas?: readonly number[];
  hidden?: boolean;
  /** Hidden so that only a program can show it again. */
  veryHidden?: boolean;
  /** Number formats other than General. */
  numberFormats?: ReadonlyMap<CellKey, string>;
  /** Looks other than the default. */
  looks?: ReadonlyMap<CellKey, XlsxLook>;
  frozen?: { rows?: number; columns?: number };
}

export interface XlsxTable {
  name: string;
  /** A1 reference, header row included. */
  ref: string;
  totalsRow?: boolean;
  /** Its first row is a record already; what it calls its columns. */
  headerless?: readonly string[];
  style?: string;
  /** What its columns are filtered by. */
  filter?: XlsxFilterColumns;
  /** Formulas that Excel puts into every new row, by the column's number in the table. */
  calculated?: ReadonlyMap<number, string>;
}

export interface DefinedName {
  name: string;
  ref: string;
  /** The sheet it belongs to; absent for the whole workbook. */
  sheet?: string;
}

/** What a file says of itself. */
export interface XlsxProperties {
  title?: string;
  /** BCP 47: which language it is written in. */
  language?: string;
  subject?: string;
  author?: string;
  keywords?: string;
  comments?: string;
  category?: string;
  lastAuthor?: string;
  company?: string;
  manager?: string;
}

export interface XlsxWorkbook {
  sheets: XlsxSheet[];
  date1904: boolean;
  definedNames: DefinedName[];
  properties?: XlsxProperties;
  /** Sheets can be neither added nor removed, renamed or moved. */
  structureLocked?: boolean;
  /** Read only: names of sheets that hold no cells, such as charts. */
  otherSheets?: readonly string[];
  /** Read only. */
  hasMacros?: boolean;
  /** Read only: what add-ins keep in the file. */
  customXml?: readonly XlsxXmlPart[];
  settings?: readonly [name: string, json: string][];
  /** Read only: what it was read in spite of. */
  said?: readonly Said[];
  /** Read only: what the file holds and this room does not keep. */
  notKept?: readonly NotKept[];
}
