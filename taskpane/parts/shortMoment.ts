import type { Language } from '../../src/text';

/** A moment by the clock on the wall: 29/11/2026, 14.05. */
export function shortMoment(moment: Date, language: Language): string {
  const locale = { id: 'id-ID', en: 'en-GB' }[language];
  return moment.toLocaleString(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
