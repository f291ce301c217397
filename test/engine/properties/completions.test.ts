import fc from 'fast-check';
import { compilePack } from '../../../src/engine';
import { DOMAINS, linkedPacks, packs, records, type RandomRecord } from './generators';

/** Every way of filling the blanks, or a sample of them where there are many. */
function completions(record: RandomRecord): RandomRecord[] {
  const blanks = Object.keys(DOMAINS).filter((name) => record[name] === null || record[name] === undefined);
  let filled: RandomRecord[] = [record];
  for (const name of blanks) {
    const { values } = DOMAINS[name]!;
    filled = filled.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    const most = 200;
    if (filled.length > most) filled = filled.filter((_, i) => i % Math.ceil(filled.length / most) === 0);
  }
  return filled;
}

describe('records with blanks', () => {
  it('pass or fail only where every way of filling the blanks gives the same', () => {
    let decided = 0;
    fc.assert(
      fc.property(
        fc.oneof(packs({ blanks: false }), linkedPacks()),
        fc.array(records([null, undefined]), { minLength: 10, maxLength: 10 }),
        (pack, list) => {
          const { checkRecord } = compilePack(pack);
          for (const record of list) {
            const { verdict } = checkRecord(record);
            if (verdict !== 'pass' && verdict !== 'fail') continue;
            decided++;
            for (const full of completions(record)) {
              const filled = checkRecord(full);
              // A filling that contradicts itself is no way of filling the blanks.
              if (filled.verdict !== 'incomplete') expect(filled.verdict).toBe(verdict);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    // Records are sparse, but the property must not hold for want of cases.
    expect(decided).toBeGreaterThan(100);
  }, 60_000);

  it('stay decided when unreadable cells turn out blank or filled, even if conditions ask for blanks', () => {
    fc.assert(
      fc.property(
        packs({ blanks: true }),
        fc.array(records([undefined]), { minLength: 10, maxLength: 10 }),
        (pack, list) => {
          const { checkRecord } = compilePack(pack);
          for (const record of list) {
            const { verdict } = checkRecord(record);
            if (verdict !== 'pass' && verdict !== 'fail') continue;
            for (const full of completions(record)) {
              const filled = checkRecord(full);
              if (filled.verdict !== 'incomplete') expect(filled.verdict).toBe(verdict);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('are incomplete, not failed, when they are blank altogether', () => {
    fc.assert(
      fc.property(packs({ blanks: false }), (pack) => {
        const constant = JSON.stringify([pack.rules, pack.scope, pack.conditions]).includes('"words"');
        fc.pre(!constant);
        expect(compilePack(pack).checkRecord({}).verdict).toMatch(/incomplete|pass/);
      }),
      { numRuns: 100 },
    );
  });
});
