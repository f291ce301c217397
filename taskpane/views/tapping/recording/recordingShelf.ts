/** The recordings of the day: chosen once, there for every call until the pane is closed. */
import type { TypedValue } from '../../../../src/sheet';
import type { CallNames } from './findRecording';
import { createStore, type Store } from '../../../store/createStore';

export interface RecordingShelf {
  state: Store<{ files: readonly File[] }>;
  /** Adds to what was chosen before; a file of the same name takes its place. */
  choose(files: readonly File[]): void;
}

const AUDIO = /\.(wav|mp3|m4a|ogg|opus|webm|flac|aac)$/i;

function createRecordingShelf(): RecordingShelf {
  const state = createStore<{ files: readonly File[] }>({ files: [] });
  return {
    state,
    choose(files) {
      const chosen = files.filter(({ name, type }) => AUDIO.test(name) || type.startsWith('audio/'));
      const names = new Set(chosen.map(({ name }) => name));
      state.set(({ files: before }) => ({ files: [...before.filter(({ name }) => !names.has(name)), ...chosen] }));
    },
  };
}

/** Kept while views come and go: the files of the day are chosen once. */
export const recordings = createRecordingShelf();

/** What may stand in the name of a call's recording. A day without an hour takes the hour of its own column. */
export function namesOf(record: Readonly<Record<string, TypedValue>>, id: string): CallNames {
  const { tanggal_call: day, jam_call: hour, fastel, no_cp } = record;
  const called = typeof day === 'number' && day % 1 === 0 && typeof hour === 'number' ? day + (hour % 1) : day;
  return { id, numbers: [fastel, no_cp], called };
}
