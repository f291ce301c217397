/** The records of one table, read again when the workbook changes. */
import type { Book, Source } from '../../src/office';
import { createStore, type Store } from './createStore';
import type { LoadedPack } from './packShelf';
import { readRecords, type Records } from './readRecords';

export type RecordsState =
  | { status: 'reading'; done: number; all: number }
  | { status: 'failed'; error: unknown }
  /** `error`: they could not be read again, so these may be old. */
  | { status: 'ready'; records: Records; error?: unknown };

export interface RecordsStore {
  state: Store<RecordsState>;
  /** Reads now; what was shown stays until the new reading is there. */
  read(): Promise<void>;
  /** Reads soon. A write of ours and the events it raises come to one reading. */
  refresh(): void;
  /** Starts following changes of the workbook; returns how to stop. */
  follow(): () => void;
}

/** Typing and filling down raise a burst of events; one reading follows the last of them. */
const SETTLE_MS = 400;

export function createRecordsStore(book: Book, source: Source, loaded: LoadedPack): RecordsStore {
  const state = createStore<RecordsState>({ status: 'reading', done: 0, all: source.rows });
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = (): void => {
    // A reading that began before is of a sheet that is no more: shown, it would bring back what was just written.
    turn++;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), SETTLE_MS);
  };

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const records = await readRecords(book, source, loaded, {
        onProgress: (done, all) => {
          if (mine === turn && state.get().status === 'reading') state.set({ status: 'reading', done, all });
        },
      });
      if (mine === turn) state.set({ status: 'ready', records });
    } catch (error) {
      if (mine !== turn) return;
      const before = state.get();
      // What is being filled in over these records stays on the page.
      state.set(before.status === 'ready' ? { ...before, error } : { status: 'failed', error });
    }
  }

  return {
    state,
    read,
    refresh,
    follow() {
      const started = book.onChanged(refresh);
      return () => {
        clearTimeout(timer);
        turn++;
        // An Excel without the event still works: the table is read again after each write of ours.
        started.then((stop) => stop()).catch(() => undefined);
      };
    },
  };
}
