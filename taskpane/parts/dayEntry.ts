/**
 * What people type as a day or a time, the same on every computer: 05/06/2026 is the 5th of June, and so are 05062026, 5-6-26
 * and "5 Juni 2026"; 0805 and 8.05 are five past eight. Held as ISO, as the sheet's reading and the drafts know it.
 */
import { civilOf, dayOf, hasHour, isoOf, timeOf } from '../../src/calendar';
import { readTable, type FieldSpec } from '../../src/sheet';

export type DayKind = 'date' | 'datetime' | 'time';

/** ISO for what is typed ("2026-06-05", "2026-06-05T08:05", "08:05"); null where it is not understood. */
export function isoOfEntry(text: string, kind: DayKind): string | null {
  const value = serialIn(apart(text.trim().replace(/T(?=\d\d:)/, ' '), kind), kind);
  if (value === null) return null;
  if (kind === 'time') return clock(timeOf(value));
  return isoOf(dayOf(value)) + (kind === 'datetime' && hasHour(value) ? `T${clock(timeOf(value))}` : '');
}

/** An ISO day or time as the sheets write it: 05/06/2026 08:05. Whatever else it is stays. */
export function shownEntry(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?$/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}/${month}/${year}${time === undefined ? '' : ` ${time}`}`;
}

/** Digits without marks between them get those they mean. */
function apart(text: string, kind: DayKind): string {
  if (kind === 'time')
    return text.replace(/^(\d{1,2})[.:]?(\d\d)?$/, (_, hour: string, minute = '00') => `${hour}:${minute}`);
  const [, day, month, year, rest = ''] = /^(\d\d)(\d\d)(\d{4}|\d\d)(?!\d)(.*)$/.exec(text) ?? [];
  if (day === undefined) return text;
  const time = rest.trim();
  return `${day}/${month}/${year!.length === 2 ? `20${year}` : year}${time === '' ? '' : ` ${apart(time, 'time')}`}`;
}

function serialIn(text: string, kind: DayKind): number | null {
  if (text === '') return null;
  const spec: FieldSpec = { name: 'x', type: kind, label: { id: 'x', en: 'x' }, aliases: [] };
  const value = readTable([['x'], [text]], [spec], { headerRow: 0 }).table?.columns['x']?.values[0];
  if (typeof value !== 'number') return null;
  // A bare number is a serial in a sheet; nobody types one here.
  return kind === 'time' || civilOf(dayOf(value)).year > 1999 ? value : null;
}

const clock = (fraction: number): string => {
  const minutes = Math.round(fraction * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
};
