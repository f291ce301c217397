import fc from 'fast-check';
import { meets, ratioOf, targetOf, truncatedPercent } from '../../src/measures/share';

describe('targetOf', () => {
  it.each([
    [0.95, 19, 20],
    [0.935, 187, 200],
    [1, 1, 1],
    [0.5, 1, 2],
  ])('%d is %d/%d', (ratio, numerator, denominator) => {
    expect(targetOf(ratio)).toEqual({ numerator, denominator });
  });

  it('refuses what is no target', () => {
    expect(() => targetOf(0)).toThrow(RangeError);
    expect(() => targetOf(NaN)).toThrow(RangeError);
  });
});

describe('meets', () => {
  it.each([
    [19, 20, true],
    [9499, 10_000, false],
    [9500, 10_000, true],
    [0, 0, null],
  ])('%d of %d against 95%%: %s', (valid, agree, expected) => {
    expect(meets(valid, agree, targetOf(0.95))).toBe(expected);
  });
});

describe('truncatedPercent', () => {
  it('never shows a missed target as met', () => {
    expect(truncatedPercent(9499, 10_000)).toBe(94.99);
    expect(truncatedPercent(94_999, 100_000)).toBe(94.99);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (agree, v) => {
        const valid = Math.min(v, agree);
        if (!meets(valid, agree, targetOf(0.95))) expect(truncatedPercent(valid, agree)).toBeLessThan(95);
      }),
    );
  });

  it('has no value without calls', () => {
    expect(truncatedPercent(0, 0)).toBeNull();
    expect(ratioOf(0, 0)).toBeNull();
  });
});
