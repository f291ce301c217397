/** A report's cell as the sheet will show it, for the preview: the few number formats that layouts use. */
import { civilOf, isoDateTimeOf } from '../../../src/calendar';
import { percentOf } from '../../../src/measures';
import type { ReportCell } from '../../../src/reports';
import type { Language } from '../../../src/text';

/** 05-Sep-2026, and its time. */
function dayAs(value: number, timed: boolean, language: Language): string {
  const { year, month, day } = civilOf(value);
  const name = new Date(year, month - 1, day).toLocaleDateString(language, { month: 'short' });
  return `${String(day).padStart(2, '0')}-${name}-${year}${timed ? ` ${isoDateTimeOf(value).slice(11, 16)}` : ''}`;
}

export function showCell({ value, format }: Pick<ReportCell, 'value' | 'format'>, language: Language): string {
  if (typeof value !== 'number')
    return value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
  if (format?.includes('yy')) return dayAs(value, format.includes('h'), language);
  const decimals = /\.(0+)/.exec(format ?? '')?.[1]?.length ?? (format ? 0 : undefined);
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  if (format?.includes('%')) return percentOf(value, decimals!, language);
  return value.toLocaleString(locale, {
    ...(decimals === undefined
      ? { maximumFractionDigits: 4 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  });
}
