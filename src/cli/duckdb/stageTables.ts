/** Sheets of one form as a table of the database: `self`, as rules call it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlSource } from '../../sql';
import type { FieldType } from '../../sheet';
import type { Source } from '../source/source';
import { plannedColumns } from '../tables/sameForm';
import { streamTables, type FormSpecs, type Part } from '../tables/streamTables';
import { openRecords } from '../../duckdb';

export interface Staged {
  source: SqlSource;
  parts: Part[];
}

/** @param wanted fields that become columns; by default all that some sheet has. @param recordKey see `openRecords` */
export async function stageTables(
  connection: DuckDBConnection,
  sheets: readonly Source[],
  {
    wanted,
    onSheet,
    recordKey,
    ...form
  }: FormSpecs & { wanted?: ReadonlySet<string>; onSheet?: (sheet: Source) => void; recordKey?: string },
): Promise<Staged> {
  const fields = new Map<string, FieldType>();
  for (const sheet of sheets)
    for (const { field, type } of plannedColumns(sheet, form)) if (wanted?.has(field) ?? true) fields.set(field, type);
  const records = await openRecords(connection, 'self', fields, recordKey);
  const parts = await streamTables(sheets, form, records, onSheet);
  records.close();
  return { source: records.source, parts };
}
