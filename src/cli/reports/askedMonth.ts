/** The month a report or a closure is asked for, and the day it is looked from. */
import { lastDayOf, parseMonth } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { parseDay } from '../command/parseDay';

const NO_MONTH: LocalText = {
  id: 'Sebutkan bulannya dengan --month, misalnya --month 2025-08.',
  en: 'Name the month with --month, for example --month 2025-08.',
};
const BAD_MONTH: LocalText = {
  id: '--month {{found}} bukan bulan. Tulis TTTT-BB, misalnya --month 2025-08.',
  en: '--month {{found}} is no month. Write YYYY-MM, for example --month 2025-08.',
};

/** @returns the month as written, and the serial of `--asof`: without it the month's last day */
export function askedMonth(
  { month, asof }: Readonly<Record<string, string>>,
  language: Language,
): { month: string; asOf: number } {
  const written = month?.trim();
  if (!written) throw new UsageError(NO_MONTH[language]);
  const index = parseMonth(written);
  if (index === null) throw new UsageError(fill(BAD_MONTH[language], { found: written }));
  return { month: written, asOf: asof === undefined ? lastDayOf(index) : parseDay(asof, language) };
}
