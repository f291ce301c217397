import { measureCoverage } from '../../src/host/coverage/measureCoverage';

describe('npm run host -- coverage', () => {
  it('finds no member that our code uses and the host does not serve', () => {
    const { used, served, missing } = measureCoverage('.');
    expect(missing).toEqual([]);
    expect(served).toBe(used);
    expect(used).toBeGreaterThan(40);
  }, 60_000);
});
