/** The user's own day and moment as serials: what the clock on the wall says, whatever the zone. */
import { serialOf } from '../../src/calendar';

export function today(now = new Date()): number {
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })!;
}

export function thisMoment(now = new Date()): number {
  return today(now) + (now.getHours() * 60 + now.getMinutes()) / 1440;
}
