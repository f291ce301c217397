import fc from 'fast-check';
import { brokenRules, compilePack, VERDICTS, type RowsResult } from '../../../src/engine';
import { linkedPacks, packs, records, tableOf } from './generators';

const verdicts = ({ codes }: RowsResult) => Array.from(codes, (code) => VERDICTS[code]);
const brokenOf = (result: RowsResult) => Array.from(result.codes, (_, row) => brokenRules(result, row));

describe('the ways into a pack', () => {
  it('give the same verdicts and broken rules: record, table, table in slices', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(packs({ blanks: true }), linkedPacks()),
        fc.array(records([null, undefined]), { minLength: 1, maxLength: 60 }),
        async (pack, list) => {
          const { checkRecord, checkRows, checkRowsSync } = compilePack(pack);
          const one = list.map((record) => checkRecord(record));
          const table = tableOf(list);
          const ways = [checkRowsSync(table), await checkRows(table, {}, { sliceMs: 0 })];
          for (const way of ways) {
            expect(verdicts(way)).toEqual(one.map(({ verdict }) => verdict));
            expect(brokenOf(way).map((names_) => names_.sort())).toEqual(
              one.map(({ broken }) => broken.map(({ rule }) => rule).sort()),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('agree beyond one block of records, too', () => {
    fc.assert(
      fc.property(
        packs({ blanks: true }),
        fc.array(records([null, undefined]), { minLength: 50, maxLength: 50 }),
        (pack, list) => {
          const many = Array.from({ length: 4_200 }, (_, i) => list[i % list.length]!);
          const { checkRowsSync, checkRecord } = compilePack(pack);
          const expected = list.map((record) => checkRecord(record).verdict);
          const wanted = many.map((_, i) => expected[i % list.length]);
          expect(verdicts(checkRowsSync(tableOf(many)))).toEqual(wanted);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('order', () => {
  it('of rules, of rows and of keys changes nothing', () => {
    fc.assert(
      fc.property(
        packs({ blanks: true }),
        fc.array(records([null, undefined]), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        (pack, list, seed) => {
          const turn = <Item>(items: readonly Item[]): Item[] =>
            [...items.slice(seed % items.length), ...items.slice(0, seed % items.length)].reverse();
          const plain = compilePack(pack);
          const turnedKeys = <Value>(object: Readonly<Record<string, Value>>) =>
            Object.fromEntries(turn(Object.entries(object)));
          const turned = compilePack({
            ...pack,
            rules: turn(pack.rules),
            fields: turnedKeys(pack.fields),
            parameters: turnedKeys(pack.parameters),
            derived: turnedKeys(pack.derived!),
          });
          const shape = ({ verdict, broken, missing }: ReturnType<typeof plain.checkRecord>) => [
            verdict,
            broken.map(({ rule }) => rule).sort(),
            [...missing].sort(),
          ];
          for (const record of list)
            expect(shape(turned.checkRecord(turnedKeys(record)))).toEqual(shape(plain.checkRecord(record)));
          const rows = turn(list);
          expect(verdicts(plain.checkRowsSync(tableOf(rows)))).toEqual(
            turn(verdicts(plain.checkRowsSync(tableOf(list)))),
          );
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
