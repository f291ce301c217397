/** The raw rows of a file of any length, in pieces: .csv as it is read, .parquet through DuckDB, a workbook's sheet whole. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { readCsv, type FieldSpec, type Mapping, type Matrix } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import { rowsOf, withReader } from '../duckdb/database';
import { openFile } from '../openFile';
import { chooseSheet } from './chooseSheet';

export interface FileRows {
  sheet: string;
  date1904: boolean;
  /** Hands the pieces over one after the other; may be called again for a second reading. */
  read(onRows: (rows: Matrix) => void | Promise<void>): Promise<void>;
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

const MISSING: LocalText = {
  id: 'Berkas "{{path}}" tidak dapat dibuka ({{why}}). Periksa nama dan foldernya.',
  en: 'The file "{{path}}" cannot be opened ({{why}}). Check its name and folder.',
};
const BAD_PARQUET: LocalText = {
  id: '{{path}}: berkas .parquet ini tidak dapat dibaca. Ekspor ulang dari sumbernya.',
  en: '{{path}}: this .parquet file cannot be read. Export it again from its source.',
};

export const isParquet = (file: string): boolean => extname(file).toLowerCase() === '.parquet';
export const isStreamedText = (file: string): boolean => ['.csv', '.tsv', '.txt'].includes(extname(file).toLowerCase());

export async function fileRows(choice: FileChoice): Promise<FileRows> {
  const { file, language } = choice;
  await access(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fill(MISSING[language], { path: file, why: error.code ?? 'error' }));
  });
  if (isParquet(file)) return parquetRows(file, language);
  if (isStreamedText(file)) {
    const read: FileRows['read'] = async (onRows) =>
      void (await readCsv(createReadStream(file, { highWaterMark: 1 << 20 }), {
        onRows,
        onProgress: choice.onProgress,
      }));
    return { sheet: basename(file), date1904: false, read };
  }
  const { sheets } = await openFile(file, language);
  const { name, matrix, date1904 } = chooseSheet(sheets, choice.sheet, choice);
  return { sheet: name, date1904, read: async (onRows) => onRows(matrix) };
}

/** Column names are the header; dates and times become serials, as a workbook holds them. */
async function parquetRows(file: string, language: Language): Promise<FileRows> {
  const from = `read_parquet('${file.replaceAll("'", "''")}')`;
  const described = await withReader((connection) => rowsOf(connection, `DESCRIBE SELECT * FROM ${from}`)).catch(() => {
    throw new UsageError(fill(BAD_PARQUET[language], { path: file }));
  });
  const columns = described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  const select = columns.map(({ name, type }) => cellOf(`"${name.replaceAll('"', '""')}"`, type)).join(', ');
  const read: FileRows['read'] = (onRows) =>
    withReader(async (connection) => {
      await onRows([columns.map(({ name }) => name)]);
      const result = await connection.stream(`SELECT ${select} FROM ${from}`);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
        await onRows(chunk.getRows() as unknown as Matrix);
    });
  return { sheet: basename(file), date1904: false, read };
}

function cellOf(column: string, type: string): string {
  if (type === 'BOOLEAN') return column;
  if (type === 'DATE') return `CAST(date_diff('day', DATE '1899-12-30', ${column}) AS DOUBLE)`;
  if (type.startsWith('TIMESTAMP')) return `(epoch_us(CAST(${column} AS TIMESTAMP)) / 86400000000 + 25569)`;
  if (type === 'TIME') return `(epoch_us(${column}) / 86400000000)`;
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)
    ? `CAST(${column} AS DOUBLE)`
    : `CAST(${column} AS VARCHAR)`;
}
