import { ageBands, openReturns } from '../../../src/measures';
import { on } from '../day';
import { sampleCalls } from './sampleCalls';

describe('openReturns', () => {
  it('lists calls that wait for their re-call, with their age; those not valid for good wait for nobody', async () => {
    expect(openReturns(await sampleCalls(), on('2025-08-09'))).toEqual([{ row: 1, days: 3, attempts: 0 }]);
  });

  it('bands ages by limits, undated calls in none', () => {
    const open = [0, 2, 3, 9, null].map((days, row) => ({ row, days }));
    expect(ageBands(open, [2, 3])).toEqual([
      { upTo: 2, count: 2 },
      { upTo: 3, count: 1 },
      { upTo: null, count: 1 },
    ]);
  });
});
