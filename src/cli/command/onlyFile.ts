/** The one file a command works on. */
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from './usageError';

const TEXT: LocalText = {
  id: 'Sebutkan tepat satu berkas, bukan {{count}}. Pemakaian: {{usage}}',
  en: 'Name exactly one file, not {{count}}. Usage: {{usage}}',
};

export function onlyFile(words: readonly string[], usage: string, language: Language): string {
  if (words.length !== 1) throw new UsageError(fill(TEXT[language], { count: words.length, usage }));
  return words[0]!;
}
