/** The search for records against trying every record of a small world. */
import fc from 'fast-check';
import { Bench } from '../../../src/author/prove/bench';
import { NO, OPEN, YES } from '../../../src/author/prove/answers';
import { Solver } from '../../../src/author/prove/solver';
import { partsOf } from '../../../src/author/prove/parts';
import { compileProgram, Judged, type Condition } from '../../../src/engine';
import { open } from '../../rules/shipped';
import { derived, leaf, rule, smallPack } from './smallPack';

const FIRST = 45_000;
const DAYS = [null, undefined, FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4, FIRST + 2.5];
const WORLD = {
  kind: ['PHONE', 'MAIL', 'CHAT', null, undefined],
  contacts: [0, 1, 2, 3, null],
  from: DAYS,
  to: DAYS,
};

const fact = fc.oneof(
  fc.tuple(fc.constant('kind'), fc.constantFrom('equal', 'notEqual'), fc.constantFrom('PHONE', 'MAIL')),
  fc.tuple(
    fc.constant('contacts'),
    fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal'),
    fc.constantFrom(1, 2),
  ),
  fc.tuple(fc.constantFrom('kind', 'contacts', 'to'), fc.constant('isBlank'), fc.boolean()),
  fc.tuple(fc.constantFrom('from', 'to'), fc.constantFrom('before', 'afterOrOn'), fc.constant('2023-03-17')),
  fc.tuple(fc.constant('from'), fc.constantFrom('before', 'sameDayAs', 'lessThan'), fc.constant({ fact: 'to' })),
  fc.tuple(fc.constantFrom('days', 'minutes'), fc.constantFrom('lessThan', 'greaterThan'), fc.constantFrom(0, 1)),
  fc.tuple(fc.constant('counted'), fc.constantFrom('lessThan', 'equal'), fc.constantFrom(1, 2)),
);
const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fact.map(([name, operator, value]) => leaf(name, operator, value)),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((list) => ({ all: list })),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((list) => ({ any: list })),
    tie('any').map((one) => ({ not: one })),
  ),
})).any;

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length]!;

describe('the search for records', () => {
  it('never says that there is none where one can be found by trying, and finds nearly all of them', () => {
    let [asked, open_] = [0, 0];
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const { pack } = smallPack({
          derived: {
            days: derived('daysBetween', 'from', 'to'),
            minutes: derived('minutesBetween', 'from', 'to'),
            counted: derived('countFilled', 'kind', 'contacts', 'to'),
          },
          rules: [rule('one', one), rule('other', other)],
        });
        const bench = new Bench(pack, null);
        const [a, b] = bench.program.rules.map(({ cases }) => cases[0]!.conditions);
        for (const [left, right] of [
          [YES, YES],
          [NO, YES],
          [OPEN, NO],
          [NO, NO],
        ] as const) {
          const came = bench.find({
            want: [
              [a!, left],
              [b!, right],
            ],
          });
          asked++;
          if ('undecided' in came) open_++;
          if (!('none' in came)) continue;
          for (let i = 0; i < 400; i++) {
            // Numbers that share no factor with the sizes of the world go through all of it in turn.
            const record = {
              kind: pick(WORLD.kind, i),
              contacts: pick(WORLD.contacts, i * 7 + Math.floor(i / 5)),
              from: pick(WORLD.from, i * 3 + Math.floor(i / 25)),
              to: pick(WORLD.to, i * 11 + Math.floor(i / 8)),
            };
            const judged = bench.judge({ record, asOf: undefined });
            expect([
              judged.answer(a!) === [0, 0, 1, 0, 3][left],
              judged.answer(b!) === [0, 0, 1, 0, 3][right],
            ]).not.toEqual([true, true]);
          }
        }
      }),
      { numRuns: 50 },
    );
    expect(open_ / asked).toBeLessThan(0.02);
  });

  it.each(['closing', 'staffing'])('%s: says none of nothing that an example shows', async (id) => {
    const { pack, examples } = await open(id);
    const program = compileProgram(pack);
    const solver = new Solver(program, partsOf(program, []));
    for (const { record, context } of examples!.examples.slice(0, 10)) {
      const judged = new Judged(program, record, context);
      for (const { cases, low } of program.rules) {
        const bit = (tri: number) => [NO, OPEN, 0, YES][tri]!;
        const want = [low, cases[0]!.complies, cases[0]!.conditions].map(
          (node) => [node, bit(judged.answer(node))] as const,
        );
        const came = solver.solve({ want }, { record: {}, asOf: undefined }, () => true);
        expect('none' in came).toBe(false);
      }
    }
  });
});
