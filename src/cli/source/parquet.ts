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
  const from = `read_parquet('${literal(file)}')`;
  const refuse = (): never => {
    throw new UsageError(fill(BAD_PARQUET[language], { path: file }));
  };
  const described = await withReader((connection) => rowsOf(connection, `DESCRIBE SELECT * FROM ${from}`)).catch(
    refuse,
  );
  const columns = described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
  const select = columns.map(({ name, type }) => cellOf(`"${name.replaceAll('"', '""')}"`, type)).join(', ');
  return (onRows) =>
    withReader(async (connection) => {
      if ((await onRows([columns.map(({ name }) => name)])) === false) return;
      // A file may be sound at its end, where it says what it holds, and damaged in the middle.
      const [counted] = await rowsOf(connection, `SELECT count(*) AS rows FROM ${from}`).catch(refuse);
      let left = Number(counted!['rows']);
      const result = await connection.stream(`SELECT ${select} FROM ${from}`).catch(refuse);
      const next = () => result.fetchChunk().catch(refuse);
      for (let chunk = await next(); chunk && chunk.rowCount > 0; chunk = await next()) {
        left -= chunk.rowCount;
        if ((await onRows(chunk.getRows() as unknown as Matrix)) === false) return;
      }
      // Damage behind what DuckDB reads ahead ends the stream without an error.
      if (left !== 0) refuse();
    });
}

/** A name with brackets or stars is that file, never a pattern of others. */
const literal = (file: string): string => file.replace(/[[*?]/g, (sign) => `[${sign}]`).replaceAll("'", "''");

function cellOf(column: string, type: string): string {
  if (type === 'BOOLEAN') return column;
  if (type === 'DATE') return `CAST(date_diff('day', DATE '1899-12-30', ${column}) AS DOUBLE)`;
  if (type.startsWith('TIMESTAMP')) return `(epoch_us(CAST(${column} AS TIMESTAMP)) / 86400000000 + 25569)`;
  if (type === 'TIME') return `(epoch_us(${column}) / 86400000000)`;
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)
    ? `CAST(${column} AS DOUBLE)`
    : `CAST(${column} AS VARCHAR)`;
}
