/**
 * A table of a pack over several PostgreSQL servers, hash-partitioned by the record's key: each server judges its own rows by
 * the pack's query, unchanged; a coordinator reaches them by postgres_fdw.
 */
import type { Pack } from '../../src/engine';
import { kindOf, packToSql, POSTGRES, quoted, SQL_TYPES, UNREAD } from '../../src/sql';
import { openPostgres, type PostgresServer } from './database';

export interface Shards {
  coordinator: PostgresServer;
  servers: readonly PostgresServer[];
  /** Each server takes the rows of a .csv that are its own. */
  load(csv: string): Promise<void>;
  close(): Promise<void>;
}

/** Relations on the coordinator: the rows, their judgements, and how many of each verdict every server counted. */
export const [ROWS, JUDGED, COUNTED] = ['records', 'judged', 'counted'];
/** Rows that a server sends at once. */
const FETCH = 10_000;

export const countsSql = `SELECT verdict, sum(records) AS records FROM ${COUNTED} GROUP BY verdict ORDER BY verdict`;

export async function openShards(programs: string, pack: Pack, count: number): Promise<Shards> {
  const opened: PostgresServer[] = [];
  const close = async (): Promise<void> => {
    for (const server of opened) await server.close();
  };
  try {
    for (let i = 0; i <= count; i++) opened.push(await openPostgres(programs));
    const [coordinator, ...servers] = opened as [PostgresServer, ...PostgresServer[]];
    const fields = Object.entries(pack.fields).map(
      ([name, { type }]) => `${quoted(name)} ${SQL_TYPES[kindOf(type) as 'text']}`,
    );
    const columns = `("_row" INTEGER, ${fields.join(', ')}, ${quoted(UNREAD)} TEXT)`;
    const partitioned = `CREATE TABLE ${ROWS} ${columns} PARTITION BY HASH (${quoted(pack.recordKey)})`;
    const own = (i: number) => `FOR VALUES WITH (MODULUS ${count}, REMAINDER ${i})`;
    const source = { from: 'own_rows', fields: new Set(Object.keys(pack.fields)) };
    for (const [i, server] of servers.entries())
      for (const sql of [
        partitioned,
        `CREATE UNLOGGED TABLE own_rows PARTITION OF ${ROWS} ${own(i)}`,
        `CREATE VIEW ${JUDGED} AS ${packToSql(pack, { dialect: POSTGRES, source })}`,
        `CREATE VIEW ${COUNTED} AS SELECT verdict, count(*) AS records FROM ${JUDGED} GROUP BY verdict`,
      ])
        await server.run(sql);
    await coordinator.run('CREATE EXTENSION postgres_fdw');
    await coordinator.run(partitioned);
    const foreign = (name: string, i: number) => `SERVER server_${i} OPTIONS (table_name '${name}')`;
    for (const [i, { host }] of servers.entries())
      for (const sql of [
        `CREATE SERVER server_${i} FOREIGN DATA WRAPPER postgres_fdw
          OPTIONS (host '${host}', dbname 'postgres', async_capable 'true', fetch_size '${FETCH}')`,
        `CREATE USER MAPPING FOR CURRENT_USER SERVER server_${i} OPTIONS (user 'patuh')`,
        `CREATE FOREIGN TABLE ${ROWS}_${i} PARTITION OF ${ROWS} ${own(i)} ${foreign('own_rows', i)}`,
        `CREATE FOREIGN TABLE ${JUDGED}_${i} ("_row" INTEGER, verdict TEXT, broken TEXT) ${foreign(JUDGED, i)}`,
        `CREATE FOREIGN TABLE ${COUNTED}_${i} (verdict TEXT, records BIGINT) ${foreign(COUNTED, i)}`,
      ])
        await coordinator.run(sql);
    for (const name of [JUDGED, COUNTED])
      await coordinator.run(
        `CREATE VIEW ${name} AS ${servers.map((_, i) => `SELECT * FROM ${name}_${i}`).join(' UNION ALL ')}`,
      );
    return {
      coordinator,
      servers,
      load: async (csv) => {
        await Promise.all(
          servers.map((server, i) =>
            server.run(
              `COPY own_rows FROM '${csv}' (FORMAT csv)
               WHERE satisfies_hash_partition('${ROWS}'::regclass, ${count}, ${i}, ${quoted(pack.recordKey)})`,
            ),
          ),
        );
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
