/** What a reader of a QMS figure must hear besides the figure. */
import type { MeasureNote } from '../notes';
import { UNDATED } from '../months';
import type { Calls } from './calls';

export type QmsNote = MeasureNote;

/** @param month index of the month asked for, or null */
export function qmsNotes(calls: Calls, undated: number, month: number | null): QmsNote[] {
  const inMonth = (rows: readonly number[]): number =>
    rows.filter((row) => month === null || calls.countedIn[row] === month).length;
  const notes: QmsNote[] = [];
  const note = (code: QmsNote['code'], count: number): void => {
    if (count > 0) notes.push({ code, holes: { count } });
  };
  note('validUndated', inMonth(calls.validUndated));
  note('tappedWithoutResult', inMonth(calls.tappedWithoutResult));
  note('validButReturned', inMonth(calls.conflicts));
  if (undated > 0)
    notes.push({ code: month === null ? 'undatedCounted' : 'undatedLeftOut', holes: { count: undated } });
  if (month !== null && calls.countedIn.every((index) => index === UNDATED))
    notes.push({ code: 'noCallDates', holes: {} });
  if (!calls.hasTappingDates) notes.push({ code: 'noTappingDates', holes: {} });
  if (!calls.canFindDuplicates) notes.push({ code: 'noIdentity', holes: {} });
  return notes;
}
