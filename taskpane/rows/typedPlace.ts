import type { Book } from '../../src/office';
import type { SheetTable } from '../../src/sheet';
import type { LoadedPack } from '../store/packShelf';
import type { PlaceMemory } from '../store/placeMemory';
import { readRecords, type Records } from '../store/readRecords';
import type { Place } from '../store/scan';

/** A table of the workbook, typed by its pack. */
export interface TypedPlace {
  loaded: LoadedPack;
  place: Place;
  records: Records;
  table: SheetTable;
  /** Its name where the workbook has several tables of this pack, else ''. */
  name: string;
}

/** Reads a place by a pack; null where the pack knows no table in it. @param memory instead of what the workbook remembers */
export async function readTyped(
  book: Book,
  place: Place,
  loaded: LoadedPack,
  name = '',
  memory?: PlaceMemory,
): Promise<TypedPlace | null> {
  const records = await readRecords(book, place.source, loaded, undefined, memory);
  const { table } = records.reading;
  return table && { loaded, place, records, table, name };
}
