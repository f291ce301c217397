import fc from 'fast-check';
import {
  meets,
  percentText,
  ratioFormat,
  ratioOf,
  ratioText,
  roundedRatio,
  targetOf,
} from '../../../src/measures/shared/share';

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

describe('percentText', () => {
  const target = targetOf(0.95);

  it.each([
    [269, 293, '91,81%'],
    [19, 20, '95,00%'],
    [9499, 10_000, '94,99%'],
    [94_999, 100_000, '94,999%'],
    [949_996, 1_000_000, '94,9996%'],
    [1, 3, '33,33%'],
    [2, 3, '66,67%'],
    [1, 800, '0,13%'],
    [0, 0, '#N/A'],
  ])('%d of %d is %s, rounded as Excel does, never across the target', (part, whole, text) => {
    expect(percentText(part, whole, 'id', target)).toBe(text);
  });

  it.each([
    [0.91785, '91,79%'],
    [0.917849999999999, '91,78%'],
    [0.285, '28,50%'],
    [1.005 / 100, '1,01%'],
    [-0.025, '-2,50%'],
    [0, '0,00%'],
    [12.5, '1250,00%'],
  ])('%d is %s, from the fifteen digits that a cell of Excel holds', (ratio, text) => {
    expect(ratioText(ratio, 'id')).toBe(text);
  });

  it('gives cells the format that spells it so', () => {
    expect([0.95, 0.9499, 0.94999, 1.2].map((ratio) => ratioFormat(ratio, target))).toEqual([
      '0.00%',
      '0.00%',
      '0.000%',
      '0.00%',
    ]);
  });

  it('has the decimal mark of the language', () => {
    expect(percentText(269, 293, 'en', target)).toBe('91.81%');
  });

  it('never shows a missed target as met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (agree, v) => {
        const valid = Math.min(v, agree);
        if (!meets(valid, agree, target)) expect(roundedRatio(valid / agree, target).value).toBeLessThan(95);
      }),
    );
  });

  it('has no value without calls', () => {
    expect(ratioText(null, 'id')).toBe('#N/A');
    expect(ratioOf(0, 0)).toBeNull();
  });
});
