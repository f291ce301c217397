import { countRatings } from '../../../src/measures/statistics/agreement';
import { gwetAc1 } from '../../../src/measures/statistics/gwetAc1';
import { ABSTRACTORS, countsOfTable, DIAGNOSES, PARADOX, RAW_4_RATERS } from './ratings';

describe('gwetAc1', () => {
  it.each([
    ['the three abstractors', countsOfTable(ABSTRACTORS), 7, '0.8493305'],
    ['the first fifteen diagnoses', DIAGNOSES.slice(0, 15), 7, '0.4448007'],
    ['four raters with missing marks', countRatings(RAW_4_RATERS).counts, 5, '0.77544'],
    ['the paradox table', countsOfTable(PARADOX), 4, '0.9408'],
  ])('of %s is as published', (_, counts, digits, expected) => {
    expect(gwetAc1(counts)!.toFixed(digits)).toBe(expected);
  });

  it('is undefined where only one mark was ever given', () => {
    expect(
      gwetAc1(
        countRatings([
          ['VALID', 'VALID'],
          ['VALID', 'VALID'],
        ]).counts,
      ),
    ).toBeNull();
  });
});
