/** The packs at hand: those shipped beside the page, and the workbook's own, which come first where it carries some. */
import {
  filesOfKept,
  isBroken,
  isSound,
  PackLibrary,
  preparePack,
  type BrokenPack,
  type PackFiles,
  type ReadText,
  type RunnablePack,
} from '../../src/packs';
import type { PackChange, StoredPack, StoredParcel } from '../../src/office';
import { createStore, type Store } from './createStore';
import { RulesUnreachable } from './rulesUnreachable';

export interface LoadedPack extends RunnablePack {
  /** The changes made in this workbook; empty for a shipped pack. */
  history: readonly PackChange[];
  fromWorkbook: boolean;
  /** What it came in, where somebody added it to this workbook. */
  parcel: StoredParcel | null;
  /** Changed in this workbook, so that a change can be taken back. */
  edited: boolean;
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
  /** Reads all packs anew. @param stored those of the workbook @returns those of them that may rule: the seal of their parcel holds */
  load(stored: readonly StoredPack[]): Promise<readonly StoredPack[]>;
  get(id: string): LoadedPack | undefined;
  /** Compiles a text without putting it on the shelf; `files` come before those at hand. */
  tryText(id: string, text: string, files?: PackFiles): Promise<LoadedPack | BrokenPack>;
  /** The text that rules where the workbook's latest edition goes: its parcel's, the shipped one, or none. */
  textBelow(pack: Pick<LoadedPack, 'id' | 'edited' | 'parcel'>): Promise<string | null>;
  /** The files as shipped. */
  readText: ReadText;
  /** The files as a pack sees them: those it brought come first. */
  textsOf(id: string): ReadText;
  /** Layouts that packs of the workbook brought, by their names. */
  ownReports(): ReadonlyMap<string, string>;
}

/** `fetchText` reads a file of rules/ by its path there. */
export function createPackShelf(fetchText: ReadText): PackShelf {
  const readText: ReadText = (path) =>
    fetchText(path).catch((error: unknown) => {
      throw new RulesUnreachable(path, error);
    });
  const state = createStore<ShelfState>({ status: 'loading', packs: [], broken: [] });
  let library = new PackLibrary(readText);
  let kept: readonly StoredPack[] = [];

  return {
    state,
    readText,
    get: (id) => state.get().packs.find((pack) => pack.id === id),
    async tryText(id, text, files = {}) {
      const texts = library.textsOf(id);
      const found = await preparePack(id, async (path) => files[path] ?? texts(path), text);
      return isBroken(found) ? found : onShelf(found);
    },
    async textBelow({ id, edited, parcel }) {
      const path = `${id}/pack.json`;
      if (edited && parcel) return parcel.files[path]!;
      return (await library.shippedIds()).includes(id) ? readText(path) : null;
    },
    textsOf: (id) => library.textsOf(id),
    ownReports: () => new Map(kept.flatMap((pack) => Object.entries(filesOfKept(pack)).flatMap(reportOf))),
    async load(stored) {
      try {
        // A new library for every loading: packs are data, and an edited file counts from the next one on.
        library = new PackLibrary(readText);
        const sound = await Promise.all(stored.map(({ parcel }) => !parcel || isSound(parcel)));
        kept = stored.filter((_, i) => sound[i]);
        for (const pack of kept) library.override(pack.id, filesOfKept(pack));
        const results = await Promise.all((await library.ids()).map((id) => library.get(id)));
        state.set({
          status: 'ready',
          packs: results.flatMap((found) =>
            isBroken(found)
              ? []
              : onShelf(
                  found,
                  kept.find(({ id }) => id === found.id),
                ),
          ),
          broken: [...results.filter(isBroken), ...stored.filter((_, i) => !sound[i]).map(unsealed)],
        });
      } catch (error) {
        state.set((now) => ({ ...now, status: 'failed', error }));
      }
      return kept;
    },
  };
}

const unsealed = ({ id }: StoredPack): BrokenPack => ({
  id,
  findings: [{ code: 'parcel-edited', pointer: '', holes: { found: id } }],
});

function reportOf([path, text]: [string, string]): [string, string][] {
  const [, name] = /^reports\/([\w-]+)\.json$/.exec(path) ?? [];
  return name === undefined ? [] : [[name, text]];
}

const onShelf = (found: RunnablePack, stored?: StoredPack): LoadedPack => {
  const [edited, parcel] = [typeof stored?.text === 'string', stored?.parcel ?? null];
  return { ...found, history: stored?.history ?? [], fromWorkbook: edited || parcel !== null, parcel, edited };
};
