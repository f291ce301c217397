/** Checks a file of any length: staged into DuckDB by the sheet room, judged there by the pack as SQL. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { compilePack, fieldSpecs, type Verdict } from '../../engine';
import { UNREAD, type SqlSource } from '../../sql';
import type { TypedValue } from '../../sheet';
import { SHOWN, type Checked } from '../checkLines';
import type { CheckRequest } from '../check/request';
import { weighed } from '../check/weighed';
import { isParquet, isStreamedText } from '../input/fileKinds';
import { otherTables } from '../input/otherTables';
import { inputOf } from '../input/readInput';
import { fileRows } from '../input/sheetRows';
import { openFile } from '../openFile';
import { openRecords, type Row, rowsOf, withDatabase } from '../../duckdb';
import { stageTables } from './stageTables';
import { judge, writeVerdicts } from './verdicts';

/** @param out a .csv or .parquet file for the verdict of every row */
export function checkWithDuckDb(request: CheckRequest, out?: string): Promise<Checked> {
  return withDatabase(async (connection) => {
    const { pack } = request;
    const choice = { ...request, what: pack.id, specs: fieldSpecs(pack) };
    const sheet = await fileRows(choice);
    const { source, parts } = await stageTables(connection, 'self', [sheet], choice);
    const { reading } = parts[0]!;
    const input = inputOf(sheet.name, reading, { ...request, needsRecordKey: true });
    const tables = await stageOthers(connection, request, sheet.name);
    const counts = await judge(connection, source, { ...request, tables });
    if (out !== undefined) await writeVerdicts(connection, source, pack, out);
    const shown = await rowsOf(
      connection,
      `SELECT * FROM ${source.from} JOIN verdicts USING (_row) WHERE verdict NOT IN ('pass', 'unregulated') ORDER BY _row LIMIT ${SHOWN}`,
    );
    return {
      input,
      rows: reading.report.records,
      counts,
      worth: shown.map((row) => explained(row, source, request)),
      worthCount: counts.fail + counts.warn + counts.incomplete,
    };
  });
}

/** The pack's further tables are on other sheets of a workbook; text and Parquet files have none. */
async function stageOthers(
  connection: DuckDBConnection,
  { file, pack, mapping, language }: CheckRequest,
  sheet: string,
): Promise<Record<string, SqlSource>> {
  if (isParquet(file) || isStreamedText(file) || Object.keys(pack.tables ?? {}).length === 0) return {};
  const { sheets } = await openFile(file, language);
  const found = otherTables({ file, sheets: sheets.filter(({ name }) => name !== sheet), pack, mapping, language });
  const sources: Record<string, SqlSource> = {};
  for (const [name, table] of Object.entries(found)) {
    const carried = Object.values(table.columns).filter((column) => column.source !== null);
    const records = await openRecords(
      connection,
      `table ${name}`,
      new Map(carried.map(({ field, type }) => [field, type])),
    );
    records.append(table);
    records.close();
    sources[name] = records.source;
  }
  return sources;
}

function explained(row: Row, source: SqlSource, { pack, asOf, language }: CheckRequest): Checked['worth'][number] {
  const unread = String(row[UNREAD] ?? '');
  const record = Object.fromEntries(
    [...source.fields].map((field) => [field, unread.includes(`|${field}|`) ? undefined : (row[field] as TypedValue)]),
  );
  const result = compilePack(pack).checkRecord(record, { asOf, language });
  const broken = String(row['broken']).split(' ').filter(Boolean);
  const { failed, clauses } = weighed(pack, broken);
  const messages = result.rules.filter(({ rule }) => failed.includes(rule)).map(({ message }) => message);
  const key = record[pack.recordKey];
  return {
    row: Number(row['_row']) + 1,
    key: key === null || key === undefined ? null : String(key),
    verdict: row['verdict'] as Verdict,
    clauses,
    // What looks into the whole table is not seen from one record: then the rules themselves say it.
    summary: result.verdict === row['verdict'] ? result.summary : messages.join(' · '),
  };
}
