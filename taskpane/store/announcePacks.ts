/** The functions bundle shares the page: it is told which packs the workbook brings, what its captions and words mean and how
 * it counts its days; cells follow. */
import type { Mapping } from '../../src/sheet';
import type { Book, StoredPack, StoredPlace } from '../../src/office';
import { filesOfKept } from '../../src/packs';
import { mappingFrom } from './mappingFrom';

/** Heard by src/functions/main.ts. */
const EVENT = 'patuh:pack';
const MAPPINGS = 'patuh:mappings';
const DATES = 'patuh:dates';

export async function announcePacks(
  book: Book,
  packs: readonly Pick<StoredPack, 'id' | 'text' | 'files' | 'parcel'>[],
): Promise<void> {
  if (packs.length === 0) return;
  for (const pack of packs)
    window.dispatchEvent(new window.CustomEvent(EVENT, { detail: { id: pack.id, files: filesOfKept(pack) } }));
  // An Excel that cannot calculate on demand shows the new results the next time it calculates by itself.
  await book.recalculate().catch(() => undefined);
}

/** @param places what is remembered about each table; a function sees no address, so it is told of all of them */
export async function announceMappings(book: Book, places: readonly StoredPlace[]): Promise<void> {
  const detail: Record<string, Mapping[]> = {};
  for (const { mappings } of places) {
    for (const [pack, text] of Object.entries(mappings)) (detail[pack] ??= []).push(mappingFrom(text));
  }
  window.dispatchEvent(new window.CustomEvent(MAPPINGS, { detail }));
  await book.recalculate().catch(() => undefined);
}

/** Cells may have answered as if the workbook counted its days as most do: where it does not, they answer anew. */
export async function announceDates(book: Pick<Book, 'from1904' | 'recalculate'>): Promise<void> {
  await book.from1904;
  window.dispatchEvent(new window.CustomEvent(DATES, { detail: { date1904: true } }));
  await book.recalculate().catch(() => undefined);
}
