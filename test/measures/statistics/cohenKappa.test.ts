import { cohenKappa } from '../../../src/measures/statistics/cohenKappa';
import { ABSTRACTORS, PARADOX } from './ratings';

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
