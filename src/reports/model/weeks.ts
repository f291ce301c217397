/** Parts of a month that reports call weeks; a layout cuts them where it likes with `weekStarts`. */
import { civilOf, dayOf } from '../../calendar';

/** F-14 has M1 to M4: the last one runs to the month's end. */
export const FOUR_WEEKS: readonly number[] = [1, 8, 15, 22];

/** 1 for the first part of the month, and so on. */
export function weekOf(serial: number, starts: readonly number[]): number {
  const { day } = civilOf(dayOf(serial));
  return starts.filter((start) => start <= day).length;
}
