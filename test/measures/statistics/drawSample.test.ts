import fc from 'fast-check';
import { drawSample } from '../../../src/measures/statistics/drawSample';

describe('drawSample', () => {
  it('draws the same rows for the same seed, wherever it runs', () => {
    expect(drawSample(1000, 5, '2025-08')).toEqual(drawSample(1000, 5, '2025-08'));
    expect(drawSample(1000, 5, '2025-08')).not.toEqual(drawSample(1000, 5, '2025-09'));
  });

  it('gives distinct rows in order, as many as asked for and as exist', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(600), fc.string(), (population, count, seed) => {
        const drawn = drawSample(population, count, seed);
        expect(drawn).toHaveLength(Math.min(population, count));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect([...drawn].sort((a, b) => a - b)).toEqual(drawn);
        expect(drawn.every((index) => index >= 0 && index < population)).toBe(true);
      }),
    );
  });

  it('prefers no row: each of 20 comes up about equally often over 4,000 seeds', () => {
    const hits = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 4000; seed++) for (const row of drawSample(20, 5, `seed ${seed}`)) hits[row]!++;
    for (const count of hits) expect(Math.abs(count - 1000)).toBeLessThan(140);
  });
});
