/**
 * What people have typed and not yet written to the sheet. Kept in the browser's storage, apart for each workbook, so
 * that it survives a closed pane, a reload and a crash. A full or forbidden storage loses the draft, never the form
 * (office-js #915). Drafts hold customers' data: they go by themselves after a while, and all of them when the user says so.
 */
import type { OfficeApi } from './shared/types';

export interface Drafts {
  read<T>(key: string): T | null;
  /** False where it could not be kept. */
  save(key: string, value: unknown): boolean;
  drop(key: string): void;
  /** When a draft was last changed; null without one. */
  since(key: string): Date | null;
  /** Forgets every draft of every workbook on this computer, and says how many there were. */
  clear(): number;
  /** False where this browser keeps nothing: whatever is typed is gone when the pane is closed. */
  readonly kept: boolean;
  /** What is the user's own in every workbook: language and theme. */
  readonly own: { read(key: string): string | null; save(key: string, value: string): void };
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const DAYS_KEPT = 30;
/** The setting that names the workbook: its address changes at its first save, and two new workbooks have none. */
const BOOK_SETTING = 'patuh.workbook';

interface Stored {
  at: number;
  value: unknown;
}

/** `storage` is localStorage, or a map in tests; Excel on the web parts it by `partitionKey`. */
export function createDrafts(storage: DraftStorage | null, api: OfficeApi | null, now = Date.now): Drafts {
  const partition = api?.Office.context.partitionKey ?? '';
  const drafts = `${partition}patuh:draft:`;
  const own = `${partition}patuh:own:`;
  const book = bookOf(api, (from, to) => rename(`${drafts}${from}:`, `${drafts}${to}:`));
  const full = (key: string) => `${drafts}${book.name()}:${key}`;

  const keys = () => (storage ? Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '') : []);
  const read = (key: string): Stored | null => {
    const text = attempt(() => storage?.getItem(key), null);
    const stored = text ? attempt(() => JSON.parse(text) as Stored, null) : null;
    return typeof stored?.at === 'number' ? stored : null;
  };
  const write = (key: string, text: string): boolean => attempt(() => (storage!.setItem(key, text), true), false);
  const remove = (key: string): void => attempt(() => storage?.removeItem(key), undefined);
  const rename = (from: string, to: string): void => {
    for (const key of keys().filter((each) => each.startsWith(from))) {
      const text = storage!.getItem(key);
      if (text !== null && write(to + key.slice(from.length), text)) remove(key);
    }
  };

  const oldest = now() - DAYS_KEPT * 86_400_000;
  for (const key of keys()) if (key.startsWith(drafts) && (read(key)?.at ?? 0) < oldest) remove(key);

  return {
    read: <T>(key: string) => (read(full(key))?.value as T | undefined) ?? null,
    save(key, value) {
      book.remember();
      return write(full(key), JSON.stringify({ at: now(), value } satisfies Stored));
    },
    drop: (key) => remove(full(key)),
    since(key) {
      const stored = read(full(key));
      return stored && new Date(stored.at);
    },
    clear() {
      const all = keys().filter((key) => key.startsWith(drafts));
      all.forEach(remove);
      return all.length;
    },
    kept: write(`${own}probe`, ''),
    own: {
      read: (key) => attempt(() => storage?.getItem(own + key) ?? null, null),
      save: (key, value) => void write(own + key, value),
    },
  };
}

/**
 * The name drafts are kept under: an id that travels with the workbook, given to it when its first draft is kept. A workbook
 * that takes no setting (read-only) goes by its address instead.
 */
function bookOf(
  api: OfficeApi | null,
  renamed: (from: string, to: string) => void,
): { name(): string; remember(): void } {
  const document = api?.Office.context.document;
  const address = document?.url ?? '';
  let id = (document?.settings?.get(BOOK_SETTING) as string | null | undefined) ?? null;
  return {
    name: () => id ?? address,
    remember() {
      if (id !== null || !document?.settings) return;
      const given = crypto.randomUUID();
      renamed(address, given);
      id = given;
      document.settings.set(BOOK_SETTING, given);
      document.settings.saveAsync((result) => {
        // The string, not Office.AsyncResultStatus: the enum is missing while Office.js still loads.
        if (String(result.status) === 'succeeded') return;
        id = null;
        renamed(given, address);
      });
    },
  };
}

/** A storage that is full, forbidden or broken throws; nobody's form may stop for it. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
