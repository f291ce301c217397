/** The verdict of every row of a staged table, and the file they are written to. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { VERDICTS, type Pack, type Verdict } from '../../engine';
import { DUCKDB, literal, packToSql, quoted, SqlRefusal, type SqlSource } from '../../sql';
import type { Language } from '../../text';
import { UsageError } from '../command/usageError';
import { rowsOf } from '../../duckdb';
import { isParquet } from '../source/kinds';
import { writeAside } from '../source/output';

export interface Judging {
  pack: Pack;
  asOf?: number;
  language: Language;
  /** Further tables that the pack looks into. */
  tables?: Readonly<Record<string, SqlSource>>;
}

/** Makes the table `verdicts` (`_row`, `verdict`, `broken`) and counts it. @throws UsageError where SQL cannot say the pack */
export async function judge(
  connection: DuckDBConnection,
  source: SqlSource,
  { pack, asOf, language, tables = {} }: Judging,
): Promise<Record<Verdict, number>> {
  await connection.run(`CREATE TEMP TABLE verdicts AS ${sqlOf()}`);
  const counted = await rowsOf(connection, 'SELECT verdict, count(*) AS count FROM verdicts GROUP BY 1');
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, Number(counted.find((row) => row['verdict'] === verdict)?.['count'] ?? 0)]),
  ) as Record<Verdict, number>;

  function sqlOf(): string {
    try {
      return packToSql(pack, { dialect: DUCKDB, source, tables, asOf });
    } catch (error) {
      if (error instanceof SqlRefusal) throw new UsageError(error.sentence[language]);
      throw error;
    }
  }
}

/** @param out a .csv or .parquet file. Keys come from a foreign file: nothing a cell begins with may make a formula of it. */
export async function writeVerdicts(
  connection: DuckDBConnection,
  source: SqlSource,
  pack: Pack,
  out: string,
  language: Language,
): Promise<void> {
  const key = source.fields.has(pack.recordKey) ? `CAST(${quoted(pack.recordKey)} AS TEXT)` : 'NULL';
  const safe = isParquet(out)
    ? key
    : `CASE WHEN regexp_matches(${key}, '^[=+\\-@\\t\\r\\n|]') THEN '''' || ${key} ELSE ${key} END`;
  const format = isParquet(out) ? 'FORMAT parquet' : 'FORMAT csv, HEADER';
  await writeAside({ out, option: '--verdicts' }, language, (file) =>
    connection.run(
      `COPY (SELECT _row + 1 AS row, ${safe} AS key, verdict, broken FROM ${source.from} JOIN verdicts USING (_row) ORDER BY _row) TO ${literal(file)} (${format})`,
    ),
  );
}
