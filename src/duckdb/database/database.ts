/** A DuckDB of its own in a temporary folder: what does not fit in memory lies there, and goes with it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary';

/** What DuckDB may hold in memory before it writes to the folder. */
const MEMORY = '1GB';
const READER_MEMORY = '512MB';

export async function withDatabase<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { folder, remove } = temporaryFolder('duckdb');
  try {
    return await connected(
      join(folder, 'data.duckdb'),
      { memory_limit: MEMORY, temp_directory: join(folder, 'spill') },
      use,
    );
  } finally {
    remove();
  }
}

/**
 * A database that only reads files. A result that is fetched piece by piece ends as soon as its connection is asked
 * anything else; whoever stores the pieces needs another.
 */
export function withReader<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  return connected(':memory:', { memory_limit: READER_MEMORY }, use);
}

async function connected<T>(
  path: string,
  options: Record<string, string>,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  // Its binaries are loaded by the commands that need them only.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(path, options);
  try {
    const connection = await instance.connect();
    try {
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a small answer; whole numbers beyond 32 bits come as numbers. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    );
}
