/**
 * Writes that are under way, kept in the browser's storage of this workbook: whoever closes the pane, or loses it, in the
 * middle of one finds it settled at the next start. A write stands here for the moment between its request and its answer.
 */
import type { Drafts } from './drafts';
import { settle, type Prepared } from './exchange';
import { takeAway, type ColumnsRemoval } from './removeColumns';
import type { Journal, OfficeApi } from './shared/types';

export interface OpenJournal extends Journal {
  note(write: Prepared | ColumnsRemoval): () => void;
  /** Finishes or takes back what an earlier pane left; returns the sheets on which something was taken back. */
  settle(api: OfficeApi): Promise<string[]>;
}

interface Noted {
  at: number;
  write: Prepared | ColumnsRemoval;
}

const KEY = 'journal';
/** Another pane of this workbook may be at it just now. */
const UNDER_WAY_MS = 60_000;

export function createJournal(drafts: Pick<Drafts, 'read' | 'save' | 'drop'>, now = Date.now): OpenJournal {
  const read = () => drafts.read<Record<string, Noted>>(KEY) ?? {};
  const keep = (all: Record<string, Noted>): void => {
    if (Object.keys(all).length > 0) drafts.save(KEY, all);
    else drafts.drop(KEY);
  };
  const strike = (id: string): void => {
    const { [id]: _, ...others } = read();
    keep(others);
  };
  return {
    note(write) {
      const id = crypto.randomUUID();
      keep({ ...read(), [id]: { at: now(), write } });
      return () => strike(id);
    },
    async settle(api) {
      const back: string[] = [];
      for (const [id, { at, write }] of Object.entries(read())) {
        if (now() - at < UNDER_WAY_MS) continue;
        if ('parts' in write) {
          // office-doctor loop -- each write that was cut off is looked at by itself; there is rarely one
          if ((await settle(api, write)) === 'back') back.push(write.place.sheet);
          // office-doctor loop -- as above
        } else if ((await takeAway(api, write, true)).count > 0) back.push(write.source.sheet);
        strike(id);
      }
      return back;
    },
  };
}
