/** The months a workbook keeps as closed, and which of them a pack's table is in. */
import type { Matrix } from '../../sheet';
import { openClosure, type SealedClosure } from './closureFile';
import { readClosureTable, readDetails } from './closureSheet';

/**
 * Closures whose frozen figures were edited are left out (`patuh verify` names them).
 * @param table cells of the closures' table, captions first
 * @param details cells of the hidden sheet
 */
export async function keptClosures(table: Matrix, details: Matrix): Promise<SealedClosure[]> {
  const texts = readDetails(details);
  const sealed = await Promise.all(
    (readClosureTable(table) ?? []).map(({ digest }) => openClosure(texts.get(digest) ?? '').catch(() => null)),
  );
  return sealed.flatMap((each) => each ?? []);
}

/** Months that a report over the pack's table closed. */
export const closedMonths = (closures: readonly SealedClosure[], pack: string): Set<string> =>
  new Set(closures.flatMap(({ closure }) => (closure.packs.some(({ id }) => id === pack) ? [closure.month] : [])));
