/** What to think of a write that failed when it was sent: it may have been done, and only its answer got lost. */
import { batch } from './shared/batch';
import { shownAs } from './shared/cellText';
import type { CellWrite, OfficeApi, RowPlace } from './shared/types';

/** Cells on their way to a row of their sheet. */
export interface Sent {
  sheet: string;
  row: number;
  writes: readonly CellWrite[];
  /** The row is new, so it may have moved since: a co-author adds rows, too. */
  added: boolean;
}

/** How far a new row is looked for above and below where it was put. */
const NEAR_ROWS = 200;

/**
 * Runs `write`, which tells of what it is about to send and what it will answer. Where it fails after that and the cells are
 * there all the same, the write has happened: sent again, it would happen twice. Where they are not, or cannot be read, the
 * failure stands.
 */
export async function once(
  api: OfficeApi,
  write: (sending: (answer: RowPlace, sent: readonly Sent[]) => void) => Promise<RowPlace>,
): Promise<RowPlace> {
  let pending: { answer: RowPlace; sent: readonly Sent[] } | null = null;
  try {
    return await write((answer, sent) => {
      pending = { answer, sent: sent.filter(({ writes }) => writes.length > 0) };
    });
  } catch (error) {
    const rows = pending && (await rowsThere(api, (pending as { sent: readonly Sent[] }).sent));
    if (!rows) throw error;
    const { answer, sent } = pending!;
    const added = sent.findIndex((each) => each.added);
    return added < 0 ? answer : moved(answer, rows[added]!);
  }
}

/** The sheet row of each, or null where one of them is not there or cannot be read. */
async function rowsThere(api: OfficeApi, sent: readonly Sent[]): Promise<number[] | null> {
  try {
    return await batch(api, async (context) => {
      const blocks = sent.map((each) => {
        const columns = each.writes.map(({ column }) => column);
        const first = Math.min(...columns);
        const top = each.added ? Math.max(0, each.row - NEAR_ROWS) : each.row;
        const count = each.added ? each.row - top + 1 + NEAR_ROWS : 1;
        const block = context.workbook.worksheets
          .getItem(each.sheet)
          .getRangeByIndexes(top, first, count, Math.max(...columns) - first + 1)
          .load('values');
        return { each, first, top, block };
      });
      await context.sync();
      const rows = blocks.map(({ each, first, top, block }) => {
        const holds = (cells: readonly unknown[] | undefined) =>
          cells !== undefined &&
          each.writes.every(({ column, value }) => shownAs(cells[column - first]) === shownAs(value));
        const { values } = block;
        if (holds(values[each.row - top])) return each.row;
        const found = values.findIndex(holds);
        return found < 0 ? null : top + found;
      });
      return rows.every((row) => row !== null) ? rows : null;
    });
  } catch {
    return null;
  }
}

const moved = (place: RowPlace, row: number): RowPlace =>
  row === place.row
    ? place
    : { ...place, row, address: place.address.replaceAll(String(place.row + 1), String(row + 1)) };
