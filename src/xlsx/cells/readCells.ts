/** A workbook's sheets as their cells are, with what the file itself says about them. */
import { areaName, OwnTexts } from '../../grid';
import type { DefinedName, XlsxSheet, XlsxTable, XlsxWorkbook } from '../shared/model';
import { faultOf, openPackage, type Related, type XlsxPackage } from '../raw/openPackage';
import { at, childrenOf, type XmlElement } from '../raw/xmlTree';
import { saidOf, type Said } from '../shared/said';
import { Room } from '../shared/room';
import { XlsxError } from '../shared/xlsxError';
import { countIn, sharedStrings } from './sharedStrings';
import { sheetCells, type CellContext, type SheetCells } from './sheetCells';

/** Each is compared with every pack. */
const MOST_SHEETS = 1000;

export interface BookCells extends Pick<XlsxWorkbook, 'date1904' | 'definedNames' | 'otherSheets' | 'hasMacros'> {
  sheets: (XlsxSheet & Required<Pick<XlsxSheet, 'merges' | 'tables' | 'unsaved' | 'hiddenRows'>>)[];
  said: Said[];
}

/** Throws an `XlsxError` for what is no sound workbook. */
export async function readCells(bytes: Uint8Array): Promise<BookCells> {
  const file = openPackage(bytes);
  const main = await mainPart(file);
  const related = await file.related(main);
  const book = await file.xml(main);
  if (book?.name !== 'workbook') throw new XlsxError('unreadable', main);
  const properties = at(book, 'workbookPr')?.attributes;
  const date1904 = isTrue(properties?.['date1904']);
  let bare = 0;
  const texts = (pieces: AsyncIterable<string>) => sharedStrings(pieces, () => bare++);
  const context: CellContext = {
    strings: await listed(file, related, 'sharedStrings', texts, []),
    texts: new OwnTexts(),
    styles: await listed(file, related, 'styles', (pieces) => countIn(pieces, 'cellXfs', 'xf'), null),
    date1904,
    room: new Room(),
    take: file.take,
  };
  const byId = new Map(related.map((part) => [part.id, part]));
  const listedSheets = childrenOf(at(book, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    state: attributes['state'],
    part: byId.get(attributes['id'] ?? ''),
  }));
  if (listedSheets.length > MOST_SHEETS) throw new XlsxError('tooManySheets', String(listedSheets.length));
  const sheets: BookCells['sheets'] = [];
  const said: Said[] = [];
  const results: SheetCells[] = [];
  const other: string[] = [];
  const taken = new Set<string>();
  for (const { name, state, part } of listedSheets) {
    // Charts, dialogs and the macros of Excel 4 stand among the sheets; they hold no data.
    if (part && part.type !== 'worksheet') {
      other.push(name);
      continue;
    }
    const pieces = part && file.pieces(part.path);
    if (!pieces) {
      said.push(saidOf('lostSheet', { sheet: name }));
      continue;
    }
    // A small part named by many sheets would be a large file.
    if (taken.has(part.path)) throw new XlsxError('unreadable', `"${name}"`);
    taken.add(part.path);
    const cells = await sheetCells(pieces, name, context).catch((error: unknown) => {
      throw faultOf(error, `"${name}"`);
    });
    results.push(cells);
    said.push(...damageOf(name, cells));
    bare += cells.bareAmpersands;
    sheets.push({
      name,
      matrix: cells.matrix,
      merges: cells.merges.map(areaName),
      tables: await tablesOf(file, part.path),
      hidden: state === 'hidden' || state === 'veryHidden',
      veryHidden: state === 'veryHidden',
      unsaved: cells.unsaved,
      firstFormulas: cells.firstFormulas,
      hiddenRows: cells.hiddenRows,
    });
  }
  if (sheets.length === 0) throw new XlsxError(said.length > 0 ? 'unreadable' : 'noSheets', 'sheets');
  if (other.length > 0) said.push(saidOf('otherSheets', { names: other.map((name) => `"${name}"`).join(', ') }));
  if (related.some(({ type }) => type === 'externalLink')) said.push(saidOf('externalLinks'));
  if (bare > 0) said.push(saidOf('bareAmpersands', { count: bare }));
  // Some programs write 0 as the result of every formula and ask Excel to calculate them.
  const zeros = results.map((each) => each.zeros);
  if (isTrue(at(book, 'calcPr')?.attributes['fullCalcOnLoad']) && !zeros.includes(null))
    zeros.forEach((keys, i) => keys!.forEach((key) => results[i]!.unsaved.add(key)));
  results.forEach((cells, i) => fillArrays(cells, sheets[i]!.name, context.room));
  const hasMacros = related.some(({ type }) => type === 'vbaProject');
  return { sheets, date1904, definedNames: namesOf(book, listedSheets), otherSheets: other, hasMacros, said };
}

