import fc from 'fast-check';
import { jStat } from 'jstat';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialProbability,
  binomialQuantile,
} from '../../../src/measures/statistics/binomial';

describe('binomial', () => {
  it('gives P(X ≥ 3) = 0.1840610691 for Bin(15, 0.1)', () => {
    expect(binomialAtLeast(3, 15, 0.1).toFixed(10)).toBe('0.1840610691');
  });

  it('agrees with an independent library to its ten digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, k, p) => {
          fc.pre(k <= n);
          expect(binomialAtMost(k, n, p)).toBeCloseTo(jStat.binomial.cdf(k, n, p), 8);
          expect(binomialProbability(k, n, p)).toBeCloseTo(jStat.binomial.pdf(k, n, p), 8);
        },
      ),
    );
  });

  it('leaves nothing between the two tails', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, k, p) => {
          expect(binomialAtMost(k, n, p) + binomialAtLeast(k + 1, n, p)).toBeCloseTo(1, 11);
        },
      ),
    );
  });

  it('finds the smallest count that reaches a probability', () => {
    expect(binomialQuantile(0.5, 10, 0.5)).toBe(5);
    expect(binomialQuantile(0.001, 50, 0.05)).toBe(0);
  });
});
