/**
 * The two ways in which nearly every date is written, digit by digit: 2025-08-31 and 31/08/2025 (or with - or .), with
 * 08:05 or 08:05:12 behind it. Anything else is null, and `parseDate` reads it.
 */
import { serialOf } from '../../calendar';
import type { DateNumbers, DateOrder, ParsedDate } from './writtenDate';

const DATE = 10;
const WITH_MINUTES = 16;
const WITH_SECONDS = 19;
const [BLANK, DASH, POINT, SLASH, COLON, T] = [32, 45, 46, 47, 58, 84];

export function simpleDate(
  text: string,
  order: DateOrder,
  onNumbers: ((numbers: DateNumbers) => void) | undefined,
): ParsedDate | null {
  if (text.length !== DATE && text.length !== WITH_MINUTES && text.length !== WITH_SECONDS) return null;
  const seconds = text.length === DATE ? null : clockOf(text);
  if (seconds !== seconds) return null;
  let day: number | null;
  const mark = text.charCodeAt(2);
  if (text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
    day = serialOf({ year: four(text, 0), month: two(text, 5), day: two(text, 8) });
  } else if ((mark === SLASH || mark === DASH || mark === POINT) && text.charCodeAt(5) === mark) {
    const first = two(text, 0);
    const second = two(text, 3);
    const third = four(text, 6);
    if (first + second + third > 0) onNumbers?.({ first, second, third, wholeYear: true });
    day =
      order === 'monthFirst'
        ? serialOf({ year: third, month: first, day: second })
        : serialOf({ year: third, month: second, day: first });
  } else return null;
  return day === null ? null : { day, seconds, zone: false };
}

/** Seconds since midnight of ` 08:05` or `T08:05:12` behind a date; NaN where there is no such time. */
function clockOf(text: string): number {
  const before = text.charCodeAt(DATE);
  if ((before !== BLANK && before !== T) || text.charCodeAt(13) !== COLON) return NaN;
  if (text.length === WITH_SECONDS && text.charCodeAt(16) !== COLON) return NaN;
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = text.length === WITH_SECONDS ? two(text, 17) : 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : NaN;
}

/** NaN where they are no digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The number of four digits; NaN where they are none. */
export const four = (text: string, at: number): number => two(text, at) * 100 + two(text, at + 2);
