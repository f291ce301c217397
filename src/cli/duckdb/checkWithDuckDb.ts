/** Checks a file of any length: staged into DuckDB by the sheet room, judged there by the pack as SQL. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { compilePack, fieldSpecs, type Verdict } from '../../engine';
import { UNREAD, type SqlSource } from '../../sql';
import type { SheetTable, TypedColumn, TypedValue } from '../../sheet';
import type { Input } from '../tables/input';
import type { Inputs } from '../tables/inputs';
import { placeOf } from '../tables/placeOf';
import { SHOWN, type Checked } from '../check/checkLines';
import type { CheckRequest } from '../check/request';
import { weighed } from '../check/weighed';
import { openRecords, UNREAD_TEXTS, type Row, rowsOf, withDatabase } from '../../duckdb';
import { mustNotBeInput } from '../source/output';
import { stageTables } from './stageTables';
import { namesOneRecord, repeatNotes } from '../tables/repeatNotes';
import { conflictingRows, judge, judgeShown, writeVerdicts } from './verdicts';

/** @param out a .csv or .parquet file for the verdict of every row */
export async function checkWithDuckDb(inputs: Inputs, request: CheckRequest, out?: string): Promise<Checked> {
  if (out !== undefined) await mustNotBeInput({ out, option: '--verdicts' }, inputs.files, inputs.language);
  return withDatabase(async (connection) => {
    const { pack } = request;
    const { mapping } = inputs;
    const sought = { ...request, needsRecordKey: true };
    const form = await inputs.choose(sought);
    const { recordKey } = pack;
    const staged = await stageTables(connection, form.sheets, { specs: fieldSpecs(pack), mapping, recordKey });
    const { source, parts } = staged;
    const input = inputs.input(sought, form, parts, { headerRow: 0, rows: [], columns: {} });
    const further = await inputs.others(pack, { parts });
    const tables = await stageOthers(connection, further.tables);
    const doubts = further.doubts.map((doubt) => doubt[inputs.language]);
    const judging = { ...request, tables };
    const counts = await judge(connection, source, judging);
    const lacking = new Set(Object.keys(pack.fields).filter((field) => !source.fields.has(field)));
    const onSheet = lacking.size > 0 ? await judgeShown(connection, source, judging, lacking) : undefined;
    const again = await rowsOf(connection, 'SELECT _row FROM verdicts WHERE repeats ORDER BY _row');
    const extra = again.map((row) => Number(row['_row']));
    const conflicts = namesOneRecord(pack) ? await conflictingRows(connection, source, pack) : [];
    const notes = [...input.remarks.notes, ...doubts, ...repeatNotes({ extra, conflicts }, input, inputs.language)];
    if (out !== undefined) await writeVerdicts(connection, source, pack, out, inputs.language);
    const worth = "verdict NOT IN ('pass', 'unregulated')";
    const shown = await rowsOf(
      connection,
      `SELECT * FROM ${source.from} JOIN verdicts USING (_row) WHERE ${worth} ORDER BY _row LIMIT ${SHOWN}`,
    );
    const [all] = await rowsOf(connection, `SELECT count(*) AS count FROM verdicts WHERE ${worth}`);
    return {
      input: { ...input, remarks: { ...input.remarks, notes } },
      repeats: extra.length,
      ...(onSheet && { onSheet }),
      rows: parts.reduce((sum, { reading }) => sum + reading.report.records, 0),
      counts,
      worth: shown.map((row) => explained(row, input, source, request)),
      worthCount: Number(all!['count']),
    };
  });
}

async function stageOthers(
  connection: DuckDBConnection,
  found: Readonly<Record<string, SheetTable>>,
): Promise<Record<string, SqlSource>> {
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

function explained(
  row: Row,
  input: Input,
  source: SqlSource,
  { pack, asOf, language }: CheckRequest,
): Checked['worth'][number] {
  const unread = String(row[UNREAD] ?? '');
  const record = Object.fromEntries(
    [...source.fields].map((field) => [field, unread.includes(`|${field}|`) ? undefined : (row[field] as TypedValue)]),
  );
  const texts = JSON.parse(String(row[UNREAD_TEXTS] ?? '{}')) as Record<string, string>;
  const columns = Object.fromEntries(
    Object.entries(pack.fields).map(([field, { type }]): [string, TypedColumn] => [
      field,
      {
        ...{ field, type, values: [record[field]] },
        unread: new Map(field in texts ? [[0, texts[field]!]] : []),
        source: source.fields.has(field) ? { column: 0, caption: field } : null,
      },
    ]),
  );
  const result = compilePack(pack).checkRecord(record, { asOf, language, at: { table: { columns }, row: 0 } });
  const broken = String(row['broken']).split(' ').filter(Boolean);
  const { failed, clauses } = weighed(pack, broken);
  const messages = result.rules.filter(({ rule }) => failed.includes(rule)).map(({ message }) => message);
  const key = record[pack.recordKey];
  return {
    ...placeOf(input, Number(row['_row'])),
    key: key === null || key === undefined ? null : String(key),
    verdict: row['verdict'] as Verdict,
    clauses,
    // What looks into the whole table is not seen from one record: then the rules themselves say it.
    summary: result.verdict === row['verdict'] ? result.summary : messages.join(' · '),
  };
}
