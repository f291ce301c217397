/** The operators' battery on the databases: what the closures and json-rules-engine answer, SQL answers too. */
import { packToSql } from '../../src/sql';
import { BATTERY, packOf, type Row } from '../engine/operators/battery';
import { openDuckDb, openPostgres, postgresPrograms, stage, type Database } from './database';

const VERDICTS = { yes: 'pass', no: 'fail', open: 'incomplete' } as const;

/** The verdict of every cell of a row, and of an unreadable and, where it cannot be told, a blank one. */
async function verdicts(database: Database, row: Row): Promise<[unknown, string, unknown][]> {
  const { operator, type, value, yes, no, fact } = row;
  const asked = [
    ...yes.map((cell) => ({ cell, expected: VERDICTS.yes })),
    ...no.map((cell) => ({ cell, expected: VERDICTS.no })),
    { cell: undefined, expected: VERDICTS.open },
    ...([...yes, ...no].includes(null) || operator === 'isFilled' ? [] : [{ cell: null, expected: VERDICTS.open }]),
  ];
  const pack = packOf(type, operator, value, fact);
  const fields = { field: pack.fields['field']!.type };
  const source = await stage(
    database,
    'battery',
    fields,
    asked.map(({ cell }) => ({ field: cell })),
  );
  const rows = await database.rows(`${packToSql(pack, { dialect: database.dialect, source })} ORDER BY _row`);
  return rows.map((each, i) => [asked[i]!.cell, asked[i]!.expected, each['verdict']]);
}

const programs = postgresPrograms();
const DATABASES = [
  { name: 'DuckDB', open: openDuckDb },
  programs === null
    ? { name: 'DuckDB again, because no PostgreSQL is installed here', open: openDuckDb }
    : { name: 'PostgreSQL', open: () => openPostgres(programs) },
];

describe.each(DATABASES)('the battery on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it.each(BATTERY)('$operator on $type with $value', async (row) => {
    const said = await verdicts(database, row);
    expect(said.length).toBeGreaterThan(2);
    expect(said.map(([cell, , found]) => [cell, found])).toEqual(said.map(([cell, expected]) => [cell, expected]));
  });
});
