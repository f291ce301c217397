/** Rows that more than one row of the sheet decides are judged by the measure itself; the database counts the plain ones. */
import { DuckDBDataChunk, INTEGER, type DuckDBConnection } from '@duckdb/node-api';
import { quoted, UNREAD } from '../../sql';
import { Bucket, readCalls, type Calls, type QmsDefinition } from '../../measures';
import { swappedMoment, type RowDoubt, type SheetTable, type TypedValue } from '../../sheet';
import { UNREAD_TEXTS } from '../database/appendRecords';
import { rowsOf } from '../database/database';
import type { QmsSource } from './rowsSql';

const CHUNK = 2048;

/** Makes the table `calls` after `rowsSql`: every row with its bucket and the month it counts in. */
export async function judgeEntangled(
  connection: DuckDBConnection,
  source: QmsSource,
  definition: QmsDefinition,
  by: string | undefined,
): Promise<Calls> {
  const marks = [definition.fields.input, definition.fields.follow].filter((field) => source.fields.has(field));
  const filled = marks.map(
    (field) => `bool_or(${quoted(field)} IS NOT NULL OR contains(${quoted(UNREAD)}, '|${field}|'))`,
  );
  const [marked] =
    marks.length === 0 ? [] : await rowsOf(connection, `SELECT ${filled.join(' OR ')} AS filled FROM ${source.from}`);
  const table = await entangledRows(connection, source, definition, by);
  const calls = readCalls(table, definition, { hasMarks: marked?.['filled'] === true });
  const has = (list: readonly number[]) => {
    const rows = new Set(list);
    return (i: number) => Number(rows.has(i));
  };
  const columns: Record<string, (i: number) => number> = {
    _row: (i) => table.rows[i]!,
    status: (i) => calls.status[i]!,
    kind: (i) => calls.said[i]!,
    bucket: (i) => calls.bucket[i]!,
    counted_in: (i) => calls.countedIn[i]!,
    first_pass: (i) => calls.firstPass[i]!,
    conflict: has(calls.conflicts),
    valid_undated: has(calls.validUndated),
    without_result: has(calls.tappedWithoutResult),
  };
  const names = Object.keys(columns);
  await connection.run(`CREATE OR REPLACE TEMP TABLE judged (${names.map((name) => `${name} INTEGER`).join(', ')})`);
  const appender = await connection.createAppender('judged');
  for (let from = 0; from < table.rows.length; from += CHUNK) {
    const count = Math.min(CHUNK, table.rows.length - from);
    const chunk = DuckDBDataChunk.create(
      names.map(() => INTEGER),
      count,
    );
    names.forEach((name, column) =>
      chunk.setColumnValues(
        column,
        Array.from({ length: count }, (_, i) => columns[name]!(from + i)),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE calls AS
SELECT rows._row, rows.month, rows.outcome_unread, coalesce(judged.status, rows.status) AS status, coalesce(judged.kind, rows.kind) AS kind,
  coalesce(judged.bucket, CASE WHEN excluded THEN ${Bucket.excluded} ELSE rows.status END) AS bucket,
  coalesce(judged.counted_in, month) AS counted_in, coalesce(judged.conflict, 0) = 1 AS conflict,
  coalesce(judged.valid_undated = 1, rows.valid_undated) AS valid_undated,
  coalesce(judged.without_result = 1, rows.without_result) AS without_result,
  coalesce(judged.first_pass, CASE rows.status WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 2 ELSE 0 END) AS first_pass
FROM rows LEFT JOIN judged USING (_row)`,
  );
  return calls;
}

async function entangledRows(
  connection: DuckDBConnection,
  { from, fields, types, doubts = [] }: QmsSource,
  definition: QmsDefinition,
  by: string | undefined,
): Promise<SheetTable> {
  const wanted = [...new Set([...Object.values(definition.fields), by ?? ''])].filter((field) => fields.has(field));
  const rows: number[] = [];
  const values = wanted.map((): TypedValue[] => []);
  const unreadTexts = Object.fromEntries(wanted.map((field) => [field, new Map<number, string>()]));
  const result = await connection.stream(
    `SELECT _row, ${quoted(UNREAD)}, ${quoted(UNREAD_TEXTS)}, ${wanted.map(quoted).join(', ')} FROM ${from} JOIN (SELECT _row FROM rows WHERE entangled) AS chosen USING (_row) ORDER BY _row`,
  );
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    for (const [row, unread, texts, ...cells] of chunk.getRows()) {
      if (texts !== null)
        for (const [field, text] of Object.entries(JSON.parse(String(texts)) as Record<string, string>))
          unreadTexts[field]?.set(rows.length, text);
      rows.push(Number(row));
      cells.forEach((cell, i) =>
        values[i]!.push(
          cell === null && unread !== null && String(unread).includes(`|${wanted[i]!}|`)
            ? undefined
            : (cell as TypedValue),
        ),
      );
    }
  const called = values[wanted.indexOf(definition.fields.called)];
  const doubtful = doubts.map((doubt): RowDoubt => {
    const is = (row: number, record: number): boolean =>
      doubt.cause === 'hidden'
        ? doubt.rows.has(row)
        : row >= doubt.from && row < doubt.until && swappedMoment(called![record]) !== null;
    const records = rows.flatMap((row, record) => (is(row, record) ? [record] : []));
    return {
      cause: doubt.cause,
      field: doubt.cause === 'hidden' ? null : definition.fields.called,
      text: null,
      records,
    };
  });
  return {
    headerRow: 0,
    rows,
    doubts: doubtful,
    columns: Object.fromEntries(
      wanted.map((field, i) => [
        field,
        {
          field,
          type: types[field]!,
          values: values[i]!,
          unread: unreadTexts[field]!,
          source: { column: i, caption: field },
        },
      ]),
    ),
  };
}
