/**
 * p-chart of a share with varying n: p̄ ± 3·√(p̄(1−p̄)/n), cut at 0 and 1; below n = 100 the normal curve fits poorly,
 * there the limits are exact: the counts that Bin(n, p̄) leaves as rarely as three sigmas leave a normal value.
 */
import { binomialQuantile } from './binomial';
import { sumOf } from './sum';

export interface ChartPoint {
  count: number;
  size: number;
}

export interface ChartedPoint extends ChartPoint {
  /** Null where size is 0. */
  share: number | null;
  low: number;
  high: number;
  exact: boolean;
  signal: 'below' | 'above' | null;
}

export interface PChart {
  /** Σ count ÷ Σ size; null without any size. */
  mean: number | null;
  points: ChartedPoint[];
}

export interface PChartOptions {
  /** Points smaller than this get exact limits; 0 gives the textbook chart everywhere. */
  exactBelow?: number;
  /** Indices of points left out of the mean (a known special cause); they are still charted. */
  without?: readonly number[];
}

const SIGMAS = 3;
/** Share of a normal distribution above three sigmas. */
const TAIL = 0.0013498980316301;

export function pChart(points: readonly ChartPoint[], { exactBelow = 100, without = [] }: PChartOptions = {}): PChart {
  const counted = points.filter((_, index) => !without.includes(index));
  const size = sumOf(counted, (point) => point.size);
  if (size === 0) return { mean: null, points: points.map((point) => charted(point, 0, 1, false)) };
  const mean = sumOf(counted, (point) => point.count) / size;
  return {
    mean,
    points: points.map((point) => {
      const exact = point.size < exactBelow;
      const [low, high] = exact ? exactLimits(mean, point.size) : normalLimits(mean, point.size);
      return charted(point, low, high, exact);
    }),
  };
}

function charted(point: ChartPoint, low: number, high: number, exact: boolean): ChartedPoint {
  const share = point.size > 0 ? point.count / point.size : null;
  const signal = share === null ? null : share < low ? 'below' : share > high ? 'above' : null;
  return { ...point, share, low, high, exact, signal };
}

function normalLimits(mean: number, size: number): [number, number] {
  const half = SIGMAS * Math.sqrt((mean * (1 - mean)) / size);
  return [Math.max(0, mean - half), Math.min(1, mean + half)];
}

function exactLimits(mean: number, size: number): [number, number] {
  if (size === 0) return [0, 1];
  return [binomialQuantile(TAIL, size, mean) / size, binomialQuantile(1 - TAIL, size, mean) / size];
}
