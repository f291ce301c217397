/** The packs at hand: those shipped beside the page, replaced by the workbook's own where it carries some. */
import { compilePack, fieldSpecs, loadPack, type CompiledPack, type Finding, type Pack } from '../../src/engine';
import type { FieldSpec } from '../../src/sheet';
import type { PackChange, StoredPack } from '../../src/office';
import { createStore, type Store } from './createStore';
import { RulesUnreachable } from './rulesUnreachable';

export interface LoadedPack {
  id: string;
  text: string;
  pack: Pack;
  compiled: CompiledPack;
  specs: FieldSpec[];
  /** The changes made in this workbook; empty for a shipped pack. */
  history: readonly PackChange[];
  fromWorkbook: boolean;
}

export interface BrokenPack {
  id: string;
  findings: readonly Finding[];
}

export interface ShelfState {
  status: 'loading' | 'ready' | 'failed';
  packs: readonly LoadedPack[];
  /** Packs that cannot run, with the reasons; the others work on. */
  broken: readonly BrokenPack[];
  error?: unknown;
}

export type ReadText = (path: string) => Promise<string>;

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

  async function compile(
    id: string,
    text: string,
    stored?: StoredPack,
    read = readText,
  ): Promise<LoadedPack | BrokenPack> {
    const { pack, findings } = await loadPack(id, read, text);
    if (!pack) return { id, findings };
    return {
      id,
      text,
      pack,
      compiled: compilePack(pack),
      specs: fieldSpecs(pack),
      history: stored?.history ?? [],
      fromWorkbook: typeof stored?.text === 'string',
    };
  }

  return {
    state,
    readText,
    get: (id) => state.get().packs.find((pack) => pack.id === id),
    tryText: (id, text) => compile(id, text),
    shippedText: (id) => readText(`${id}/pack.json`),
    async load(stored) {
      try {
        const ids = JSON.parse(await readText('index.json')) as string[] | { packs: string[] };
        const list = Array.isArray(ids) ? ids : ids.packs;
        const read = eachOnce(readText);
        const results = await Promise.all(
          list.map(async (id) => {
            const own = stored.find((candidate) => candidate.id === id);
            return compile(id, own?.text ?? (await read(`${id}/pack.json`)), own, read);
          }),
        );
        state.set({
          status: 'ready',
          packs: results.filter((result): result is LoadedPack => 'compiled' in result),
          broken: results.filter((result): result is BrokenPack => !('compiled' in result)),
        });
      } catch (error) {
        state.set((now) => ({ ...now, status: 'failed', error }));
      }
    },
  };
}

/** Packs share vocabularies: within one loading each file is asked for once. */
function eachOnce(read: ReadText): ReadText {
  const texts = new Map<string, Promise<string>>();
  return (path) => {
    const asked = texts.get(path) ?? read(path);
    texts.set(path, asked);
    return asked;
  };
}
