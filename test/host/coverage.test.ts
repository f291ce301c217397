import { measureCoverage } from '../../src/host/coverage/measureCoverage';

describe('npm run host -- coverage', () => {
  it('finds no member that the add-in or a script uses and the host does not serve', () => {
    const { product, scriptsOnly, missing } = measureCoverage('.');
    expect(missing).toEqual([]);
    expect(product).toBeGreaterThan(40);
    expect(scriptsOnly).toBeGreaterThan(40);
  }, 60_000);
});
