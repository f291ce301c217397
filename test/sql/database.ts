/** Databases the tests ask: DuckDB in memory, and a PostgreSQL of their own where one is installed. */
import { DuckDBInstance } from '@duckdb/node-api';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  DUCKDB,
  kindOf,
  literal,
  POSTGRES,
  quoted,
  SQL_TYPES,
  UNREAD,
  type Dialect,
  type SqlSource,
} from '../../src/sql';
import type { FieldType, TypedValue } from '../../src/sheet';

export interface Database {
  dialect: Dialect;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** A server of its own, with the folder of its socket. */
export interface PostgresServer extends Database {
  host: string;
}

export async function openDuckDb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  return {
    dialect: DUCKDB,
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    close: () => Promise.resolve(connection.closeSync()),
  };
}

/** Folder of initdb and pg_ctl, or null where PostgreSQL is not installed. */
export function postgresPrograms(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).map((version) => join(base, version, 'bin')) : [];
  const folders = [...versions, ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

/** The user nobody: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** A cluster in a temporary folder, reached by a socket in it only; closing removes both. */
export async function openPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-pg-'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const run = (program: string, args: string[]) => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const stop = () =>
    spawnSync(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    });
  try {
    run('initdb', ['-D', data, '-U', 'patuh', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
    run('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-k ${folder} -c listen_addresses= -c fsync=off -c jit=off`,
      'start',
    ]);
    const client = new Client({ host: folder, user: 'patuh', database: 'postgres' });
    await client.connect();
    return {
      dialect: POSTGRES,
      host: folder,
      run: async (sql) => void (await client.query(sql)),
      rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      async close() {
        await client.end();
        stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

type Row = Readonly<Record<string, TypedValue>>;

/** A table of typed records, as the staging of the command line lays it. */
export async function stage(
  database: Database,
  name: string,
  types: Readonly<Record<string, FieldType>>,
  records: readonly Row[],
): Promise<SqlSource> {
  const fields = Object.keys(types);
  const sqlType = (field: string) => SQL_TYPES[kindOf(types[field]!) as 'text'];
  const columns = fields.map((field) => `${quoted(field)} ${sqlType(field)}`);
  await database.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
  await database.run(`CREATE TABLE ${quoted(name)} ("_row" INTEGER, ${columns.join(', ')}, ${quoted(UNREAD)} TEXT)`);
  const rows = records.map((record, i) => {
    const unread = fields.filter((field) => record[field] === undefined);
    const cells = fields.map((field) => (record[field] == null ? 'NULL' : literal(record[field])));
    return `(${[i, ...cells, unread.length > 0 ? literal(`|${unread.join('|')}|`) : 'NULL'].join(', ')})`;
  });
  for (let from = 0; from < rows.length; from += 500)
    await database.run(`INSERT INTO ${quoted(name)} VALUES ${rows.slice(from, from + 500).join(',\n')}`);
  return { from: quoted(name), fields: new Set(fields) };
}
