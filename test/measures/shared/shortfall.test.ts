import fc from 'fast-check';
import { meets, targetOf } from '../../../src/measures/shared/share';
import { headsMissing, rateNeeded, shortfall } from '../../../src/measures/shared/shortfall';

const target = targetOf(0.95);

describe('shortfall', () => {
  it.each([
    { valid: 930, agree: 1000, fix: 20, add: 400, headroom: 0 },
    { valid: 94, agree: 100, fix: 1, add: 20, headroom: 0 },
    { valid: 19, agree: 20, fix: 0, add: 0, headroom: 0 },
    { valid: 18, agree: 19, fix: 1, add: 1, headroom: 0 },
    { valid: 35, agree: 38, fix: 2, add: 22, headroom: 0 },
    { valid: 960, agree: 1000, fix: 0, add: 0, headroom: 10 },
  ])('$valid of $agree: fix $fix, add $add, headroom $headroom', ({ valid, agree, ...expected }) => {
    expect(shortfall(valid, agree, target)).toEqual(expected);
  });

  it('is silent without calls', () => {
    expect(shortfall(0, 0, target)).toBeNull();
  });

  it('knows that no number of further calls reaches 100%', () => {
    expect(shortfall(9, 10, targetOf(1))).toEqual({ fix: 1, add: null, headroom: 0 });
  });

  it('is the smallest number that reaches the target, each way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 50, max: 99 }),
        (agree, v, percent) => {
          const valid = Math.min(v, agree);
          const goal = targetOf(percent / 100);
          const { fix, add, headroom } = shortfall(valid, agree, goal)!;
          expect(meets(valid + fix, agree, goal)).toBe(true);
          expect(fix === 0 || !meets(valid + fix - 1, agree, goal)).toBe(true);
          expect(meets(valid + add!, agree + add!, goal)).toBe(true);
          expect(add === 0 || !meets(valid + add! - 1, agree + add! - 1, goal)).toBe(true);
          if (fix === 0) {
            expect(meets(valid, agree + headroom, goal)).toBe(true);
            expect(meets(valid, agree + headroom + 1, goal)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('rateNeeded', () => {
  it('asks 100% of 400 further calls after 930 of 1,000', () => {
    expect(rateNeeded(930, 1000, 400, target)).toBe(1);
  });

  it('goes above 1 where mending is the only way, and has no value when no call remains', () => {
    expect(rateNeeded(930, 1000, 100, target)).toBeGreaterThan(1);
    expect(rateNeeded(930, 1000, 0, target)).toBeNull();
  });
});

describe('headsMissing', () => {
  it.each([
    [18, 20, 1],
    [19, 20, 0],
    [25, 20, 0],
    [0, 1, 1],
  ])('%d of %d lacks %d', (available, planned, expected) => {
    expect(headsMissing(available, planned, target)).toBe(expected);
  });
});
