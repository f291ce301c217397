import { sampleSize } from '../../../src/measures/statistics/sampleSize';

describe('sampleSize', () => {
  it.each([
    [{ population: 1000, margin: 0.05 }, 278],
    [{ population: 10_000, margin: 0.05 }, 370],
    [{ margin: 0.05 }, 385],
    [{ margin: 0.03 }, 1068],
    [{ population: 500, margin: 0.05 }, 218],
    [{ margin: 0.03, share: 0.95 }, 203],
    [{ population: 1000, margin: 0.03, share: 0.95 }, 169],
  ])('%j needs %d', (question, expected) => {
    expect(sampleSize(question)).toBe(expected);
  });

  it('never asks for more than there is', () => {
    expect(sampleSize({ population: 3, margin: 0.001 })).toBe(3);
    expect(sampleSize({ population: 0, margin: 0.05 })).toBe(0);
  });
});
