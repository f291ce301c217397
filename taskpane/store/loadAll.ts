import { isShown, whenShown } from '../../src/office';
import { announcePacks } from './announcePacks';
import { recallPlaces, tellCells } from './placeMemory';
import type { Session } from './session';

/** Packs first, because sheets are recognised by them; the sheets when somebody can see the pane. */
export async function loadAll({ api, book, packs, scan }: Session): Promise<void> {
  const stored = book ? await book.readPacks().catch(() => []) : [];
  const kept = await packs.load(stored);
  if (book) await announcePacks(book, kept);
  if (book && (await recallPlaces(book)).size > 0) await tellCells(book);
  // Cells calculate while nobody sees the pane: they are told how the workbook counts its days.
  if (book && !isShown()) await book.date1904().catch(() => false);
  if (api) await whenShown(api);
  await scan.run();
}
