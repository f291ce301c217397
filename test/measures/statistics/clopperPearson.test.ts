import fc from 'fast-check';
import { jStat } from 'jstat';
import { clopperPearson } from '../../../src/measures/statistics/clopperPearson';

describe('clopperPearson', () => {
  it('gives 0.05819170 to 0.26739600 for 7 of 50', () => {
    const interval = clopperPearson(7, 50)!;
    expect(interval.low.toFixed(8)).toBe('0.05819170');
    expect(interval.high.toFixed(8)).toBe('0.26739600');
  });

  it('reaches 0 and 1 at the ends and is silent without trials', () => {
    expect(clopperPearson(0, 10)!.low).toBe(0);
    expect(clopperPearson(10, 10)!.high).toBe(1);
    expect(clopperPearson(0, 0)).toBeNull();
  });

  it('agrees with the beta quantiles of an independent library', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, at) => {
        const hits = 1 + Math.floor(at * (trials - 2));
        const interval = clopperPearson(hits, trials)!;
        expect(interval.low).toBeCloseTo(jStat.beta.inv(0.025, hits, trials - hits + 1), 6);
        expect(interval.high).toBeCloseTo(jStat.beta.inv(0.975, hits + 1, trials - hits), 6);
      }),
      { numRuns: 60 },
    );
  });
});
