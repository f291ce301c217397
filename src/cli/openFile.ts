/** Opens a file for the command line: .xlsx, .csv, .tsv, .txt, .parquet, and text that calls itself .xls. */
import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseCsv, type Matrix } from '../sheet';
import { fill, type Language, type LocalText } from '../text';
import { readXlsx, XlsxError, type DefinedName, type XlsxTable } from '../xlsx';
import { UsageError } from './command';
import { isParquet } from './input/fileKinds';
import { parquetRows } from './input/parquetRows';
import { firstRows } from './input/readRows';

export interface OpenSheet {
  /** The sheet's name; for a text file the file's own. */
  name: string;
  matrix: Matrix;
  date1904: boolean;
  /** ListObjects of the sheet. */
  tables: readonly XlsxTable[];
  hidden: boolean;
}

export interface OpenFile {
  sheets: OpenSheet[];
  /** Defined names of the workbook; none in a text file. */
  names: readonly DefinedName[];
}

const MISSING: LocalText = {
  id: 'Berkas "{{path}}" tidak dapat dibuka ({{why}}). Periksa nama dan foldernya.',
  en: 'The file "{{path}}" cannot be opened ({{why}}). Check its name and folder.',
};
const REFUSED: LocalText = { id: '{{path}}: {{why}}', en: '{{path}}: {{why}}' };
const NOT_TEXT: LocalText = {
  id: '{{path}}: berkas ini bukan .xlsx dan bukan teks. Simpan dari Excel sebagai .xlsx atau .csv.',
  en: '{{path}}: this file is neither .xlsx nor text. Save it from Excel as .xlsx or .csv.',
};

/** Throws a `UsageError` with one sentence for what cannot be read. */
export async function openFile(path: string, language: Language = 'id'): Promise<OpenFile> {
  await mustOpen(path, language);
  if (isParquet(path)) return ofOneTable(path, await firstRows(await parquetRows(path, language), Infinity));
  const bytes = await readFile(path);
  if (!isWorkbook(bytes) && !/^\.(xlsx|xlsm)$/i.test(extname(path))) {
    if (!looksLikeText(bytes)) throw new UsageError(fill(NOT_TEXT[language], { path }));
    return ofOneTable(path, parseCsv(bytes).matrix);
  }
  const book = await readXlsx(bytes).catch((error: unknown) => {
    if (!(error instanceof XlsxError)) throw error;
    throw new UsageError(fill(REFUSED[language], { path, why: error.sentence[language] }));
  });
  return {
    sheets: book.sheets.map(({ name, matrix, tables = [], hidden = false }) => ({
      name,
      matrix,
      date1904: book.date1904,
      tables,
      hidden,
    })),
    names: book.definedNames,
  };
}

/** Throws a `UsageError` where there is no such file, or it may not be read. */
export async function mustOpen(path: string, language: Language): Promise<void> {
  // A folder can be accessed, but not read as a file.
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(MISSING[language], { path, why: error.code ?? 'error' }));
  });
  const isFolder = (await handle.stat()).isDirectory();
  await handle.close();
  if (isFolder) throw new UsageError(fill(MISSING[language], { path, why: 'EISDIR' }));
}

function ofOneTable(path: string, matrix: Matrix): OpenFile {
  const name = path.replace(/^.*[\\/]/, '');
  return { sheets: [{ name, matrix, date1904: false, tables: [], hidden: false }], names: [] };
}

/** A zip or a file of the old Excel. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** @param bytes the file, or its beginning. Text of two bytes a character begins with a mark that says so */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (isWorkbook(bytes)) return false;
  return !bytes.subarray(0, 1024).includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe;
}
