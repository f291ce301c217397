/** The packs at hand: those shipped beside the page, replaced by the workbook's own where it carries some. */
import { isBroken, PackLibrary, preparePack, type BrokenPack, type ReadText, type RunnablePack } from '../../src/packs';
import type { PackChange, StoredPack } from '../../src/office';
import { createStore, type Store } from './createStore';
import { RulesUnreachable } from './rulesUnreachable';

export interface LoadedPack extends RunnablePack {
  /** The changes made in this workbook; empty for a shipped pack. */
  history: readonly PackChange[];
  fromWorkbook: boolean;
}

export interface ShelfState {
  status: 'loading' | 'ready' | 'failed';
  packs: readonly LoadedPack[];
  /** Packs that cannot run, with the reasons; the others work on. */
  broken: readonly BrokenPack[];
  error?: unknown;
}

export interface PackShelf {
  state: Store<ShelfState>;
  /** Reads all packs anew. `stored` are those of the workbook. */
  load(stored: readonly StoredPack[]): Promise<void>;
  get(id: string): LoadedPack | undefined;
  /** Compiles a text without putting it on the shelf. */
  tryText(id: string, text: string): Promise<LoadedPack | BrokenPack>;
  /** The text as shipped. */
  shippedText(id: string): Promise<string>;
  readText: ReadText;
}

/** `fetchText` reads a file of rules/ by its path there. */
export function createPackShelf(fetchText: ReadText): PackShelf {
  const readText: ReadText = (path) =>
    fetchText(path).catch((error: unknown) => {
      throw new RulesUnreachable(path, error);
    });
  const state = createStore<ShelfState>({ status: 'loading', packs: [], broken: [] });

  return {
    state,
    readText,
    get: (id) => state.get().packs.find((pack) => pack.id === id),
    async tryText(id, text) {
      const found = await preparePack(id, readText, text);
      return isBroken(found) ? found : onShelf(found);
    },
    shippedText: (id) => readText(`${id}/pack.json`),
    async load(stored) {
      try {
        // A new library for every loading: packs are data, and an edited file counts from the next one on.
        const library = new PackLibrary(readText);
        for (const { id, text } of stored) library.override(id, text);
        const results = await Promise.all((await library.shippedIds()).map((id) => library.get(id)));
        state.set({
          status: 'ready',
          packs: results.flatMap((found) =>
            isBroken(found)
              ? []
              : onShelf(
                  found,
                  stored.find(({ id }) => id === found.id),
                ),
          ),
          broken: results.filter(isBroken),
        });
      } catch (error) {
        state.set((now) => ({ ...now, status: 'failed', error }));
      }
    },
  };
}

const onShelf = (found: RunnablePack, stored?: StoredPack): LoadedPack => ({
  ...found,
  history: stored?.history ?? [],
  fromWorkbook: typeof stored?.text === 'string',
});
