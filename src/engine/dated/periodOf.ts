import type { Context } from '../model/environment';
import type { Pack } from '../model/types';
import type { Value } from '../model/value';
import type { Period } from './periods';
import { recordDay } from './recordDay';

/** Which period a record belongs to: that of its day; without any day the latest. */
export function periodOf(
  pack: Pack,
  periods: readonly Period[],
): (read: (field: string) => Value, context: Context) => number {
  const day = recordDay(pack);
  return (read, context) => {
    const on = day(read, context);
    return on === undefined ? periods.length - 1 : periods.findIndex(({ until }) => on < until + 1);
  };
}
