/** The user's own day and moment as serials: what the clock on the wall says, whatever the zone. */
import { isoOf, localDays, serialOf, today } from '../../src/calendar';

/** The day of "2026-10-10"; null where the text is no such day. */
export function serialOfIso(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : (serialOf({ year: Number(year), month: Number(month), day: Number(day) }) ?? null);
}

/** A day as people type it: 10/10/2026. */
export function dayText(serial: number): string {
  return localDays(isoOf(serial));
}

export function thisMoment(now = new Date()): number {
  return today(now) + (now.getHours() * 60 + now.getMinutes()) / 1440;
}
