import { countsOfTable, observedAgreement } from '../../../src/measures/statistics/agreement';
import { biasIndex, pabak } from '../../../src/measures/statistics/pabak';
import { ABSTRACTORS, PARADOX } from './ratings';

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
