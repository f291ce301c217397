import fc from 'fast-check';
import { brokenRules, compilePack, VERDICTS, type RowsResult } from '../../../src/engine';
import { differences } from '../../../src/engine/reference';
import { packs, records, tableOf, type RandomRecord } from './generators';
import { dated, histories, type History } from './histories';
import type { Pack } from './types';

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

  it('says the same of a record, a table and a table in slices', async () => {
    await fc.assert(
      fc.asyncProperty(
        packs({ blanks: true }),
        histories,
        fc.array(records([null, undefined]), { minLength: 1, maxLength: 40 }),
        async (pack, list, rows) => {
          const compiled = compilePack(dated(pack, list));
          const one = rows.map((record) => compiled.checkRecord(record));
          const table = tableOf(rows);
          const ways = [compiled.checkRowsSync(table), await compiled.checkRows(table, {}, { sliceMs: 0 })];
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
