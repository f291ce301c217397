/** A typed value as a person reads it; the same in every language. */
import { isoDateTimeOf, isoOf } from '../calendar';
import { kindOf } from './columnTypes';
import type { FieldType, TypedValue } from './shared/types';

/** ISO dates, HH:MM:SS times and durations; `''` for blank and unknown. */
export function showValue(value: TypedValue, type: FieldType): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
  switch (kindOf(type)) {
    case 'day':
      return isoOf(value);
    case 'moment':
      return Number.isInteger(value) ? isoOf(value) : isoDateTimeOf(value);
    case 'clock':
      return clock(Math.round(value * 86_400));
    case 'seconds':
      return clock(Math.round(value));
    case 'words':
    case 'choice':
    case 'flag':
    case 'number':
      return String(value);
  }
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
