/** The functions bundle shares the page: it is told which packs the workbook brings, and cells calculated with them follow. */
import type { Book } from '../../src/office';

export interface AnnouncedPack {
  id: string;
  /** Null goes back to the shipped pack. */
  text: string | null;
}

/** Heard by src/functions/main.ts. */
const EVENT = 'patuh:pack';

export async function announcePacks(book: Book, packs: readonly AnnouncedPack[]): Promise<void> {
  if (packs.length === 0) return;
  for (const { id, text } of packs) window.dispatchEvent(new window.CustomEvent(EVENT, { detail: { id, text } }));
  // An Excel that cannot calculate on demand shows the new results the next time it calculates by itself.
  await book.recalculate().catch(() => undefined);
}
