/** A report's cell as the sheet will show it, for the preview: the few number formats that layouts use. */
import { isoDateTimeOf, isoOf } from '../../../src/calendar';
import { percentOf } from '../../../src/measures';
import type { ReportCell } from '../../../src/reports';
import type { Language } from '../../../src/text';

export function showCell({ value, format }: Pick<ReportCell, 'value' | 'format'>, language: Language): string {
  if (typeof value !== 'number')
    return value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
  if (format?.includes('yy')) return format.includes('h') ? isoDateTimeOf(value) : isoOf(Math.floor(value));
  const decimals = /\.(0+)/.exec(format ?? '')?.[1]?.length ?? (format ? 0 : undefined);
  const locale = language === 'id' ? 'id-ID' : 'en-US';
  if (format?.includes('%')) return percentOf(value, decimals!, language);
  return value.toLocaleString(locale, {
    ...(decimals === undefined
      ? { maximumFractionDigits: 4 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  });
}
