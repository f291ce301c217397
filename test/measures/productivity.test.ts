import { productivity } from '../../src/measures';
import { sampleCalls } from './qms/sampleCalls';

describe('productivity', () => {
  it('gives RPA and both meanings of PPA per day, site and rule', async () => {
    const [mini, ott] = productivity(await sampleCalls());
    expect(mini).toMatchObject({
      rule: 'Mini Pack',
      calls: 3,
      agree: 3,
      valid: 1,
      revenue: 50_000,
      present: 2,
      rpa: 25_000,
      ppa: 0.5,
      agreePerCall: 1,
    });
    expect(ott).toMatchObject({ rule: 'OTT', calls: 2, agree: 1, valid: 0, revenue: 0, agreePerCall: 0.5 });
  });
});
