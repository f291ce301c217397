import { wilson } from '../../../src/measures/statistics/wilson';

describe('wilson', () => {
  it.each([
    { hits: 3, trials: 10, confidence: 0.95, low: 0.1077913, high: 0.6032219, because: 'R prop.test' },
    { hits: 3, trials: 10, confidence: 0.99, low: 0.07956632, high: 0.6799753, because: 'R prop.test' },
    { hits: 0, trials: 10, confidence: 0.95, low: 0, high: 0.2775328, because: 'nothing hit' },
    { hits: 10, trials: 10, confidence: 0.95, low: 0.7224672, high: 1, because: 'everything hit' },
  ])('$hits of $trials at $confidence gives $low to $high ($because)', ({ hits, trials, confidence, low, high }) => {
    const interval = wilson(hits, trials, confidence)!;
    expect(Math.abs(interval.low - low)).toBeLessThan(5.1e-8);
    expect(Math.abs(interval.high - high)).toBeLessThan(5.1e-8);
  });

  it('shows that 18 of 20 says little about an agent', () => {
    const interval = wilson(18, 20)!;
    expect((interval.low * 100).toFixed(1)).toBe('69.9');
    expect((interval.high * 100).toFixed(1)).toBe('97.2');
  });

  it('says nothing without trials', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
