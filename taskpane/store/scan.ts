/** What the open workbook holds: every table and sheet, and the pack each was recognised as. */
import { passwordColumns } from '../../src/sheet';
import type { Book, Source } from '../../src/office';
import { createStore, type Store } from './createStore';
import type { PackShelf } from './packShelf';
import { recognise } from './recognise';

export interface Place {
  source: Source;
  /** Packs that fit, best first. */
  packs: readonly string[];
  /** Captions of password columns; their values are never read. */
  passwords: readonly string[];
}

export interface ScanState {
  status: 'idle' | 'scanning' | 'ready' | 'failed';
  places: readonly Place[];
  error?: unknown;
}

export interface Scan {
  state: Store<ScanState>;
  run(): Promise<void>;
  /** Places recognised as a pack, best match first. */
  placesOf(pack: string): Place[];
}

/** Header search looks at 15 rows, and ambiguous captions are settled by the values below. */
const HEAD_ROWS = 215;

export function createScan(book: Book | null, packs: PackShelf): Scan {
  const state = createStore<ScanState>({ status: 'idle', places: [] });
  let running = 0;
  return {
    state,
    placesOf: (pack) => state.get().places.filter((place) => place.packs[0] === pack),
    async run() {
      if (!book) return;
      const mine = ++running;
      state.set((now) => ({ ...now, status: 'scanning' }));
      try {
        const places: Place[] = [];
        for (const source of await book.listSources()) {
          const { values } = await book.readSource(source, { maxRows: HEAD_ROWS });
          const found = recognise(values, packs.state.get().packs);
          const headerRow = found[0]?.reading.table?.headerRow ?? 0;
          const passwords = passwordColumns(values, headerRow).map((column) => String(values[headerRow]![column]));
          places.push({ source, packs: found.map(({ pack }) => pack), passwords });
          if (mine !== running) return;
        }
        state.set({ status: 'ready', places });
      } catch (error) {
        if (mine === running) state.set((now) => ({ ...now, status: 'failed', error }));
      }
    },
  };
}
