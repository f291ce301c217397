/** What there is to work on: nothing at all, cells that no rules know, or at least one recognised table. */
import type { Place } from '../../store/scan';

export type WorkbookState = 'empty' | 'unrecognised' | 'recognised';

export function workbookState(places: readonly Place[]): WorkbookState {
  if (places.length === 0) return 'empty';
  return places.some(({ packs }) => packs.length > 0) ? 'recognised' : 'unrecognised';
}
