import { parseAddress } from '../area';
import type { Area } from '../area';

/** The areas a file names (`A1:B2 D4`, `$A$1:$B$2,$D$1`); what is no area, such as `#REF!`, is left out and never stops the loading. */
export function areasOf(text: string): Area[] {
  return text.split(/[\s,]+/).flatMap((part) => {
    try {
      return part === '' ? [] : [parseAddress(part).area];
    } catch {
      return [];
    }
  });
}
