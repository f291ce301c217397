/** The page's own Office.js. Asked for when needed, because the script defines it while it loads. */
import type { OfficeApi } from './shared/types';

/** Null where office.js could not be loaded (offline, or blocked). */
export function officeApi(): OfficeApi | null {
  if (typeof Office === 'undefined') return null;
  return {
    Office,
    // Office.js adds Excel to the window only after it knows its host.
    get Excel() {
      return Excel;
    },
  };
}
