import { productivity, productivityFields, readCalls } from '../../src/measures';
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

  it('divides by the attendance where there is one, and by nobody gives #N/A', async () => {
    expect(productivity(await sampleCalls(), () => 5)[0]).toMatchObject({ present: 5, rpa: 10_000, ppa: 0.2 });
    expect(productivity(await sampleCalls(), () => 0)[0]).toMatchObject({ rpa: null, ppa: null });
  });

  it('looks into no other columns than those it names', async () => {
    const { table, definition } = await sampleCalls();
    const named = productivityFields(definition);
    const columns = new Proxy(table.columns, {
      get(all, field: string) {
        if (!named.has(field)) throw new Error(`It looks into ${field}.`);
        return all[field];
      },
    });
    expect(productivity(readCalls({ ...table, columns }, definition))).toEqual(productivity(await sampleCalls()));
  });
});
