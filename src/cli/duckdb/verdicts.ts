/** The verdict of every row of a staged table, and the file they are written to. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { onSheet, VERDICTS, type Lacking, type OnSheet, type Pack, type Verdict } from '../../engine';
import { DUCKDB, literal, packToSql, quoted, SqlRefusal, UNREAD, type SqlSource } from '../../sql';
import type { Language } from '../../text';
import { UsageError } from '../command/usageError';
import { IDENTITY, rowsOf } from '../../duckdb';
import { isParquet } from '../source/kinds';
import { writeAside } from '../source/output';

export interface Judging {
  pack: Pack;
  asOf?: number;
  language: Language;
  /** Further tables that the pack looks into. */
  tables?: Readonly<Record<string, SqlSource>>;
}

/**
 * Makes the table `verdicts` (`_row`, `verdict`, `broken`, `repeats`) and counts it: a record that stands in several rows
 * counts once. @throws UsageError where SQL cannot say the pack
 */
export async function judge(
  connection: DuckDBConnection,
  source: SqlSource,
  judging: Judging,
): Promise<Record<Verdict, number>> {
  await connection.run(
    `CREATE TEMP TABLE verdicts AS SELECT judged.*, ${repeats(source, judging.pack)} AS repeats FROM (${sqlOf(source, judging)}) AS judged JOIN ${source.from} USING (_row)`,
  );
  return counted(connection, 'SELECT verdict, count(*) AS count FROM verdicts WHERE NOT repeats GROUP BY 1');
}

/** What the sheet can show: verdicts without the rules that want a column it does not have. After `judge`. */
export async function judgeShown(
  connection: DuckDBConnection,
  source: SqlSource,
  judging: Judging,
  lacking: Lacking,
): Promise<OnSheet & { counts: Record<Verdict, number> }> {
  const { pack } = judging;
  await connection.run(`CREATE TEMP TABLE shown AS ${sqlOf(source, judging, lacking)}`);
  const aside = await rowsOf(
    connection,
    "SELECT rule, count(*) AS count FROM (SELECT unnest(string_split(set_aside, ' ')) AS rule FROM shown) GROUP BY 1",
  );
  const times = new Map(aside.map(({ rule, count }) => [rule, Number(count)]));
  const counts = await counted(
    connection,
    'SELECT shown.verdict, count(*) AS count FROM shown JOIN verdicts USING (_row) WHERE NOT repeats GROUP BY 1',
  );
  return {
    counts,
    ...onSheet(pack, lacking, { setAside: Uint32Array.from(pack.rules, ({ name }) => times.get(name) ?? 0) }),
  };
}

async function counted(connection: DuckDBConnection, sql: string): Promise<Record<Verdict, number>> {
  const found = await rowsOf(connection, sql);
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, Number(found.find((row) => row['verdict'] === verdict)?.['count'] ?? 0)]),
  ) as Record<Verdict, number>;
}

function sqlOf(source: SqlSource, { pack, asOf, language, tables = {} }: Judging, lacking?: Lacking): string {
  try {
    return packToSql(pack, { dialect: DUCKDB, source, tables, asOf, lacking });
  } catch (error) {
    if (error instanceof SqlRefusal) throw new UsageError(error.sentence[language]);
    throw error;
  }
}

/** Whether a row says again what an earlier row of the same key says: `repeatsOf` of the measures. */
function repeats({ fields }: SqlSource, { recordKey }: Pack): string {
  const others = [...fields].filter((field) => field !== recordKey);
  if (!fields.has(recordKey) || others.length === 0) return 'FALSE';
  const said = [IDENTITY, ...others, UNREAD].map(quoted).join(', ');
  return `${quoted(IDENTITY)} IS NOT NULL AND row_number() OVER (PARTITION BY ${said} ORDER BY _row) > 1`;
}

/** Rows of one key that differ, of those in scope, after `judge`: `repeatedRecords` of the measures. */
export async function conflictingRows(
  connection: DuckDBConnection,
  source: SqlSource,
  { recordKey }: Pack,
): Promise<number[]> {
  if (!source.fields.has(recordKey)) return [];
  const found = await rowsOf(
    connection,
    `SELECT _row FROM (SELECT _row, count(*) OVER same AS times, min(_row) OVER same AS first FROM ${source.from} JOIN verdicts USING (_row) WHERE ${quoted(IDENTITY)} IS NOT NULL AND NOT repeats AND verdict <> 'unregulated' WINDOW same AS (PARTITION BY ${quoted(IDENTITY)})) WHERE times > 1 ORDER BY first, _row`,
  );
  return found.map((row) => Number(row['_row']));
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
