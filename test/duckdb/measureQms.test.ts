import fc from 'fast-check';
import { measureQms } from '../../src/duckdb/qms/measureQms';
import { openRecords } from '../../src/duckdb/database/appendRecords';
import { withDatabase } from '../../src/duckdb/database/database';
import { inFile, MONTH_KEY, qms, readCalls } from '../../src/measures';
import type { FieldType, SheetTable, TypedValue } from '../../src/sheet';
import { DEFINITION } from '../measures/qms/definition';
import { tableOf } from '../measures/tables';

const AUGUST = 45_870;
const TYPES: Record<string, FieldType> = {
  outcome: 'enum',
  result: 'enum',
  called: 'datetime',
  tapped: 'datetime',
  follow: 'integer',
  input: 'enum',
  id: 'id',
  line: 'id',
  final: 'enum',
  login: 'id',
  kind: 'text',
  site: 'text',
};

const days = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(-20, 0, 1, 5, 40), fc.constantFrom(0, 0.25, 0.500_01))
      .map(([day, time]) => AUGUST + day + time),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
);
const word = (...words: TypedValue[]) => fc.constantFrom<TypedValue>(...words);
const CELLS: Record<string, fc.Arbitrary<TypedValue>> = {
  outcome: word('YES', 'YES', 'YES', ' yes', 'NO', null, undefined),
  result: word('GOOD', 'GOOD', 'BACK', 'bad ', 'REFUSED', 'what', null),
  called: days,
  tapped: days,
  follow: word(1, 1, 1, 2, 3, 6, 4, null, undefined),
  input: word('Again', 'Again', 'again', 'New', null, undefined),
  id: word('a', 'A ', 'b', 'c', null, null, null),
  line: word('1', '01', '1.0', '2', '3', null),
  final: word('GOOD', 'BACK', null, null, null, undefined),
  login: word('x', 'X', 'y', null),
  kind: word('k', null),
  site: word('BDG', 'bdg ', 'Malang', null, undefined),
};

const sheets = fc
  .tuple(
    fc.array(fc.record(CELLS), { minLength: 1, maxLength: 40 }),
    // Columns a sheet may lack.
    fc.subarray(['final', 'called', 'tapped', 'follow', 'input', 'id', 'line', 'login', 'kind'], { minLength: 4 }),
  )
  .map(([records, optional]): SheetTable => {
    const fields = ['outcome', 'result', 'site', ...optional];
    return tableOf(TYPES, [fields, ...records.map((record) => fields.map((field) => record[field]))]);
  });

it('counts what the measure counts: re-calls, duplicates, months, first passes, missing columns and blanks', async () => {
  await withDatabase(async (connection) => {
    await fc.assert(
      fc.asyncProperty(
        sheets,
        fc.constantFrom(undefined, '2025-08', '2025-07'),
        fc.constantFrom(undefined, 'site', MONTH_KEY),
        async (table, month, by) => {
          const fields = new Map(Object.keys(table.columns).map((field) => [field, TYPES[field]!]));
          const records = await openRecords(connection, 'tapping', fields);
          records.append(table);
          records.close();
          const source = { ...records.source, types: TYPES };
          const expected = qms(readCalls(table, DEFINITION), { month, by });
          const found = await measureQms(connection, source, DEFINITION, { month, by });
          expect(found).toEqual(inFile(expected, table.rows));
        },
      ),
      { numRuns: 80 },
    );
  });
}, 60_000);
