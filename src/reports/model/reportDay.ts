/** The day a daily report is about: the day looked from, or the last of its month where that is over. */
import { dayOf } from '../../calendar';
import { lastDayOf } from '../../measures';

/** @param month index as `parseMonth` gives it */
export function reportDay(month: number, asOf: number): number {
  return Math.min(dayOf(asOf), lastDayOf(month));
}
