/**
 * What the user has said about a table, remembered in the workbook: its pack and the meaning of its columns.
 * Mappings are kept as mapping files are written, so that header rows count as Excel counts them wherever the used part of
 * a sheet begins.
 */
import { fittingMapping, formatMapping, type Mapping, type Matrix, type Question } from '../../src/sheet';
import type { Book, Source, StoredPlace } from '../../src/office';
import { announceMappings } from './announcePacks';
import { mappingFrom } from './mappingFrom';
import { placeKey } from './placeKey';

export type PlaceMemory = ReadonlyMap<string, StoredPlace>;

/** Everything remembered, by place. An Excel that cannot keep it (before ExcelApi 1.5) remembers nothing. */
export async function recallPlaces(book: Book): Promise<PlaceMemory> {
  const places = await book.readPlaces().catch(() => []);
  return new Map(places.map((place) => [place.id, place]));
}

/** The mapping of a place for a pack; none where what is kept can no longer be read. */
export function mappingOf(memory: PlaceMemory, source: Source, pack: string): Mapping {
  return mappingFrom(memory.get(placeKey(source))?.mappings[pack]);
}

/** The mapping as `readTable` needs it for the cells of a source, which begin at its first row, as far as it fits them. */
export function mappingForCells(mapping: Mapping, source: Source, cells: Matrix): Mapping {
  const { headerRow, fields } = mapping;
  const here = headerRow !== undefined && headerRow > source.row ? { headerRow: headerRow - source.row } : {};
  return fittingMapping({ fields, ...here }, cells);
}

/** A question with rows and columns of the sheet instead of the cells that were read. */
export function questionOnSheet(question: Question, source: Source): Question {
  return {
    ...question,
    column: question.column === null ? null : question.column + source.column,
    choices:
      question.code === 'whichHeader'
        ? question.choices.map((row) => String(Number(row) + source.row))
        : question.choices,
  };
}

/** Keeps what `change` makes of the mapping there was. */
export async function rememberMapping(
  book: Book,
  source: Source,
  pack: string,
  change: (before: Mapping) => Mapping,
): Promise<void> {
  const memory = await recallPlaces(book);
  const text = formatMapping(change(mappingOf(memory, source, pack)));
  const before = memory.get(placeKey(source));
  await book.keepPlace({
    id: placeKey(source),
    pack: before?.pack ?? null,
    mappings: { ...before?.mappings, [pack]: text },
  });
  await tellCells(book);
}

/** Keeps which pack a place belongs to. */
export async function rememberPack(book: Book, source: Source, pack: string): Promise<void> {
  const before = (await recallPlaces(book)).get(placeKey(source));
  await book.keepPlace({ id: placeKey(source), pack, mappings: before?.mappings ?? {} });
}

export async function forgetPlace(book: Book, source: Source): Promise<void> {
  await book.dropPlace(placeKey(source));
  await tellCells(book);
}

/** What is remembered holds for the functions of the workbook's cells, too. */
export async function tellCells(book: Book): Promise<void> {
  await announceMappings(book, [...(await recallPlaces(book)).values()]);
}
