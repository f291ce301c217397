import { countRatings, observedAgreement } from '../../../src/measures/statistics/agreement';

describe('agreement', () => {
  it('counts marks per category, each kind once, missing ones in none', () => {
    expect(
      countRatings([
        ['VALID', 'RETURN', null],
        ['RETURN', 'RETURN', 'RETURN'],
      ]),
    ).toEqual({
      categories: ['VALID', 'RETURN'],
      counts: [
        [1, 1],
        [0, 3],
      ],
    });
  });

  it('observes agreement only where somebody could agree', () => {
    expect(
      observedAgreement([
        [2, 0],
        [1, 1],
        [1, 0],
      ]),
    ).toBe(0.5);
    expect(observedAgreement([[1, 0]])).toBeNull();
  });
});
