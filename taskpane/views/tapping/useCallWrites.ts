import { useRef, useState } from 'react';
import type { LoadedPack } from '../../store/packShelf';
import type { Records } from '../../store/readRecords';
import { recordChange } from '../../store/recordChange';
import type { Place } from '../../store/scan';
import { useSession, useTexts } from '../../store/sessionContext';
import { thisMoment } from '../../store/today';
import type { CoachingNote } from './coaching/coaching';
import { notesOfCall } from './coaching/coachingNotes';
import type { CoachingStore } from './coaching/coachingStore';
import type { ChangeNote } from './lastWrite';
import { callName } from './shared/changeVerdict';
import type { TappingStore } from './tappingStore';

interface Wanted {
  store: TappingStore;
  loaded: LoadedPack;
  place: Place;
  records: Records;
  coaching: CoachingStore;
  /** Another call is open now. */
  onMoved(): void;
  refresh(): void;
}

export interface Status {
  error?: unknown;
  note?: string;
}

export interface CallWrites {
  /** What became of the last thing that was tried. */
  status: Status;
  say(status: Status | ((was: Status) => Status)): void;
  /** Somebody wanted to save what is not ready yet. */
  tried: boolean;
  setTried(tried: boolean): void;
  save(): Promise<void>;
  undo(): Promise<void>;
  /** One at a time; what goes wrong is said. */
  working(work: () => Promise<void>): Promise<void>;
}

/** Saves the open call, with its trail and its coaching notes, and takes the last one back. */
export function useCallWrites({ store, loaded, place, records, coaching, onMoved, refresh }: Wanted): CallWrites {
  const session = useSession();
  const { t } = useTexts();
  const [status, say] = useState<Status>({});
  const [tried, setTried] = useState(false);
  const busy = useRef(false);
  const where = { sheet: place.source.sheet, headerRow: records.headerRow };

  async function working(work: () => Promise<void>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } catch (error) {
      say({ error });
    } finally {
      busy.current = false;
    }
  }

  /** Beside the work: the next call may be saved meanwhile. */
  function keepNotes(notes: readonly CoachingNote[]): void {
    if (notes.length > 0) void coaching.put(notes).catch((error: unknown) => say({ error }));
  }

  /** A change of a call that was tapped before goes into the trail with who and why. */
  function recorded<T>(change: ChangeNote | undefined, sheetRow: number, write: () => Promise<T>): Promise<T> {
    if (!change) return write();
    const row = records.reading.table!.rows.findIndex((_, at) => records.sheetRow(at) === sheetRow);
    const subject = callName({ loaded, place, records }, { row });
    return recordChange(session.book!, { at: new Date().toISOString(), kind: 'vonis', subject, ...change }, write);
  }

  async function undo(): Promise<void> {
    const write = store.undo();
    await working(async () => {
      if (!write) return say({ note: t('tapping.undoGone') });
      const { change, notes, key: _, ...row } = write;
      await recorded(change, row.row, () => session.book!.writeRow({ ...where, ...row }));
      store.undone();
      const note = t('tapping.undone', { row: write.row + 1 });
      session.said.set(note);
      say({ note });
      onMoved();
      refresh();
      keepNotes(notes);
    });
  }

  /** What is in the way of a save. */
  function missing(): string {
    const call = store.state.get().call!;
    if (call.outcome === null) return t('tapping.verdictPending');
    if (call.blockers.length > 0) return call.blockers.map((remark) => remark.message).join(' ');
    return t('tapping.needsChange');
  }

  async function save(): Promise<void> {
    const { call } = store.state.get();
    const write = store.write();
    setTried(true);
    if (!call || !write) return session.said.set(missing());
    await working(async () => {
      await recorded(write.change, write.row, () =>
        session.book!.writeRow({
          ...where,
          row: write.row,
          writes: write.plan.cells.map((cell) => cell.write),
          expected: write.expected,
        }),
      );
      say({});
      setTried(false);
      onMoved();
      const notes = notesOfCall(
        loaded.pack,
        call,
        callName({ loaded, place, records }, { row: call.row }),
        thisMoment(),
      );
      store.written(write.key, notes);
      const done = store.state.get().last;
      if (done) session.said.set(t('tapping.saved', { row: done.row + 1, verdict: done.word }));
      refresh();
      keepNotes(notes);
    });
  }

  return { status, say, tried, setTried, save, undo, working };
}
