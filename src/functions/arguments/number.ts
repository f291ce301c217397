import type { LocalText } from '../../text';
import type { Argument } from '../shared/argument';
import { Failure } from '../shared/failure';
import { oneCellArgument } from './oneCell';
import { parseNumber } from './parseNumber';

interface Bounds<T> {
  low: number;
  high: number;
  /** Taken when the argument is omitted; without it the argument is required. */
  otherwise?: T;
  whole?: boolean;
  example: string;
}

/** A number between `low` and `high` inclusive; text numbers ("0,95", "95%", "1.000") are read. */
export function number(about: LocalText, bounds: Bounds<number>): Argument<number>;
export function number(about: LocalText, bounds: Bounds<number | null>): Argument<number | null>;
export function number(
  about: LocalText,
  { low, high, otherwise, whole, example }: Bounds<number | null>,
): Argument<number | null> {
  return oneCellArgument<number | null>(about, otherwise, (cell, at) => {
    const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : null;
    if (value === null || !Number.isFinite(value))
      throw new Failure('value', 'argumentNumber', { ...at, found: cell, example });
    if (value < low || value > high) throw new Failure('value', 'argumentRange', { ...at, found: cell, low, high });
    if (whole && !Number.isInteger(value)) throw new Failure('value', 'argumentWhole', { ...at, found: cell });
    return value;
  });
}
