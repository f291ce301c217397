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
  const { headerRow, ...rest } = mapping;
  const here = headerRow !== undefined && headerRow > source.row ? { headerRow: headerRow - source.row } : {};
  return fittingMapping({ ...rest, ...here }, cells);
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

/** What is to be remembered of some places, made from all that is; nothing is kept before `settle`. */
export type Settlement = (memory: PlaceMemory) => readonly StoredPlace[];

const stored = (memory: PlaceMemory, source: Source): StoredPlace =>
  memory.get(placeKey(source)) ?? { id: placeKey(source), pack: null, mappings: {} };

/** The mapping that `change` makes of the one there was. */
export const settleMapping =
  (source: Source, pack: string, change: (before: Mapping) => Mapping): Settlement =>
  (memory) => {
    const before = stored(memory, source);
    const text = formatMapping(change(mappingOf(memory, source, pack)));
    return [{ ...before, mappings: { ...before.mappings, [pack]: text } }];
  };

/** Which pack a place belongs to. */
export const settlePack =
  (source: Source, pack: string): Settlement =>
  (memory) => [{ ...stored(memory, source), pack }];

/** Places of one form that are counted as one, or each by itself again. */
export const settleJoined =
  (sources: readonly Source[], isJoined = true): Settlement =>
  (memory) =>
    sources.map((source) => {
      const { joined: _, ...rest } = stored(memory, source);
      return isJoined ? { ...rest, joined: true } : rest;
    });

/** One settlement after the other. */
export const settleAll =
  (settlements: readonly Settlement[]): Settlement =>
  (memory) => {
    const places = new Map<string, StoredPlace>();
    for (const settlement of settlements)
      for (const place of settlement(new Map([...memory, ...places]))) places.set(place.id, place);
    return [...places.values()];
  };

/** Everything remembered as it were after a settlement. */
export const withSettlement = (memory: PlaceMemory, settlement: Settlement): PlaceMemory =>
  new Map([...memory, ...settlement(memory).map((place) => [place.id, place] as const)]);

/** Keeps a settlement in the workbook. @returns what takes it back: those places are remembered as they were before */
export async function settle(book: Book, settlement: Settlement): Promise<() => Promise<void>> {
  const memory = await recallPlaces(book);
  const places = settlement(memory);
  for (const place of places) await book.keepPlace(place);
  await tellCells(book);
  return async () => {
    for (const { id } of places) {
      const before = memory.get(id);
      await (before ? book.keepPlace(before) : book.dropPlace(id));
    }
    await tellCells(book);
  };
}

/** Keeps what `change` makes of the mapping there was. */
export const rememberMapping = async (
  ...[book, ...change]: [Book, ...Parameters<typeof settleMapping>]
): Promise<void> => void (await settle(book, settleMapping(...change)));

/** Keeps which pack a place belongs to. */
export const rememberPack = async (book: Book, source: Source, pack: string): Promise<void> =>
  void (await settle(book, settlePack(source, pack)));

export async function forgetPlace(book: Book, source: Source): Promise<void> {
  await book.dropPlace(placeKey(source));
  await tellCells(book);
}

/** What is remembered holds for the functions of the workbook's cells, too. */
export async function tellCells(book: Book): Promise<void> {
  await announceMappings(book, [...(await recallPlaces(book)).values()]);
}
