/** Sheets of one form as a table of the database. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlSource } from '../../sql';
import type { FieldType } from '../../sheet';
import { plannedColumns } from '../input/sameForm';
import type { SheetRows } from '../input/sheetRows';
import { streamTables, type FormSpecs, type Part } from '../input/streamTables';
import { openRecords } from '../../duckdb';

export interface Staged {
  source: SqlSource;
  parts: Part[];
}

/** @param wanted fields that become columns; by default all that some sheet has */
export async function stageTables(
  connection: DuckDBConnection,
  name: string,
  sheets: readonly SheetRows[],
  { wanted, onSheet, ...form }: FormSpecs & { wanted?: ReadonlySet<string>; onSheet?: (sheet: SheetRows) => void },
): Promise<Staged> {
  const fields = new Map<string, FieldType>();
  for (const sheet of sheets)
    for (const { field, type } of plannedColumns(sheet, form)) if (wanted?.has(field) ?? true) fields.set(field, type);
  const records = await openRecords(connection, name, fields);
  const parts = await streamTables(sheets, form, records, onSheet);
  records.close();
  return { source: records.source, parts };
}
