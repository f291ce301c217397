/** Typed records into a table of the database, a chunk at a time. */
import {
  DuckDBDataChunk,
  BOOLEAN,
  DOUBLE,
  INTEGER,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
} from '@duckdb/node-api';
import { kindOf, quoted, SQL_TYPES, UNREAD, type SqlSource } from '../../sql';
import { identityKey } from '../../measures';
import type { FieldType, SheetTable, TypedValue } from '../../sheet';

/** DuckDB's own vector. */
const CHUNK = 2048;
/** What the cells that could not be read hold, by field, as JSON: a figure's doubt names it. */
export const UNREAD_TEXTS = '_unread_texts';
/** What tells the record from others: no SQL folds letters of all writings as `identityKey` does. NULL for what is not known. */
export const IDENTITY = '_identity';
const TYPES = { text: VARCHAR, number: DOUBLE, boolean: BOOLEAN } as const;

export interface RecordsTable {
  source: SqlSource;
  /** @param first what is added to the table's row numbers */
  append(table: SheetTable, first?: number): void;
  /** Takes the records from that row on out again. */
  forget(first: number): Promise<void>;
  /** Must come last: the rows are not there before. */
  close(): void;
}

/**
 * Creates the table, or empties it. @param fields that become columns, with their types
 * @param recordKey the field whose identity is kept
 */
export async function openRecords(
  connection: DuckDBConnection,
  name: string,
  fields: ReadonlyMap<string, FieldType>,
  recordKey?: string,
): Promise<RecordsTable> {
  const kinds = [...fields].map(([field, type]) => [field, kindOf(type) as keyof typeof TYPES] as const);
  const columns = kinds.map(([field, kind]) => `${quoted(field)} ${SQL_TYPES[kind]}`);
  await connection.run(
    `CREATE OR REPLACE TABLE ${quoted(name)} (${['"_row" INTEGER', ...columns, ...[UNREAD, UNREAD_TEXTS, IDENTITY].map((text) => `${quoted(text)} TEXT`)].join(', ')})`,
  );
  const appender = await connection.createAppender(name);
  const types = [INTEGER, ...kinds.map(([, kind]) => TYPES[kind]), VARCHAR, VARCHAR, VARCHAR];
  return {
    source: { from: quoted(name), fields: new Set(fields.keys()) },
    append: (table, first = 0) => {
      for (let from = 0; from < table.rows.length; from += CHUNK)
        appendChunk(appender, types, [...fields.keys()], table, {
          ...{ from, first },
          count: Math.min(CHUNK, table.rows.length - from),
          keys: recordKey === undefined ? undefined : table.columns[recordKey]?.values,
        });
    },
    forget: async (first) => {
      appender.flushSync();
      await connection.run(`DELETE FROM ${quoted(name)} WHERE _row >= ${first}`);
    },
    close: () => appender.closeSync(),
  };
}

function appendChunk(
  appender: DuckDBAppender,
  types: readonly Parameters<typeof DuckDBDataChunk.create>[0][number][],
  fields: readonly string[],
  table: SheetTable,
  { from, first, count, keys }: { from: number; first: number; count: number; keys: readonly TypedValue[] | undefined },
): void {
  const chunk = DuckDBDataChunk.create(types, count);
  const unread = new Array<string | null>(count).fill(null);
  const texts = new Array<Record<string, string> | null>(count).fill(null);
  chunk.setColumnValues(
    0,
    table.rows.slice(from, from + count).map((row) => first + row),
  );
  fields.forEach((field, i) => {
    const values: (TypedValue | null)[] = table.columns[field]!.values.slice(from, from + count);
    for (let row = 0; row < count; row++) {
      if (values[row] !== undefined) continue;
      values[row] = null;
      unread[row] = `${unread[row] ?? '|'}${field}|`;
      const text = table.columns[field]!.unread?.get(from + row);
      if (text !== undefined) texts[row] = { ...texts[row], [field]: text };
    }
    chunk.setColumnValues(i + 1, values as (string | number | boolean | null)[]);
  });
  chunk.setColumnValues(fields.length + 1, unread);
  chunk.setColumnValues(
    fields.length + 2,
    texts.map((each) => each && JSON.stringify(each)),
  );
  chunk.setColumnValues(
    fields.length + 3,
    texts.map((_, row) => identityKey(keys?.[from + row]) || null),
  );
  appender.appendDataChunk(chunk);
}
