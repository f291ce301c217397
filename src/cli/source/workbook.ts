/** A workbook, which is read whole. */
import { readFile } from 'node:fs/promises';
import { fill, fillBoth, type Language, type LocalText } from '../../text';
import { cellAddress, parseArea } from '../../grid';
import { settleGrid, type GridFacts, type ReadOptions } from '../../sheet';
import { readMarkup, readXlsx, readXmlParts, XlsxError, type XlsxSheet, type XlsxWorkbook } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { kindOf, sizeOf, textOf } from './kinds';
import type { Source } from './source';

/** Beyond these Node.js can hold neither the bytes nor their text at once. */
const MOST_BYTES = { workbook: 2 ** 30, markup: 2 ** 28 };
const TOO_BIG: LocalText = {
  id: '{{path}}: berkas ini ({{mb}} MB) terlalu besar untuk dibuka sekaligus. Simpan sebagai .csv, yang dibaca sepotong demi sepotong, atau bagi per bulan.',
  en: '{{path}}: this file ({{mb}} MB) is too large to be opened at once. Save it as .csv, which is read piece by piece, or divide it by month.',
};

const REFUSED: LocalText = { id: '{{path}}: {{why}}', en: '{{path}}: {{why}}' };

/** Throws a `UsageError` with one sentence for what is no sound workbook. */
export async function readWorkbook(
  path: string,
  language: Language,
  kind: 'workbook' | 'markup' = 'workbook',
): Promise<XlsxWorkbook> {
  const size = await sizeOf(path);
  if (size > MOST_BYTES[kind]) throw new UsageError(fill(TOO_BIG[language], { path, mb: Math.round(size / 2 ** 20) }));
  const bytes = await readFile(path);
  const read = async (): Promise<XlsxWorkbook> => (kind === 'markup' ? readMarkup(textOf(bytes)) : readXlsx(bytes));
  return read().catch(refused(path, language));
}

const refused =
  (path: string, language: Language) =>
  (error: unknown): never => {
    if (!(error instanceof XlsxError)) throw error;
    throw new UsageError(fill(REFUSED[language], { path, why: error.sentence[language] }));
  };

/** The same of any file: one that is no workbook has no sheets. */
export async function readBook(path: string, language: Language): Promise<XlsxWorkbook> {
  const isBook = (await kindOf(path, language)) === 'workbook';
  return isBook ? readWorkbook(path, language) : { sheets: [], date1904: false, definedNames: [] };
}

/** What add-ins keep in the file; a web page named .xls has none. Throws a `UsageError` where a part of it is damaged. */
export const partsOf = async (path: string, book: XlsxWorkbook, language: Language): Promise<string[]> =>
  book.sheets.length > 0 ? readXmlParts(await readFile(path), book).catch(refused(path, language)) : [];

export function sheetsOfWorkbook(file: string, { sheets, date1904, said = [] }: XlsxWorkbook): Source[] {
  return sheets.map((sheet) => {
    const { name, hidden = false } = sheet;
    const grid = gridOf(sheet);
    const matrix = settleGrid(sheet.matrix, grid);
    return {
      ...{ file, name, title: name, hidden, head: matrix, streamed: false, rowsAbout: matrix.length },
      facts: { date1904, grid, ...captionsOf(sheet) },
      notes: [...said, ...notesOf(sheet)],
      read: async (onRows) => void (await onRows(matrix)),
    };
  });
}

/** A table that shows no captions still has them, where it is all there is on its sheet. */
function captionsOf({ tables = [] }: XlsxSheet): Pick<ReadOptions, 'captions' | 'headerRow'> {
  const [table] = tables;
  const area = table?.headerless && tables.length === 1 ? parseArea(table.ref) : null;
  if (!area) return {};
  const captions = [...new Array<null>(area.startColumn).fill(null), ...table!.headerless!];
  return { captions, headerRow: area.startRow - 1 };
}

function gridOf({ merges = [], tables = [], unsaved, hiddenRows = [] }: XlsxSheet): GridFacts {
  return {
    merges: merges.flatMap((ref) => parseArea(ref) ?? []),
    tables: tables.flatMap(({ name, ref, totalsRow = false, headerless }) => {
      const area = parseArea(ref);
      return area ? [{ name, area, hasHeader: !headerless, hasTotals: totalsRow }] : [];
    }),
    ...(unsaved ? { unsaved } : {}),
    hiddenRows,
  };
}

/** What nobody sees in the sheet, or nobody can know from it. */
function notesOf({ name, matrix, unsaved, hiddenRows = [] }: XlsxSheet): LocalText[] {
  const [first] = unsaved ?? [];
  const [row, column] = first?.split(',').map(Number) ?? [];
  const hidden = hiddenRows.filter((at) => matrix[at]?.some((cell) => cell !== null)).length;
  return [
    ...(first ? [fillBoth(NO_RESULTS, { name, count: unsaved!.size, cell: cellAddress(row!, column!) })] : []),
    ...(hidden > 0 ? [fillBoth(HIDDEN_ROWS, { name, count: hidden })] : []),
  ];
}

const NO_RESULTS: LocalText = {
  id: 'Di lembar "{{name}}" ada {{count}} rumus tanpa hasil tersimpan (mulai {{cell}}), jadi isinya tidak diketahui. Buka berkasnya di Excel, simpan, lalu jalankan lagi.',
  en: 'On the sheet "{{name}}" {{count}} formulas have no saved result (from {{cell}} on), so their content is not known. Open the file in Excel, save it and run this again.',
};
const HIDDEN_ROWS: LocalText = {
  id: 'Di lembar "{{name}}" ada {{count}} baris berisi yang tersembunyi (oleh filter atau disembunyikan); semuanya ikut dibaca.',
  en: 'On the sheet "{{name}}" {{count}} filled rows are hidden (by a filter or by hand); all of them are read.',
};
