/** What the open workbook holds: every table and sheet, and the pack each was recognised as. */
import { DEEPEST_ROW, lineSplitter, passwordColumns, type Matrix } from '../../src/sheet';
import { isOwnTable, isProblem, type Book, type Source } from '../../src/office';
import { createStore, type Store } from './createStore';
import type { PackShelf } from './packShelf';
import { placeKey } from './placeKey';
import { turns } from './turns';
import { mappingForCells, mappingOf, recallPlaces, type PlaceMemory } from './placeMemory';
import { knownTables, type KnownTable } from '../../src/packs';
import { cellAddress } from '../../src/grid';

export interface Place {
  source: Source;
  /** Packs that fit, the one the user chose or else the best first. */
  packs: readonly string[];
  /** Other packs that fit about as well, until the user has chosen. */
  rivals: readonly string[];
  /** Each of its rows is one text in one cell: read, but nothing is written there. */
  lines?: true;
  /** Captions of password columns; their values are never read. */
  passwords: readonly string[];
  /** Hidden, and a sheet in sight holds the same: it can be checked, and no figure counts it unless it is joined. */
  aside?: true;
  /** Counted as one with the other joined places of its pack. */
  joined?: true;
}

export interface ScanState {
  status: 'idle' | 'scanning' | 'ready' | 'failed';
  places: readonly Place[];
  error?: unknown;
}

export interface Scan {
  state: Store<ScanState>;
  run(): Promise<void>;
  /** Places recognised as a pack that figures count, in the order of the sheets. */
  placesOf(pack: string): Place[];
}

/** A header is looked for in the first 20 rows, and ambiguous captions are settled by the values below. */
const HEAD_ROWS = 215;

/** How often a workbook whose sheets go while they are read is listed anew. */
const RELISTS = 3;

export function createScan(book: Book | null, packs: PackShelf): Scan {
  const state = createStore<ScanState>({ status: 'idle', places: [] });
  let running = 0;
  return {
    state,
    placesOf: (pack) => state.get().places.filter((place) => place.packs[0] === pack && isCounted(place)),
    run: () => run(),
  };

  /** A sheet that goes while it is read is none of the workbook's any more: the workbook is listed anew. */
  async function run(again = RELISTS): Promise<void> {
    if (!book) return;
    const mine = ++running;
    const breathe = turns();
    state.set((now) => ({ ...now, status: 'scanning' }));
    try {
      const places: Place[] = [];
      const candidates = packs.state.get().packs;
      const memory = await recallPlaces(book);
      // What Patuh keeps for itself holds no records.
      const sources = (await book.listSources()).filter((each) => !isOwnTable(each));
      const heads = await headsOf(book, sources);
      for (const [i, source] of sources.entries()) {
        const split = source.kind === 'sheet' ? lineSplitter(heads[i]!) : null;
        const values = split?.(heads[i]!) ?? heads[i]!;
        const known = (pack: string) => mappingForCells(mappingOf(memory, source, pack), source, values);
        const tables = knownTables(values, candidates, known);
        // A table of Excel is its own; plain cells may hold several.
        for (const [nth, table] of (source.kind === 'sheet' && tables.length > 0 ? tables : [tables[0]]).entries()) {
          const own = table?.part ? partOf(source, table, nth > 0) : source;
          const chosen = memory.get(placeKey(own))?.pack ?? null;
          const headerRow = table?.at.row ?? 0;
          const passwords = passwordColumns(values, headerRow).map((column) => String(values[headerRow]![column]));
          const found = table?.fits ?? [];
          const fits = found.map(({ pack }) => pack);
          places.push({
            source: own,
            ...(split && fits.length > 0 && { lines: true as const }),
            packs: chosen === null ? fits : [chosen, ...fits.filter((pack) => pack !== chosen)],
            rivals: chosen === null ? found.slice(1).flatMap(({ pack, close }) => (close ? [pack] : [])) : [],
            passwords: nth > 0 ? [] : passwords,
          });
        }
        await breathe();
        if (mine !== running) return;
      }
      state.set({
        status: 'ready',
        places: withJoined(
          places.map((place) => withAside(place, places)),
          memory,
        ),
      });
    } catch (error) {
      if (mine !== running) return;
      if (again > 0 && isProblem(error, 'gone')) return run(again - 1);
      state.set((now) => ({ ...now, status: 'failed', error }));
    }
  }
}

/** The first rows of every place; of plain cells that hold an empty row further down, as many as tables may begin in. */
async function headsOf(book: Book, sources: readonly Source[]): Promise<Matrix[]> {
  const heads = await book.readHeads(sources, HEAD_ROWS);
  const sheets = sources.filter(({ kind, rows }) => kind === 'sheet' && rows > HEAD_ROWS);
  if (sheets.length === 0) return heads;
  const gaps = await book.readGaps(sheets, HEAD_ROWS - 1, DEEPEST_ROW);
  for (const [i, source] of sheets.entries())
    if (gaps[i]) {
      const { values } = await book.readSource(source, { maxRows: DEEPEST_ROW + HEAD_ROWS });
      heads[sources.indexOf(source)] = values;
    }
  return heads;
}

/** The part of a block that one of its tables is read from; a further one is named by its first caption, as on the command line. */
function partOf(source: Source, { at, part }: KnownTable, isFurther: boolean): Source {
  const { row, column, columns } = part!;
  return {
    ...source,
    name: isFurther ? `${source.name} (${cellAddress(source.row + at.row, source.column + at.column)})` : source.name,
    of: source.name,
    ...{ row: source.row + row, rows: source.rows - row, column: source.column + column, columns },
  };
}

/** Whether figures count a place. */
export const isCounted = ({ aside, joined }: Place): boolean => !aside || joined === true;

/** Places that figures count, in their order: each by itself, or with those of its pack it is joined with. */
export function countedAsOne(places: readonly Place[]): Place[][] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const [pack] = place.packs;
    if (pack === undefined || !isCounted(place)) continue;
    // Tables of one pack on one sheet are one, as on the command line.
    const { kind, name, of = name } = place.source;
    const key = place.joined ? pack : `${pack} ${placeKey({ kind, name: of })}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
}

/** The places as the memory has them joined. */
export const withJoined = (places: readonly Place[], memory: PlaceMemory): Place[] =>
  places.map(({ joined: _, ...place }) =>
    memory.get(placeKey(place.source))?.joined ? { ...place, joined: true } : place,
  );

/** A hidden sheet is read where nobody sees another of its kind; beside one it may be last month's copy. */
function withAside(place: Place, all: readonly Place[]): Place {
  const seen = all.some(({ source, packs }) => !source.hidden && packs[0] === place.packs[0]);
  return place.source.hidden && place.packs.length > 0 && seen ? { ...place, aside: true } : place;
}
