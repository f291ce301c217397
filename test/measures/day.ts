/** Serial of a civil date written as people write it in tests: `on('2025-08-31')`. */
import { serialOf } from '../../src/calendar';

export function on(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return serialOf({ year: year!, month: month!, day: day! })!;
}
