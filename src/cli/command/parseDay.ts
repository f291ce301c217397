/** A day of the command line, `YYYY-MM-DD`, as its serial. */
import { serialOf } from '../../calendar';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from './usageError';

const TEXT: LocalText = {
  id: '"{{found}}" bukan tanggal. Tulis TTTT-BB-HH, misalnya 2025-08-31.',
  en: '"{{found}}" is no date. Write YYYY-MM-DD, for example 2025-08-31.',
};

export function parseDay(text: string, language: Language): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const serial = match && serialOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
  if (!serial) throw new UsageError(fill(TEXT[language], { found: text }));
  return serial;
}
