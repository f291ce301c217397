import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { brokenRules, compilePack, VERDICTS, type Pack } from '../../src/engine';
import { DOMAINS, linkedPacks, packs, records, tableOf } from '../engine/properties/generators';
import { dated, histories } from '../engine/properties/histories';
import { differencesOf } from './agreement';
import { openDuckDb, openPostgres, postgresPrograms, stage, type Database } from './database';
import { shippedPack } from '../measures/packs';
import { everythingPack, typesOf } from './everything';
import { plausible } from './plausible';
import { COUNTED, countsSql, JUDGED, openShards } from './shards';

const SHIPPED = [
  'briefing',
  'caplan',
  'caring',
  'closing',
  'documents',
  'it-tools',
  'qm-score',
  'staffing',
  'tapping',
  'tier2',
];
const TYPES = Object.fromEntries(Object.entries(DOMAINS).map(([name, { type }]) => [name, type]));
const PACKS = 40;
const RECORDS = 80;

function agreement(open: () => Promise<Database>) {
  let database: Database;
  beforeAll(async () => (database = await open()), 60_000);
  afterAll(() => database.close());

  it(`gives the verdict and the broken rules of checkRows for ${PACKS * RECORDS} pairs of random pack and record`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(packs({ blanks: true }), linkedPacks()),
        fc.option(histories),
        fc.array(records([null, undefined]), { minLength: RECORDS, maxLength: RECORDS }),
        fc.subarray(Object.keys(DOMAINS), { minLength: 7 }),
        fc.option(fc.constantFrom(45_000, 45_001)),
        async (plain, history, list, present, asOf) => {
          const pack = history ? dated(plain, history) : plain;
          const kept = Object.fromEntries(present.map((name) => [name, TYPES[name]!]));
          const source = await stage(database, 'random', kept, list);
          const { columns, ...rest } = tableOf(list);
          const table = { ...rest, columns: Object.fromEntries(present.map((name) => [name, columns[name]!])) };
          const context = asOf === null ? {} : { asOf };
          expect(await differencesOf(database, { pack, table, source, context })).toEqual([]);
        },
      ),
      { numRuns: PACKS },
    );
  }, 60_000);

  it('computes every derived function to the last bit', async () => {
    const { pack, table, list } = everythingPack();
    const source = await stage(database, 'everything', typesOf(pack), list);
    for (const asOf of [45_010, undefined])
      expect(await differencesOf(database, { pack, table, source, context: { asOf } })).toEqual([]);
  }, 30_000);

  it.each(SHIPPED)(
    'judges the pack %s as checkRows does',
    async (id) => {
      const pack: Pack = await shippedPack(id);
      const { self, others } = plausible(pack, 400);
      const source = await stage(database, 'self', typesOf(pack), self.list);
      const tables = Object.fromEntries(
        await Promise.all(
          others.map(async ({ name, list, types }) => [name, await stage(database, name, types, list)] as const),
        ),
      );
      const context = { asOf: 45_100, tables: Object.fromEntries(others.map(({ name, table }) => [name, table])) };
      expect(await differencesOf(database, { pack, table: self.table, source, tables, context })).toEqual([]);
    },
    30_000,
  );
}

describe('a pack as SQL on DuckDB', () => agreement(openDuckDb));

const programs = postgresPrograms();
if (programs) describe('a pack as SQL on PostgreSQL', () => agreement(() => openPostgres(programs)));
if (programs)
  it('a table over several PostgreSQL servers is judged by each for itself, as checkRows does', async () => {
    const pack = await shippedPack('closing');
    const { self } = plausible(pack, 400);
    const shards = await openShards(programs, pack, 2);
    try {
      const { coordinator, servers } = shards;
      const fields = Object.keys(pack.fields);
      const cell = (value: unknown) => (value == null ? '' : `"${String(value)}"`);
      const csv = join(coordinator.host, 'rows.csv');
      const lines = self.list.map((record, row) => {
        const unread = fields.filter((field) => record[field] === undefined);
        const names = unread.length > 0 ? `|${unread.join('|')}|` : null;
        return [row, ...fields.map((field) => record[field]), names].map(cell).join(',');
      });
      writeFileSync(csv, lines.join('\n'), { mode: 0o644 });
      await shards.load(csv);

      const result = compilePack(pack).checkRowsSync(self.table);
      const judged = await coordinator.rows(`SELECT * FROM ${JUDGED} ORDER BY "_row"`);
      expect(judged.map(({ verdict, broken }) => [verdict, broken])).toEqual(
        self.list.map((_, row) => [VERDICTS[result.codes[row]!], brokenRules(result, row).join(' ')]),
      );
      for (const server of servers) expect((await server.rows('SELECT FROM own_rows')).length).toBeGreaterThan(100);
      const plan = await coordinator.rows(`EXPLAIN (VERBOSE) ${countsSql}`);
      const remote = plan.map((line) => String(line['QUERY PLAN'])).filter((line) => line.includes('Remote SQL'));
      expect(remote.map((line) => line.trim())).toEqual(
        servers.map(() => `Remote SQL: SELECT verdict, records FROM public.${COUNTED}`),
      );
    } finally {
      await shards.close();
    }
  }, 60_000);
else it.skip('a pack as SQL on PostgreSQL: skipped, no initdb and pg_ctl here (apt-get install postgresql)', () => {});
