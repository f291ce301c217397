/** A value axis: round steps that hold all values, and their labels. */
import type { FigureAxis } from '../../host';

export interface AxisScale {
  min: number;
  max: number;
  ticks: { value: number; label: string }[];
}

const STEPS = [1, 2, 5, 10];
const WANTED_TICKS = 5;

/** @param fromZero columns stand on zero; lines only need the part of the axis they lie in */
export function axisScale(values: readonly number[], { format, min, max }: FigureAxis, fromZero: boolean): AxisScale {
  const lowest = min ?? Math.min(...values, ...(fromZero ? [0] : []));
  const highest = max ?? Math.max(...values, ...(fromZero ? [0] : []));
  const span = highest - lowest || Math.abs(highest) || 1;
  const size = 10 ** Math.floor(Math.log10(span / WANTED_TICKS));
  const step = size * STEPS.find((each) => each * size * WANTED_TICKS >= span)!;
  const first = min ?? Math.floor(lowest / step + 1e-9) * step;
  const last = max ?? Math.ceil(highest / step - 1e-9) * step;
  const ticks = [];
  for (let value = first; value <= last + step * 1e-6; value += step)
    ticks.push({ value, label: labelOf(value, step, format) });
  return { min: first, max: Math.max(last, first + step), ticks };
}

function labelOf(value: number, step: number, format = ''): string {
  const isShare = format.includes('%');
  const digits = Math.max(0, -Math.floor(Math.log10(isShare ? step * 100 : step) + 1e-9));
  const shown = (isShare ? value * 100 : value).toLocaleString('id-ID', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return isShare ? `${shown}%` : shown;
}
