import { fisherExact } from '../../../src/measures/statistics/fisherExact';

describe('fisherExact', () => {
  it('gives the lady tasting tea 0.4857', () => {
    expect(
      fisherExact([
        [3, 1],
        [1, 3],
      ]).toFixed(4),
    ).toBe('0.4857');
  });

  it('is certain where the margins allow one table only', () => {
    expect(
      fisherExact([
        [5, 0],
        [0, 0],
      ]),
    ).toBe(1);
    expect(
      fisherExact([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(1);
  });

  it('does not change when rows or columns change places', () => {
    const p = fisherExact([
      [12, 5],
      [3, 9],
    ]);
    expect(
      fisherExact([
        [3, 9],
        [12, 5],
      ]),
    ).toBeCloseTo(p, 12);
    expect(
      fisherExact([
        [5, 12],
        [9, 3],
      ]),
    ).toBeCloseTo(p, 12);
  });
});
