import type { SheetTable } from '../../src/sheet';
import type { LoadedPack } from '../store/packShelf';
import type { Records } from '../store/readRecords';
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
