import { pChart } from '../../../src/measures/statistics/pChart';

/** Montgomery's orange juice cans: 30 samples of 50. */
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];
const cans = CANS.map((count) => ({ count, size: 50 }));

describe('pChart', () => {
  it('finds the two special samples of the orange juice cans', () => {
    const chart = pChart(cans, { exactBelow: 0 });
    expect(chart.mean!.toFixed(4)).toBe('0.2313');
    expect(chart.points[0]!.low.toFixed(5)).toBe('0.05243');
    expect(chart.points[0]!.high.toFixed(5)).toBe('0.41024');
    expect(chart.points.flatMap((point, i) => (point.signal ? [i + 1] : []))).toEqual([15, 23]);
  });

  it('leaves known special causes out of the mean but still charts them', () => {
    const chart = pChart(cans, { exactBelow: 0, without: [14, 22] });
    expect(chart.mean!.toFixed(4)).toBe('0.2150');
    expect(chart.points[0]!.low.toFixed(5)).toBe('0.04070');
    expect(chart.points[0]!.high.toFixed(5)).toBe('0.38930');
    expect(chart.points).toHaveLength(30);
  });

  it('widens the limits where there are fewer calls', () => {
    // 24 lots of 250 and 4 of 500: 8,000 pieces, 1,544 of them counted.
    const lots = Array.from({ length: 28 }, (_, i) => (i < 24 ? { count: 48, size: 250 } : { count: 98, size: 500 }));
    const chart = pChart(lots);
    expect(chart.mean).toBe(1544 / 8000);
    expect([chart.points[0]!.low.toFixed(4), chart.points[0]!.high.toFixed(4)]).toEqual(['0.1181', '0.2679']);
    expect([chart.points[27]!.low.toFixed(4), chart.points[27]!.high.toFixed(4)]).toEqual(['0.1401', '0.2459']);
    expect(chart.points.every((point) => point.signal === null)).toBe(true);
  });

  it('has a lower limit of 0 at 5% until more than 171 calls', () => {
    const at = (size: number) => pChart([{ count: size * 0.05, size }], { exactBelow: 0 }).points[0]!.low;
    expect(at(171)).toBe(0);
    expect(at(172)).toBeGreaterThan(0);
  });

  it('uses exact limits below 100 calls', () => {
    const [point] = pChart([
      { count: 3, size: 20 },
      { count: 147, size: 2980 },
    ]).points;
    expect(point!.exact).toBe(true);
    // Bin(20, 0.05): P(X ≤ 4) = 0.99743, P(X ≤ 5) = 0.99967, so five of twenty is still within the limits.
    expect(point!.high).toBe(5 / 20);
  });

  it('shows a point without calls as having no share', () => {
    expect(pChart([{ count: 0, size: 0 }]).points[0]).toMatchObject({ share: null, signal: null });
  });
});
