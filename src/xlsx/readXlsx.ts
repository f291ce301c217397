/** Bytes of an .xlsx to sheets of raw values. The only file besides `writeXlsx` that knows the library. */
import { readXlsx as readWithLibrary, type Cell, type CellStyle, type Sheet, type Workbook } from 'hucre/xlsx';
import { readCells, type BookCells } from './cells/readCells';
import { guardXlsx } from './guard';
import { lookOf, type XlsxLook } from './shared/look';
import type { CellKey, XlsxSheet, XlsxWorkbook } from './shared/model';
import { partsOfSheet } from './convertSheetParts';
import { shiftFormula } from './shiftFormula';
import { plainColours } from './themeColours';
import { wholeBook } from './wholeBook';
import { XlsxError } from './shared/xlsxError';

export interface ReadXlsxOptions {
  /** Number formats, looks, formulas and everything else a sheet has besides its cells, too; takes several times as long. */
  numberFormats?: boolean;
}

/** Links to other workbooks are never opened. Throws an `XlsxError` with one clear sentence for anything that is no sound workbook. */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<XlsxWorkbook> {
  guardXlsx(bytes);
  try {
    const cells = await readCells(bytes);
    if (!options.numberFormats) return cells;
    const book = await readWithLibrary(bytes, { readStyles: true });
    return await wholeBook(withLooks(cells, book), book, bytes);
  } catch (error) {
    throw ofLibraryError(error);
  }
}

/** The library gives what cells look like and what stands around them; the cells themselves are ours. */
function withLooks(cells: BookCells, book: Workbook): XlsxWorkbook {
  const look = looksOf(book);
  const byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...cells,
    sheets: cells.sheets.map((sheet) => {
      const found = byName.get(sheet.name);
      return found ? { ...sheet, ...partsOf(found, sheet.matrix, look, book.persons) } : sheet;
    }),
  };
}

function looksOf(book: Workbook): (style: CellStyle) => XlsxLook | null {
  const plain = plainColours(book);
  return (style) => lookOf(plain(style), book.defaultFont?.name);
}

function partsOf(
  sheet: Sheet,
  matrix: XlsxSheet['matrix'],
  lookOfStyle: (style: CellStyle) => XlsxLook | null,
  persons: Workbook['persons'],
): Partial<XlsxSheet> {
  const formulas = new Map<CellKey, string>();
  const spills = new Map<CellKey, string>();
  const numberFormats = new Map<CellKey, string>();
  const looks = new Map<CellKey, XlsxLook>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula) formulas.set(key as CellKey, withSavedResult(cell.formula, key as CellKey, matrix));
    if (cell.formulaRef && (cell.formulaType === 'array' || cell.formulaDynamic))
      spills.set(key as CellKey, cell.formulaRef);
    if (cell.style?.numFmt && cell.style.numFmt !== 'General') numberFormats.set(key as CellKey, cell.style.numFmt);
    const look = cell.style ? lookOfStyle(cell.style) : null;
    if (look) looks.set(key as CellKey, look);
  }
  for (const [key, formula] of sharedFormulas(sheet.cells)) formulas.set(key, formula);
  return {
    ...{ formulas, spills, numberFormats, looks },
    ...partsOfSheet(sheet, persons),
    ...(sheet.freezePane ? { frozen: sheet.freezePane } : {}),
  };
}

/** What Google Sheets writes where Excel has no such function: the saved result, as a text, stands in for it. */
const STAND_IN = /^(IFERROR\(__xludf\.DUMMYFUNCTION\("(?:[^"]|"")*"\),)[\s\S]*\)$/;

/** A number that stands in as a text would be one after the next calculation. */
function withSavedResult(formula: string, key: CellKey, matrix: XlsxSheet['matrix']): string {
  const begin = STAND_IN.exec(formula)?.[1];
  if (begin === undefined) return formula;
  const [row, column] = key.split(',').map(Number) as [number, number];
  const value = matrix[row]?.[column] ?? '';
  const literal = typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
  return `${begin}${literal})`;
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

/** The library's own words are in English and about its insides. */
export function ofLibraryError(error: unknown): XlsxError {
  if (error instanceof XlsxError) return error;
  // A sound part may be longer than a program can hold as one text.
  const { code, message } = error as { code?: unknown; message?: string };
  const isTooLong = code === 'ERR_STRING_TOO_LONG' || /^Invalid (string|array) length/.test(message ?? '');
  return new XlsxError(isTooLong ? 'partTooLong' : 'unreadable', 'xl');
}
