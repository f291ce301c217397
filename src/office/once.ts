/** What to think of a write that failed when it was sent: it may have been done, and only its answer got lost. */
import { batch } from './batch';
import { shownAs } from './cellText';
import type { CellWrite, OfficeApi, RowPlace } from './types';

/**
 * Runs `write`, which tells of the place it is about to write to. Where it fails after that and the cells are there all the
 * same, the write has happened: sent again, it would happen twice. Where they are not, or cannot be read, the failure stands.
 */
export async function once(
  api: OfficeApi,
  writes: readonly CellWrite[],
  write: (sending: (place: RowPlace) => void) => Promise<RowPlace>,
): Promise<RowPlace> {
  let sent: RowPlace | null = null;
  try {
    return await write((place) => (sent = place));
  } catch (error) {
    if (sent && (await isThere(api, sent, writes))) return sent;
    throw error;
  }
}

async function isThere(api: OfficeApi, { sheet, row }: RowPlace, writes: readonly CellWrite[]): Promise<boolean> {
  try {
    return await batch(api, async (context) => {
      const place = context.workbook.worksheets.getItem(sheet);
      const cells = writes.map(({ column }) => place.getRangeByIndexes(row, column, 1, 1).load('values'));
      await context.sync();
      return writes.every(({ value }, i) => shownAs(cells[i]!.values[0]![0]) === shownAs(value));
    });
  } catch {
    return false;
  }
}
