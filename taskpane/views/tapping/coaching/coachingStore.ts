/** The coaching notes of the open workbook. What could not be written waits as a draft and is written at the next occasion. */
import type { Book, Drafts } from '../../../../src/office';
import { createStore, type Store } from '../../../store/createStore';
import { COACHING, notesIn, rowOfNote, type CoachingNote } from './coaching';

const PENDING = 'coaching:pending';

export interface CoachingStore {
  state: Store<readonly CoachingNote[]>;
  load(): Promise<void>;
  /** Adds notes, or writes them anew; rejects where the workbook takes none, and then they wait. */
  put(notes: readonly CoachingNote[]): Promise<void>;
}

export function createCoachingStore(book: Pick<Book, 'readOwnRows' | 'putOwnRow'>, drafts: Drafts): CoachingStore {
  const state = createStore<readonly CoachingNote[]>([]);
  const waiting = () => drafts.read<CoachingNote[]>(PENDING) ?? [];

  async function flush(): Promise<void> {
    for (const note of waiting()) {
      await book.putOwnRow(COACHING, rowOfNote(note));
      drafts.save(
        PENDING,
        waiting().filter(({ id }) => id !== note.id),
      );
    }
  }

  async function load(): Promise<void> {
    await flush();
    state.set(notesIn(await book.readOwnRows(COACHING)));
  }

  return {
    state,
    load,
    async put(notes) {
      const ids = new Set(notes.map(({ id }) => id));
      drafts.save(PENDING, [...waiting().filter(({ id }) => !ids.has(id)), ...notes]);
      await load();
    },
  };
}
