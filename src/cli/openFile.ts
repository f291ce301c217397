/** Opens a file for the command line: .xlsx, .csv, .tsv, .txt, and text that calls itself .xls. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseCsv, type Matrix } from '../sheet';
import { fill, type Language, type LocalText } from '../text';
import { readXlsx, XlsxError, type DefinedName, type XlsxTable } from '../xlsx';
import { UsageError } from './command';

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
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(MISSING[language], { path, why: error.code ?? 'error' }));
  });
  const isText = !isZip(bytes) && !isOle(bytes);
  if (isText && !/^\.(xlsx|xlsm)$/i.test(extname(path))) {
    if (bytes.subarray(0, 1024).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe)
      throw new UsageError(fill(NOT_TEXT[language], { path }));
    return {
      sheets: [
        {
          name: path.replace(/^.*[\\/]/, ''),
          matrix: parseCsv(bytes).matrix,
          date1904: false,
          tables: [],
          hidden: false,
        },
      ],
      names: [],
    };
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

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;
