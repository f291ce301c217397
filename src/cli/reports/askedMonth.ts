/** The month a report or a closure is asked for, and the day it is looked from. */
import { lastDayOf, parseMonth } from '../../measures';
import type { Language, LocalText } from '../../text';
import { givenMonth } from '../command/givenMonth';
import { UsageError } from '../command/usageError';
import { parseDay } from '../command/parseDay';

const NO_MONTH: LocalText = {
  id: 'Sebutkan bulannya dengan --month, misalnya --month 2025-08.',
  en: 'Name the month with --month, for example --month 2025-08.',
};

/** @returns the month as written, and the serial of `--asof`: without it the month's last day */
export function askedMonth(
  { month, asof }: Readonly<Record<string, string>>,
  language: Language,
): { month: string; asOf: number } {
  const named = givenMonth(month, language);
  if (named === undefined) throw new UsageError(NO_MONTH[language]);
  return { month: named, asOf: asof === undefined ? lastDayOf(parseMonth(named)!) : parseDay(asof, language) };
}
