/** Bytes of an .xlsx to sheets of raw values. The only file besides `writeXlsx` that knows the library. */
import { readXlsx as readWithLibrary, type Cell, type CellStyle, type Sheet, type Workbook } from 'hucre/xlsx';
import { areaName } from '../grid';
import { guardXlsx } from './guard';
import { lookOf, type XlsxLook } from './look';
import type { CellKey, XlsxCell, XlsxSheet, XlsxWorkbook } from './model';
import { partsOfSheet } from './convertSheetParts';
import { shiftFormula } from './shiftFormula';
import { plainColours } from './themeColours';
import { wholeBook } from './wholeBook';
import { XlsxError } from './xlsxError';

export interface ReadXlsxOptions {
  /** Number formats, looks and everything else a sheet has besides its cells, too; about doubles time and memory. */
  numberFormats?: boolean;
  /** `ignore` reads the last values of cells that link to other workbooks; no other file is ever opened. */
  externalLinks?: 'refuse' | 'ignore';
}

/** Throws an `XlsxError` with one clear sentence for anything that is no sound workbook. */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<XlsxWorkbook> {
  await guardXlsx(bytes, options.externalLinks ?? 'refuse');
  try {
    const book = await readWithLibrary(bytes, { readStyles: options.numberFormats ?? false });
    const plain = plainBook(book);
    return options.numberFormats ? await wholeBook(plain, book, bytes) : plain;
  } catch (error) {
    throw ofLibraryError(error);
  }
}

function plainBook(book: Workbook): XlsxWorkbook {
  const date1904 = book.dateSystem === '1904';
  const look = looksOf(book);
  return {
    sheets: book.sheets.map((sheet) => ofSheet(sheet, date1904, look, book.persons)),
    date1904,
    definedNames: (book.namedRanges ?? []).map(({ name, range, scope }) =>
      scope === undefined ? { name, ref: range } : { name, ref: range, sheet: scope },
    ),
  };
}

function looksOf(book: Workbook): (style: CellStyle) => XlsxLook | null {
  const plain = plainColours(book);
  return (style) => lookOf(plain(style), book.defaultFont?.name);
}

function ofSheet(
  sheet: Sheet,
  date1904: boolean,
  lookOfStyle: (style: CellStyle) => XlsxLook | null,
  persons: Workbook['persons'],
): XlsxSheet {
  const formulas = new Map<CellKey, string>();
  const spills = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  const looks = new Map<CellKey, XlsxLook>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula) formulas.set(key as CellKey, cell.formula);
    if (cell.formulaRef && (cell.formulaType === 'array' || cell.formulaDynamic))
      spills.set(key as CellKey, cell.formulaRef);
    if (cell.style?.numFmt && cell.style.numFmt !== 'General') numberFormats.set(key as CellKey, cell.style.numFmt);
    const look = cell.style ? lookOfStyle(cell.style) : null;
    if (look) looks.set(key as CellKey, look);
  }
  for (const [key, formula] of sharedFormulas(sheet.cells)) formulas.set(key, formula);
  return {
    name: sheet.name,
    matrix: serialsInPlace(sheet.rows, date1904),
    formulas,
    spills,
    numberFormats,
    looks,
    merges: (sheet.merges ?? []).map(({ startCol, endCol, ...rows }) =>
      areaName({ ...rows, startColumn: startCol, endColumn: endCol }),
    ),
    tables: (sheet.tables ?? []).flatMap((table) =>
      table.range
        ? [
            {
              name: table.displayName ?? table.name,
              ref: table.range,
              totalsRow: table.showTotalRow ?? false,
              ...(table.style ? { style: table.style } : {}),
            },
          ]
        : [],
    ),
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    veryHidden: Boolean(sheet.veryHidden),
    ...partsOfSheet(sheet, persons),
    ...(sheet.freezePane ? { frozen: sheet.freezePane } : {}),
  };
}

/** Cells that share a formula hold it once; the others get it shifted by their distance. */
function* sharedFormulas(cells: Sheet['cells']): Generator<[CellKey, string]> {
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  const position = (key: string) => key.split(',').map(Number) as [number, number];
  const shared = [...(cells ?? [])].filter(
    (entry): entry is [string, Cell & { formulaSharedIndex: number }] => entry[1].formulaSharedIndex !== undefined,
  );
  for (const [key, cell] of shared) {
    const [row, column] = position(key);
    if (cell.formula) masters.set(cell.formulaSharedIndex, { row, column, formula: cell.formula });
  }
  for (const [key, cell] of shared) {
    const master = masters.get(cell.formulaSharedIndex);
    if (cell.formula || !master) continue;
    const [row, column] = position(key);
    yield [key as CellKey, shiftFormula(master.formula, row - master.row, column - master.column)];
  }
}

const MS_PER_DAY = 86_400_000;

/** The library turns numbers with a date format into dates of UTC; serials are what a cell really holds. */
function serialsInPlace(rows: Sheet['rows'], date1904: boolean): XlsxCell[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (cell instanceof Date) row[column] = serialOfDate(cell, date1904);
      else if (cell === undefined) row[column] = null;
    }
  }
  return rows as XlsxCell[][];
}

function serialOfDate(date: Date, date1904: boolean): number {
  if (date1904) return (date.getTime() - Date.UTC(1904, 0, 1)) / MS_PER_DAY;
  const days = (date.getTime() - Date.UTC(1899, 11, 31)) / MS_PER_DAY;
  // From 1 March 1900 on serials count a 29 February 1900 that never was.
  return days >= 60 ? days + 1 : days;
}

function ofLibraryError(error: unknown): XlsxError {
  if (error instanceof XlsxError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'EncryptedFileError') return new XlsxError('encrypted');
  if (/exceeds limit|zip bomb/i.test(message)) return new XlsxError('zipBomb', message);
  if (/over the \d+ limit/i.test(message)) return new XlsxError('tooLarge', message);
  if (/CRC|beyond file|truncated|unexpected end|not found.*zip/i.test(message))
    return new XlsxError('truncated', message);
  return new XlsxError('unreadable', message);
}
