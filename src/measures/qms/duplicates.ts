/** The same call entered more than once: one row counts, the one tapped last. */
import type { SheetTable } from '../../sheet';
import { folded, numberIn, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';
import { Status } from './status';
import { saleKeys } from './supersession';

/** @returns for every extra row the row that counts in its place, else −1; null where the sheet has nothing to tell calls apart */
export function duplicates(table: SheetTable, definition: QmsDefinition, status: Uint8Array, superseded: Int32Array): Int32Array | null {
  const { fields } = definition;
  const ids = valuesOf(table, fields.id);
  const called = valuesOf(table, fields.called);
  const tapped = valuesOf(table, fields.tapped);
  const saleOf = called ? saleKeys(table, definition) : null;
  if (!ids && !saleOf) return null;

  /** The call's id, else fastel, login, kind and second of the call; '' where neither is there. */
  const identityOf = (row: number): string => {
    const id = ids ? folded(ids[row]) : '';
    if (id !== '') return id;
    const time = numberIn(called, row);
    const sale = time === null || !saleOf ? '' : saleOf(row);
    return sale === '' ? '' : `${sale}\u0001${Math.round(time! * 86_400)}`;
  };

  const replaced = new Int32Array(status.length).fill(-1);
  const counts = new Map<string, number>();
  for (let row = 0; row < status.length; row++) {
    if (status[row] === Status.notAgree || superseded[row]! >= 0) continue;
    const identity = identityOf(row);
    if (identity === '') continue;
    const earlier = counts.get(identity);
    if (earlier === undefined) {
      counts.set(identity, row);
    } else if ((numberIn(tapped, row) ?? -1) >= (numberIn(tapped, earlier) ?? -1)) {
      replaced[earlier] = row;
      counts.set(identity, row);
    } else {
      replaced[row] = earlier;
    }
  }
  return replaced;
}
