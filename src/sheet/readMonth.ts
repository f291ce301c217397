/** A calendar month as people write it. */
import { monthNamed } from './columnTypes/monthNames';

/** `2026-03` of "2026-03", "03/2026", "202603", "Mar 2026", "Maret 2026", "Mar-26"; null where it is no month. */
export function readMonth(text: string): string | null {
  const parts = /^(\d{4})[-/.]?(\d{2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (parts) {
    const [year, month] = parts[1]!.length === 4 ? [parts[1]!, parts[2]!] : [parts[2]!, parts[1]!];
    return Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900
      ? `${year}-${month.padStart(2, '0')}`
      : null;
  }
  const [, word, year] = /^(\p{L}+)\.?[\s\-/.']*(\d{4}|\d{2})$/u.exec(text) ?? [];
  const named = word === undefined ? null : monthNamed(word);
  return named === null ? null : `${year!.length === 2 ? `20${year}` : year}-${String(named).padStart(2, '0')}`;
}
