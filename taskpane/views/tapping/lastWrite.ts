/** What a saved call held before, and the write that gives it back. */
import type { CellExpected, CellWrite } from '../../../src/office';
import type { PlannedCell } from '../../form/planWrite';
import type { CoachingNote } from './coaching/coaching';
import type { Marking } from './shared/tappingModel';

export interface LastWrite {
  key: string;
  row: number;
  word: string;
  writes: readonly CellWrite[];
  before: readonly unknown[];
  marking: Marking;
  /** Where it changed a call that was tapped before: what the trail says of it. */
  change?: ChangeNote;
  /** Coaching notes made with it. */
  notes?: readonly CoachingNote[];
}

export interface ChangeNote {
  from: string;
  to: string;
  who: string;
  why: string;
}

/** The cells as they were, what the trail says of a change taken back, and the notes that are withdrawn with it. */
export interface Undo {
  key: string;
  row: number;
  writes: CellWrite[];
  expected: CellExpected[];
  change?: ChangeNote;
  notes: readonly CoachingNote[];
}

/** The cells of a write, and what stood in them. */
export const writtenCells = (cells: readonly PlannedCell[]): Pick<LastWrite, 'writes' | 'before'> => ({
  writes: cells.map(({ write }) => write),
  before: cells.map(({ before }) => before ?? ''),
});

/**
 * @param row of the sheet in which the call stands now
 * @param named what names the call there: rows may have moved since they were read, and an equal call may stand there now
 */
export function undoOf(
  { key, writes, before, change, notes = [] }: LastWrite,
  row: number,
  named: readonly CellExpected[],
): Undo {
  return {
    key,
    row,
    writes: writes.map((write, i) => asBefore(write, before[i])),
    expected: [...named, ...writes.map(({ column, value }) => ({ column, value }))],
    notes: notes.map((note) => ({ ...note, ruling: 'ditarik' as const })),
    ...(change && { change: { ...change, from: change.to, to: change.from } }),
  };
}

function asBefore(write: CellWrite, value: unknown): CellWrite {
  if (typeof value === 'number') return { ...write, value, as: 'number' };
  if (typeof value === 'boolean') return { ...write, value, as: 'boolean' };
  return { ...write, value: String(value ?? ''), as: 'text' };
}
