/** The month that `--month` names. */
import { readMonth } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from './usageError';

const BAD_MONTH: LocalText = {
  id: '--month {{found}} bukan bulan. Tulis misalnya --month 2025-08 atau --month "Agu 2025".',
  en: '--month {{found}} is no month. Write --month 2025-08 or --month "Aug 2025", for example.',
};

/** `--month` as `YYYY-MM`, however it was written: 2025-08, 08/2025, "Agu 2025", Agu-25; undefined where it was left out. */
export function givenMonth(written: string | undefined, language: Language): string | undefined {
  const text = written?.trim();
  if (!text) return undefined;
  const month = readMonth(text);
  if (month === null) throw new UsageError(fill(BAD_MONTH[language], { found: text }));
  return month;
}
