/** The notes that a marked call comes to: one a failed parameter, with the second at which it was heard. */
import { dayOf, isoOf } from '../../../../src/calendar';
import type { Pack } from '../../../../src/engine';
import type { TypedValue } from '../../../../src/sheet';
import { stampOf } from '../shared/stamps';
import { failedFields, FIELDS, type Marking } from '../shared/tappingModel';
import type { ParameterSet } from '../shared/tappingExtension';
import type { CoachingNote } from './coaching';

/** What is agreed with the agent, and until when (ISO). */
export interface Agreement {
  step: string;
  until: string;
}

/** The day by which a step is due, by the pack's own number of days. */
export function dueOn(pack: Pack, today: number): string {
  const days = pack.parameters['coachingDays']?.value;
  return isoOf(dayOf(today) + (typeof days === 'number' ? days : 0));
}

interface NotedCall {
  record: Readonly<Record<string, TypedValue>>;
  set: ParameterSet;
  marking: Marking;
}

/**
 * @param call what names the call for everybody who reads the sheet
 * @param now serial with time
 */
export function notesOfCall(
  pack: Pack,
  { record, set, marking }: NotedCall,
  call: string,
  now: number,
): CoachingNote[] {
  const agreed = marking.coaching;
  if (!agreed) return [];
  const text = (...fields: string[]) => fields.map((field) => String(record[field] ?? '')).find(Boolean) ?? '';
  return failedFields(set, marking.marks).map((field) => ({
    id: `${call} · ${field} · ${now.toFixed(5)}`,
    made: isoOf(dayOf(now)),
    call,
    agent: text(FIELDS.agent, 'nama_agent'),
    tl: text('tl', 'login_tl'),
    by: marking.qco,
    item: pack.fields[field]!.label.id,
    at: marking.stamps[field] === undefined ? '' : stampOf(marking.stamps[field]),
    step: agreed.step.trim() || marking.recommendation.trim(),
    until: agreed.until,
    answer: '',
    words: '',
    ruling: '',
  }));
}
