/** What a reader of a QMS figure must hear besides the figure. */
import type { MeasureNote } from '../shared/notes';

export type QmsNote = MeasureNote;

/** How often each thing worth saying was met, in the month asked for. */
export interface QmsNoteCounts {
  validUndated: number;
  tappedWithoutResult: number;
  conflicts: number;
  /** Rows without a call date, of all months. */
  undated: number;
  /** Some row belongs to a month. */
  anyDated: boolean;
  hasTappingDates: boolean;
  canFindDuplicates: boolean;
}

/** @param month index of the month asked for, or null */
export function qmsNotes(counts: QmsNoteCounts, month: number | null): QmsNote[] {
  const notes: QmsNote[] = [];
  const note = (code: QmsNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, holes: { count } });
  };
  note('validUndated', counts.validUndated);
  note('tappedWithoutResult', counts.tappedWithoutResult);
  note('inConflict', counts.conflicts);
  note(month === null ? 'undatedCounted' : 'undatedLeftOut', counts.undated);
  if (month !== null && !counts.anyDated) notes.push({ code: 'noCallDates', holes: {} });
  if (!counts.hasTappingDates) notes.push({ code: 'noTappingDates', holes: {} });
  if (!counts.canFindDuplicates) notes.push({ code: 'noIdentity', holes: {} });
  return notes;
}
