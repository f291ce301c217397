import { belowTarget } from '../../../src/measures/statistics/belowTarget';

describe('belowTarget', () => {
  it.each([
    [182, 200, '0.01209'],
    [185, 200, '0.07813'],
    [188, 200, '0.30024'],
  ])('gives %d valid of %d a chance of %s under a true 95%%', (valid, agree, expected) => {
    expect(belowTarget(valid, agree, 0.95)!.toFixed(5)).toBe(expected);
  });

  it('is silent without calls', () => {
    expect(belowTarget(0, 0, 0.95)).toBeNull();
  });
});
