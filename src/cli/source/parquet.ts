/** The raw rows of a .parquet file, read by DuckDB: column names are the header, dates and times serials as in a workbook. */
import type { Matrix } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { needDuckDb } from './needDuckDb';
import type { ReadRows } from './source';

const BAD_PARQUET: LocalText = {
  id: '{{path}}: berkas .parquet ini tidak dapat dibaca. Ekspor ulang dari sumbernya.',
  en: '{{path}}: this .parquet file cannot be read. Export it again from its source.',
};

export async function parquetRows(file: string, language: Language): Promise<ReadRows> {
  await needDuckDb(language);
  const { rowsOf, withReader } = await import('../../duckdb');
  const from = `read_parquet('${file.replaceAll("'", "''")}')`;
  const described = await withReader((connection) => rowsOf(connection, `DESCRIBE SELECT * FROM ${from}`)).catch(() => {
    throw new UsageError(fill(BAD_PARQUET[language], { path: file }));
  });
  const columns = described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  const select = columns.map(({ name, type }) => cellOf(`"${name.replaceAll('"', '""')}"`, type)).join(', ');
  return (onRows) =>
    withReader(async (connection) => {
      if ((await onRows([columns.map(({ name }) => name)])) === false) return;
      const result = await connection.stream(`SELECT ${select} FROM ${from}`);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
        if ((await onRows(chunk.getRows() as unknown as Matrix)) === false) return;
    });
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
