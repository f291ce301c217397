/**
 * What people have typed and not yet written to the sheet. Kept in the browser's storage, apart for each workbook, so
 * that it survives a closed pane, a reload and a crash. A full or forbidden storage loses the draft, never the form.
 */
import type { OfficeApi } from './types';

export interface Drafts {
  read<T>(key: string): T | null;
  save(key: string, value: unknown): boolean;
  drop(key: string): void;
}

/** `storage` is localStorage, or a map in tests; Excel on the web parts it by `partitionKey`. */
export function createDrafts(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  api: OfficeApi | null,
): Drafts {
  const partition = api?.Office.context.partitionKey ?? '';
  const book = api?.Office.context.document?.url ?? '';
  const full = (key: string) => `${partition}patuh:${book}:${key}`;
  return {
    read<T>(key: string): T | null {
      try {
        const text = storage?.getItem(full(key));
        return text ? (JSON.parse(text) as T) : null;
      } catch {
        return null;
      }
    },
    save(key, value) {
      try {
        storage?.setItem(full(key), JSON.stringify(value));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop(key) {
      try {
        storage?.removeItem(full(key));
      } catch {
        // A storage that cannot be written holds no draft of ours either.
      }
    },
  };
}
