/**
 * A file as a table of the database, cell for cell what the sheet room reads: the rows stream through it and are appended
 * typed. Where the whole column proved another style, the file is read once more.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  HEAD_ROWS,
  openTableStream,
  type Matrix,
  type ProvedReaders,
  type Reading,
  type TableStream,
} from '../../sheet';
import type { SqlSource } from '../../engine/sql';
import { fileRows, type FileChoice, type FileRows } from '../input/fileRows';
import { openRecords, type Records } from './appendRecords';

export interface Staged {
  sheet: string;
  /** Null where the file holds no header the specs know. */
  source: SqlSource | null;
  reading: Reading;
}

/** @param wanted fields that become columns; by default all the file has */
export async function stageFile(
  connection: DuckDBConnection,
  name: string,
  choice: FileChoice,
  wanted?: ReadonlySet<string>,
): Promise<Staged> {
  const rows = await fileRows(choice);
  const first = await pass(connection, name, rows, choice, wanted, undefined);
  if (!first.again) return first.staged;
  return (await pass(connection, name, rows, choice, wanted, first.again)).staged;
}

async function pass(
  connection: DuckDBConnection,
  name: string,
  { sheet, date1904, read }: FileRows,
  { specs, mapping }: FileChoice,
  wanted: ReadonlySet<string> | undefined,
  proved: ProvedReaders | undefined,
): Promise<{ staged: Staged; again: ProvedReaders | null }> {
  let head: Matrix[number][] | null = [];
  let opened: TableStream | Reading | null = null;
  let records: Records | null = null;
  const start = async () => {
    const gathered = head!;
    head = null;
    opened = openTableStream(gathered, specs, { mapping, date1904 }, proved);
    if (!('push' in opened)) return;
    const columns = Object.values(opened.reading().table!.columns);
    const kept = columns.filter(({ field, source }) => source !== null && (wanted?.has(field) ?? true));
    records = await openRecords(connection, name, new Map(kept.map(({ field, type }) => [field, type])));
    records.append(opened.push(gathered));
  };
  await read(async (rows) => {
    if (head) {
      for (const row of rows) head.push(row);
      if (head.length >= HEAD_ROWS) await start();
    } else if (records) records.append((opened as TableStream).push(rows));
  });
  if (head) await start();
  const stream = opened as unknown as TableStream | Reading;
  if (!('push' in stream)) return { staged: { sheet, source: null, reading: stream }, again: null };
  const table = records as unknown as Records;
  table.append(stream.end());
  table.close();
  return { staged: { sheet, source: table.source, reading: stream.reading() }, again: stream.again() };
}
