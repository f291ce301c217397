import fc from 'fast-check';
import { brokenRules, compilePack, encodeTable, VERDICTS, type RowsResult } from '../../../src/engine';
import { differences } from '../../../src/engine/reference';
import { isoOf } from '../../../src/calendar';
import { packs, records, tableOf, type RandomRecord } from './generators';
import type { Pack, Parameter } from './types';

/** Days on which the generators' records lie, and around them. */
const LAST_DAYS = [44_999, 45_000, 45_001, 45_002];

/** A value of a parameter that an author might have written before, of the same kind. */
const OTHERS: Readonly<Record<string, readonly Parameter['value'][]>> = {
  least: [0, 1, 2, 4, null],
  guess: [0, 2, 3, 5],
  words: [['A'], ['B', 'C']],
  noon: ['06:00', '18:00'],
  start: ['2023-03-15', '2023-03-17'],
};

/** One parameter, its values before, and the last day of each. */
interface History {
  name: string;
  values: readonly Parameter['value'][];
  lastDays: readonly number[];
}

const history: fc.Arbitrary<History> = fc.constantFrom(...Object.keys(OTHERS)).chain((name) =>
  fc.record({
    name: fc.constant(name),
    values: fc.array(fc.constantFrom(...OTHERS[name]!), { minLength: 4, maxLength: 4 }),
    lastDays: fc.subarray(LAST_DAYS, { minLength: 1 }),
  }),
);
const histories = fc.uniqueArray(history, { minLength: 1, maxLength: 3, selector: ({ name }) => name });

const dated = (pack: Pack, list: readonly History[]): Pack => ({
  ...pack,
  recordDate: 'day',
  parameters: list.reduce(
    (parameters, { name, values, lastDays }) => ({
      ...parameters,
      [name]: {
        ...parameters[name]!,
        earlier: lastDays.map((day, i) => ({ value: values[i]!, until: isoOf(day) })),
      },
    }),
    pack.parameters,
  ),
});

/** The pack an author would have written on that day, without any history. */
const plain = (pack: Pack, list: readonly History[], day: number | undefined): Pack => ({
  ...pack,
  recordDate: 'day',
  parameters: list.reduce((parameters, { name, values, lastDays }) => {
    const at = day === undefined ? -1 : lastDays.findIndex((last) => day <= last);
    return at < 0 ? parameters : { ...parameters, [name]: { ...parameters[name]!, value: values[at]! } };
  }, pack.parameters),
});

const ofRecord = (pack: Pack, record: RandomRecord, asOf?: number) => {
  const { verdict, broken, open, missing } = compilePack(pack).checkRecord(record, { asOf });
  return {
    verdict,
    broken: broken.map(({ rule, severity, status }) => [rule, severity, status]),
    open: open.map(({ rule }) => rule),
    missing,
  };
};
const verdicts = ({ codes }: RowsResult) => Array.from(codes, (code) => VERDICTS[code]);
const brokenOf = (result: RowsResult) => Array.from(result.codes, (_, row) => brokenRules(result, row).sort());

describe('a parameter with earlier values', () => {
  it('judges each record as the plain pack that holds the value of its day', () => {
    fc.assert(
      fc.property(
        packs({ blanks: true }),
        histories,
        records([null, undefined]),
        fc.constantFrom(undefined, 44_990, 45_001, 45_010),
        (pack, list, record, asOf) => {
          const day = typeof record.day === 'number' ? record.day : asOf;
          expect(ofRecord(dated(pack, list), record, asOf)).toEqual(ofRecord(plain(pack, list, day), record, asOf));
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('says the same of rows, sliced rows, rows by index and encoded columns', async () => {
    await fc.assert(
      fc.asyncProperty(
        packs({ blanks: true }),
        histories,
        fc.array(records([null, undefined]), { minLength: 1, maxLength: 40 }),
        async (pack, list, rows) => {
          const compiled = compilePack(dated(pack, list));
          const one = rows.map((record) => compiled.checkRecord(record));
          const table = tableOf(rows);
          const names = Object.keys(table.columns);
          const indexed = {
            rows: rows.map((record) => names.map((name) => record[name])),
            index: Object.fromEntries(names.map((name, i) => [name, i])),
          };
          const ways = [
            compiled.checkRowsSync(table),
            compiled.checkRowsSync(indexed),
            compiled.checkColumns(encodeTable(table)),
            await compiled.checkRows(table, {}, { sliceMs: 0 }),
          ];
          for (const way of ways) {
            expect(verdicts(way)).toEqual(one.map(({ verdict }) => verdict));
            expect(brokenOf(way)).toEqual(one.map(({ broken }) => broken.map(({ rule }) => rule).sort()));
            expect(Object.values(way.counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('agrees with json-rules-engine holding the values of the day', async () => {
    await fc.assert(
      fc.asyncProperty(
        packs({ blanks: false }),
        histories,
        fc.array(records(), { minLength: 1, maxLength: 10 }),
        async (pack, list, rows) => {
          expect(
            await differences(
              dated(pack, list),
              rows.map((record) => ({ record })),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
