import type { Language } from '../../src/text';

/** "2026-10" as people write it: Okt 2026. */
export function monthText(month: string, language: Language): string {
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  return new Date(`${month}-15T12:00:00`).toLocaleDateString(locale, { month: 'short', year: 'numeric' });
}
