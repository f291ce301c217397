/** All tables of one form that a workbook has of a pack, as one: what a change of its rules is tried on, as month ends and figures are. */
import { joinTables } from '../../src/measures';
import type { SheetTable } from '../../src/sheet';
import type { LoadedPack } from '../store/packShelf';
import type { Place } from '../store/scan';
import type { Session } from '../store/session';
import { oneForm } from './oneForm';
import { readTyped, type TypedPlace } from './typedPlace';

/** Where a record of the whole stands: its part, and its number there. */
export interface PartRecord {
  part: number;
  record: number;
}

export interface TablesOfForm {
  parts: readonly TypedPlace[];
  table: SheetTable;
  /** The parts' names. */
  name: string;
  at(record: number): PartRecord;
}

/** The tables of the form that the sheet in front has where it has one, else the best; null where the workbook has none. */
export async function tablesInFront(
  { book, scan }: Pick<Session, 'book' | 'scan'>,
  loaded: LoadedPack,
): Promise<TablesOfForm | null> {
  if (!book) return null;
  const places = scan.placesOf(loaded.id);
  const sheet = await book.activeSheetName().catch(() => '');
  const typed = await typedBy(loaded, places, { book });
  const front = typed.find(({ place }) => place.source.sheet === sheet) ?? typed[0];
  if (!front) return null;
  const { counted } = oneForm(typed, front);
  return together(counted);
}

/** The same tables as another pack reads them; null where it knows no table in one of them. */
export async function readBy(
  loaded: LoadedPack,
  { parts }: TablesOfForm,
  { book }: Pick<Session, 'book'>,
): Promise<TablesOfForm | null> {
  const typed = await typedBy(
    loaded,
    parts.map(({ place }) => place),
    { book },
  );
  return typed.length === parts.length ? together(typed) : null;
}

async function typedBy(loaded: LoadedPack, places: readonly Place[], { book }: Pick<Session, 'book'>) {
  const read: TypedPlace[] = [];
  for (const place of places) {
    const typed = await readTyped(book!, place, loaded);
    if (typed) read.push(typed);
  }
  return read;
}

function together(parts: readonly TypedPlace[]): TablesOfForm {
  const places = parts.flatMap(({ table }, part) => table.rows.map((_, record): PartRecord => ({ part, record })));
  return {
    parts,
    table: joinTables(parts.map(({ table }) => table)),
    name: parts.map(({ place }) => place.source.name).join(' + '),
    at: (record) => places[record]!,
  };
}
