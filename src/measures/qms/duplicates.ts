/** The same call entered more than once: one row counts, the one tapped last. */
import type { SheetTable } from '../../sheet';
import { encodeWords } from '../codes';
import { numberIn, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';
import { Status } from './status';

/**
 * @param sales from `saleCodes`
 * @returns for every extra row the row that counts in its place, else −1; null where the sheet has nothing to tell calls apart
 */
export function* duplicates(
  table: SheetTable,
  { fields }: QmsDefinition,
  status: Uint8Array,
  superseded: Int32Array,
  sales: Int32Array | null,
): Generator<void, Int32Array | null> {
  const idCells = valuesOf(table, fields.id);
  const called = valuesOf(table, fields.called);
  if (!idCells && !(sales && called)) return null;
  const ids = idCells && (yield* encodeWords(idCells));
  yield;
  const tapped = valuesOf(table, fields.tapped);

  /** The call's id, else the sale and the second of the call (below zero, so that the two never meet); 0 where neither is there. */
  const identityOf = (row: number): number => {
    if (ids && ids[row] !== 0) return ids[row]!;
    const time = sales && sales[row] !== 0 ? numberIn(called, row) : null;
    return time === null ? 0 : -(sales![row]! * 2 ** 33 + Math.round(time * 86_400));
  };

  const replaced = new Int32Array(status.length).fill(-1);
  const counts = new Map<number, number>();
  for (let row = 0; row < status.length; row++) {
    if (status[row] === Status.notAgree || superseded[row]! >= 0) continue;
    const identity = identityOf(row);
    if (identity === 0) continue;
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
