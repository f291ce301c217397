import { serialOf } from './serial';

/** The day it is here, whatever the zone: what the clock on the wall says. */
export function today(now = new Date()): number {
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })!;
}
