import fc from 'fast-check';
import type { Pack } from '../../src/engine';
import { DOMAINS, linkedPacks, packs, records, tableOf } from '../engine/properties/generators';
import { dated, histories } from '../engine/properties/histories';
import { differencesOf } from './agreement';
import { openDuckDb, openPostgres, postgresPrograms, stage, type Database } from './database';
import { shippedPack } from '../measures/packs';
import { everythingPack, typesOf } from './everything';
import { plausible } from './plausible';

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
else it.skip('a pack as SQL on PostgreSQL: skipped, no initdb and pg_ctl here (apt-get install postgresql)', () => {});
