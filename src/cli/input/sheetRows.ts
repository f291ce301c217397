/** The sheets of a file of any length: text is read piece by piece, .parquet through DuckDB, a workbook whole. */
import { basename } from 'node:path';
import { HEAD_ROWS, type FieldSpec, type Mapping } from '../../sheet';
import type { Language } from '../../text';
import { mustOpen, openFile, type OpenSheet } from '../openFile';
import { chooseSheet } from './chooseSheet';
import { isParquet, isStreamedText } from './fileKinds';
import { parquetRows } from './parquetRows';
import { firstRows, type ReadRows } from './readRows';
import { holdsText, textRows } from './textRows';

export interface SheetRows extends Pick<OpenSheet, 'name' | 'hidden' | 'date1904' | 'matrix'> {
  file: string;
  /** The sheet's own name; beside other files `name` holds the file's, too. */
  title: string;
  /** `matrix` holds the first rows only, enough to tell which table it is. */
  streamed: boolean;
  read: ReadRows;
}

/** @param onBytes bytes of a text file read so far. Throws a `UsageError` with one sentence for what cannot be read */
export async function sheetsOfFile(
  file: string,
  language: Language,
  onBytes?: (bytes: number) => void,
): Promise<SheetRows[]> {
  await mustOpen(file, language);
  const read = isParquet(file)
    ? await parquetRows(file, language)
    : isStreamedText(file) && (await holdsText(file))
      ? textRows(file, onBytes)
      : null;
  if (read) {
    // A further table may begin below the first.
    const matrix = await firstRows(read, 2 * HEAD_ROWS);
    const name = basename(file);
    return [{ file, name, title: name, hidden: false, date1904: false, matrix, streamed: true, read }];
  }
  const { sheets } = await openFile(file, language);
  return sheets.map(({ name, hidden, date1904, matrix }) => ({
    ...{ file, name, title: name, hidden, date1904, matrix, streamed: false },
    read: async (onRows) => void (await onRows(matrix)),
  }));
}

export interface FileChoice {
  file: string;
  sheet?: string;
  what: string;
  specs: readonly FieldSpec[];
  mapping: Mapping;
  language: Language;
  /** Bytes read so far of a text file. */
  onProgress?(bytes: number): void;
}

/** The sheet named, else the one that the specs know best; a text or Parquet file has one, whatever it is called. */
export async function fileRows(choice: FileChoice): Promise<SheetRows> {
  const sheets = await sheetsOfFile(choice.file, choice.language, choice.onProgress);
  return sheets[0]?.streamed ? sheets[0] : chooseSheet(sheets, choice.sheet, choice);
}
