import { fleissKappa } from '../../../src/measures/statistics/fleissKappa';
import { DIAGNOSES, FOURTEEN_RATERS } from './ratings';

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
