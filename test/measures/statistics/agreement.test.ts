import { countRatings, countsOfTable, observedAgreement } from '../../../src/measures/statistics/agreement';
import { cohenKappa } from '../../../src/measures/statistics/cohenKappa';
import { fleissKappa } from '../../../src/measures/statistics/fleissKappa';
import { gwetAc1 } from '../../../src/measures/statistics/gwetAc1';
import { biasIndex, pabak } from '../../../src/measures/statistics/pabak';
import { ABSTRACTORS, DIAGNOSES, FOURTEEN_RATERS, RAW_4_RATERS } from './ratings';

const PARADOX = [
  [118, 5],
  [2, 0],
] as const;

describe('cohenKappa', () => {
  it.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      '0.4000',
    ],
    [
      [
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ],
      '0.4842',
    ],
  ])('of %j is %s', (table, expected) => {
    expect(cohenKappa(table)!.toFixed(4)).toBe(expected);
  });

  it('of the three abstractors is 0.7964094', () => {
    expect(cohenKappa(ABSTRACTORS)!.toFixed(7)).toBe('0.7964094');
  });

  it('falls below zero where two raters agree on 94% of mostly valid calls', () => {
    expect(cohenKappa(PARADOX)!.toFixed(4)).toBe('-0.0234');
  });

  it('is undefined where all marks are the same', () => {
    expect(
      cohenKappa([
        [20, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe('fleissKappa', () => {
  it.each([
    ['fourteen raters on ten subjects', FOURTEEN_RATERS, 3, '0.210'],
    ['the first fifteen diagnoses', DIAGNOSES.slice(0, 15), 7, '0.4139265'],
    ['all thirty diagnoses', DIAGNOSES, 7, '0.4302445'],
  ])('of %s is as published', (_, counts, digits, expected) => {
    expect(fleissKappa(counts)!.toFixed(digits)).toBe(expected);
  });

  it('is undefined where all marks are the same', () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toBeNull();
    expect(fleissKappa([])).toBeNull();
  });
});

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

describe('pabak', () => {
  it('of the three abstractors is 0.835, at an agreement of 0.89', () => {
    expect(pabak(countsOfTable(ABSTRACTORS))!.toFixed(3)).toBe('0.835');
    expect(observedAgreement(countsOfTable(ABSTRACTORS))!.toFixed(2)).toBe('0.89');
  });

  it('of the paradox table stands beside an agreement of 0.944', () => {
    expect(observedAgreement(countsOfTable(PARADOX))!.toFixed(3)).toBe('0.944');
    expect(pabak(countsOfTable(PARADOX))!.toFixed(3)).toBe('0.888');
  });

  it('says who marks more strictly', () => {
    expect(biasIndex(PARADOX)).toBe(3 / 125);
    expect(
      biasIndex([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
