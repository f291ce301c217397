/** The columns of a trend: months before, the month, its weeks, growth. */
import { monthIndex, monthName } from '../../measures';
import type { Language } from '../../text';
import type { Population } from './dataset';
import { weekOf } from './weeks';
import { monthTitle, word } from './words';

export interface Period {
  label: string;
  /** Null for growth, which compares two other periods. */
  holds: ((record: number) => boolean) | null;
  name: string;
}

/** How many months before the report's own a layout's periods reach back. */
export function monthsBack(periods: readonly string[]): number {
  return Math.max(0, ...periods.map((name) => Number(/^N-(\d+)$/.exec(name)?.[1] ?? 0)));
}

export const PERIOD_PATTERN = /^(N(-\d{1,2})?|weeks|growth)$/;

export function periodsOf(
  names: readonly string[],
  { day }: Population,
  month: number,
  weekStarts: readonly number[],
  language: Language,
): Period[] {
  const inMonth = (record: number, index: number): boolean => {
    const serial = day(record);
    return serial !== null && monthIndex(serial) === index;
  };
  return names.flatMap((name): Period[] => {
    if (name === 'growth') return [{ name, label: word('growth', language), holds: null }];
    if (name === 'weeks')
      return weekStarts.map((_, i) => ({
        name: `week${i + 1}`,
        label: word('week', language, { number: i + 1 }),
        holds: (record) => inMonth(record, month) && weekOf(day(record)!, weekStarts) === i + 1,
      }));
    const index = month - Number(name.slice(2) || 0);
    return [{ name, label: monthTitle(monthName(index)!, language), holds: (record) => inMonth(record, index) }];
  });
}
