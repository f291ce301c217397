/** Sheets of raw values to the bytes of an .xlsx. Texts stay texts, whatever they begin with. */
import { writeXlsx as writeWithLibrary, type Cell, type WriteSheet } from 'hucre/xlsx';
import { cellAddress, parseArea } from '../grid';
import { writableText } from './cellText';
import { styleOfLook } from './shared/look';
import type { CellKey, XlsxSheet, XlsxWorkbook } from './shared/model';
import { libraryLink } from './convertExtras';
import { writableParts } from './convertSheetParts';
import { ownParts } from './ownParts';
import { printNames } from './printNames';
import { changeParts } from './shared/changeParts';

/**
 * Column definitions, number formats, tables, widths, merges and frozen panes go along; `definedNames` and `date1904` are optional.
 * The same workbook gives the same bytes: no time of writing is in them.
 */
export async function writeXlsx(book: Pick<XlsxWorkbook, 'sheets'> & Partial<XlsxWorkbook>): Promise<Uint8Array> {
  const names = [...(book.definedNames ?? []), ...book.sheets.flatMap(printNames)];
  const bytes = await writeWithLibrary({
    sheets: book.sheets.map(ofSheet),
    dateSystem: book.date1904 ? '1904' : '1900',
    namedRanges: names.map(({ name, ref, sheet }) =>
      sheet === undefined ? { name, range: ref } : { name, range: ref, scope: sheet },
    ),
    ...(book.properties ? { properties: { company: book.properties.company, manager: book.properties.manager } } : {}),
    ...(book.structureLocked ? { workbookProtection: { lockStructure: true } } : {}),
  });
  return changeParts(bytes, await ownParts(book, bytes));
}

function ofSheet(given: XlsxSheet): WriteSheet {
  const matrix = given.matrix.map((row) =>
    row.map((value) => (typeof value === 'string' ? writableText(value) : value)),
  );
  const sheet = { ...given, matrix };
  const cells = new Map<string, Partial<Cell>>();
  const patch = (key: CellKey, more: Partial<Cell>) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    cells.set(key, { value: sheet.matrix[row]?.[column] ?? null, ...cells.get(key), ...more });
  };
  for (const [key, numFmt] of sheet.numberFormats ?? []) patch(key, { style: { numFmt } });
  for (const [key, look] of sheet.looks ?? [])
    patch(key, { style: { ...cells.get(key)?.style, ...styleOfLook(look) } });
  for (const [key, formula] of sheet.formulas ?? []) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    patch(key, { type: 'formula', formula, formulaResult: sheet.matrix[row]?.[column] ?? null });
  }
  for (const [index, { column, rows, formula }] of (sheet.fills ?? []).entries()) {
    const [first, last] = rows;
    const shared = { type: 'formula', formulaType: 'shared', formulaSharedIndex: index, formulaResult: null } as const;
    patch(`${first},${column}`, {
      ...shared,
      formula,
      formulaRef: `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    });
    for (let row = first + 1; row <= last; row++) patch(`${row},${column}`, { ...shared, formula: '' });
  }
  for (const [key, formulaRef] of sheet.spills ?? [])
    patch(key, { formulaType: 'array', formulaRef, formulaDynamic: true });
  for (const [key, comment] of sheet.notes ?? []) patch(key, { comment });
  for (const [key, link] of sheet.links ?? []) patch(key, { hyperlink: libraryLink(link) });
  return {
    name: sheet.name,
    rows: asFarAsSized(sheet),
    ...(cells.size > 0 ? { cells } : {}),
    ...writableParts(sheet),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter.range } } : {}),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.veryHidden ? { veryHidden: true } : sheet.hidden ? { hidden: true } : {}),
    ...(sheet.merges?.length ? { merges: sheet.merges.flatMap(mergeOf) } : {}),
    ...(sheet.tables?.length ? { tables: sheet.tables.map((table) => tableOf(table, sheet)) } : {}),
  };
}

/** The library forgets the height of rows below the last cell; empty rows take it along. */
function asFarAsSized({ matrix, rows }: XlsxSheet): XlsxSheet['matrix'] {
  let count = matrix.length;
  for (const row of rows?.keys() ?? []) count = Math.max(count, row + 1);
  return count > matrix.length ? [...matrix, ...Array.from({ length: count - matrix.length }, () => [])] : matrix;
}

function tableOf(
  table: NonNullable<XlsxSheet['tables']>[number],
  sheet: XlsxSheet,
): NonNullable<WriteSheet['tables']>[number] {
  const area = parseArea(table.ref)!;
  const header = sheet.matrix[area.startRow] ?? [];
  const columns = [];
  for (let column = area.startColumn; column <= area.endColumn; column++)
    columns.push({ name: String(header[column] ?? `Column${column - area.startColumn + 1}`) });
  return {
    name: table.name,
    range: table.ref,
    columns,
    style: table.style ?? 'TableStyleMedium2',
    showTotalRow: table.totalsRow ?? false,
  };
}

/** An area in the library's own words; nothing for what is none. */
function mergeOf(ref: string): { startRow: number; startCol: number; endRow: number; endCol: number }[] {
  const area = parseArea(ref);
  if (!area) return [];
  const { startRow, startColumn, endRow, endColumn } = area;
  return [{ startRow, startCol: startColumn, endRow, endCol: endColumn }];
}