/** Where a formula over several cells has no saved result, none of them has. */
function fillArrays({ arrays, unsaved, matrix, lastRow }: SheetCells, sheet: string, room: Room): void {
  const width = matrix.reduce((most, { length }) => Math.max(most, length), 0);
  for (const { startRow, startColumn, endRow, endColumn } of arrays) {
    if (!unsaved.has(`${startRow},${startColumn}`)) continue;
    const [lowest, rightmost] = [Math.min(endRow, lastRow), Math.min(endColumn, width - 1)];
    room.take(Math.max(0, (lowest + 1 - startRow) * (rightmost + 1)), sheet);
    for (let row = startRow; row <= lowest; row++)
      for (let column = startColumn; column <= rightmost; column++) unsaved.add(`${row},${column}`);
  }
}

async function mainPart(file: XlsxPackage): Promise<string> {
  const found = (await file.related('')).find(({ type }) => type === 'officeDocument')?.path;
  if (!found && !file.paths.some((path) => /^xl\/workbook\.xml$/i.test(path))) throw new XlsxError('notWorkbook');
  return found ?? 'xl/workbook.xml';
}

/** What a part of the book holds; the default where the book has no such part. */
async function listed<T>(
  file: XlsxPackage,
  related: readonly Related[],
  type: string,
  read: (pieces: AsyncIterable<string>) => Promise<T>,
  none: T,
): Promise<T> {
  const path = related.find((part) => part.type === type)?.path;
  const pieces = path === undefined ? null : file.pieces(path);
  if (path === undefined || !pieces) return none;
  return read(pieces).catch((error: unknown) => {
    throw faultOf(error, path);
  });
}

async function tablesOf(file: XlsxPackage, sheet: string): Promise<XlsxTable[]> {
  const tables: XlsxTable[] = [];
  for (const { path } of (await file.related(sheet)).filter(({ type }) => type === 'table')) {
    const table = await file.xml(path);
    const attributes = table?.attributes ?? {};
    const { ref, displayName, name, totalsRowCount = '0', headerRowCount = '1' } = attributes;
    if (!ref) continue;
    const style = at(table, 'tableStyleInfo')?.attributes['name'];
    const names = childrenOf(at(table, 'tableColumns'), 'tableColumn').map((column) => column.attributes['name'] ?? '');
    tables.push({
      name: displayName ?? name ?? '',
      ref,
      totalsRow: Number(totalsRowCount) > 0,
      ...(headerRowCount === '0' ? { headerless: names } : {}),
      ...(style ? { style } : {}),
    });
  }
  return tables;
}

function namesOf(book: XmlElement, sheets: readonly { name: string }[]): DefinedName[] {
  return childrenOf(at(book, 'definedNames'), 'definedName').map(({ attributes, text }) => {
    const sheet = sheets[Number(attributes['localSheetId'])]?.name;
    return { name: attributes['name'] ?? '', ref: text, ...(sheet === undefined ? {} : { sheet }) };
  });
}

/** What does not fit together, though every cell could be read. */
function damageOf(sheet: string, { lastRow, declaredRow, strayStyles }: SheetCells): Said[] {
  return [
    ...(declaredRow !== null && declaredRow > lastRow
      ? [saidOf('fewerRows', { sheet, declared: declaredRow + 1, found: lastRow + 1 })]
      : []),
    ...(strayStyles > 0 ? [saidOf('strayStyles', { sheet, count: strayStyles })] : []),
  ];
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
