/** A call that is tapped already and looked at again by its QCO: which calls, what they hold, and what a change comes to. */
import { dayOf, isoOf } from '../../../../src/calendar';
import type { Pack } from '../../../../src/engine';
import { isBlank } from '../../../../src/grid';
import { qmsDefinition, type Calls } from '../../../../src/measures';
import type { TypedValue } from '../../../../src/sheet';
import { planClear, planUpdate, type Plan } from '../../../form/planWrite';
import type { LoadedPack } from '../../../store/packShelf';
import type { Records } from '../../../store/readRecords';
import { marksOf } from './marksOf';
import { stampsIn } from './stamps';
import { tappingExtension, type ParameterSet } from './tappingExtension';
import { EMPTY_MARKING, FIELDS, itemOfReason, TAPPED, verdictOf, type Marking } from './tappingModel';

type CallRecord = Readonly<Record<string, TypedValue>>;

/** Calls tapped in the month of `now`, the latest first; of a table without tapping dates, those called in it. */
export function tappedInMonth({ bucket, table, definition, hasTappingDates }: Calls, now: number): number[] {
  const { tapped, called } = definition.fields;
  const days = table.columns[hasTappingDates ? tapped : called]?.values ?? [];
  const month = isoOf(dayOf(now)).slice(0, 7);
  const at = (row: number) => days[row] as number;
  return table.rows
    .map((_, row) => row)
    .filter(
      (row) =>
        TAPPED.includes(bucket[row]!) && typeof days[row] === 'number' && isoOf(dayOf(at(row))).slice(0, 7) === month,
    )
    .sort((a, b) => at(b) - at(a) || b - a);
}

/** The marks as the row holds them: the recommendation taken apart into stamps, further reasons, and the words themselves. */
export function markingOf(pack: Pack, record: CallRecord, set: ParameterSet): Marking {
  const text = (field: string) => String(record[field] ?? '');
  const stamps: Record<string, number> = {};
  const reasons = isBlank(record[FIELDS.reason]) ? [] : [text(FIELDS.reason)];
  const words: string[] = [];
  for (const part of text(FIELDS.recommendation).split(/;\s*/)) {
    const [stamp] = stampsIn(part);
    const field =
      stamp && set.fields.find((each) => Object.values(pack.fields[each]!.label).some((label) => label === stamp.text));
    if (stamp && field) stamps[field] = stamp.seconds;
    else if (Object.hasOwn(itemOfReason(pack), part)) reasons.push(part);
    else words.push(part);
  }
  return {
    ...EMPTY_MARKING,
    set: set.id,
    marks: marksOf(record, set.fields),
    reasons,
    recommendation: words.join('; '),
    stamps,
    recording: text(FIELDS.recording),
    qco: text(FIELDS.qco),
  };
}

/**
 * The values that a change leaves in the row, null where a cell is emptied: the day of the tapping stays, and so does a follow
 * code where the result does.
 * @param changes what the marks come to (changesOf)
 */
export function changedValues(pack: Pack, record: CallRecord, changes: CallRecord): Record<string, TypedValue> {
  const { result, listField } = tappingExtension(pack)!;
  const { tapped, follow } = qmsDefinition(pack).fields;
  const same = verdictOf(pack, changes[result.field]) === verdictOf(pack, record[result.field]);
  const named = listField !== null && !isBlank(record[listField]);
  const kept = [tapped, ...(same ? [follow, result.field] : []), ...(named ? [] : [listField])];
  const emptied: readonly string[] = [FIELDS.reason, FIELDS.recommendation];
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) =>
        !kept.includes(field) &&
        value !== record[field] &&
        (value !== null || (emptied.includes(field) && !isBlank(record[field]))),
    ),
  );
}

export function planChange(loaded: LoadedPack, records: Records, row: number, values: CallRecord): Plan {
  const emptied = Object.keys(values).filter((field) => values[field] === null);
  const { cells, lost } = planUpdate(loaded, records, row, values);
  return { cells: [...cells, ...planClear(records, row, emptied).cells], lost };
}

/** What the trail says of both sides: the verdict, and whatever else is otherwise. */
export function changeTexts(pack: Pack, record: CallRecord, values: CallRecord): { from: string; to: string } {
  const { result } = tappingExtension(pack)!;
  const untold = [result.field, qmsDefinition(pack).fields.follow];
  const fields = Object.keys(values).filter((field) => !untold.includes(field) && !pack.fields[field]?.personal);
  const side = (verdict: unknown, of: CallRecord) =>
    [
      verdictOf(pack, verdict),
      ...fields.map((field) => `${pack.fields[field]!.label.id}: ${String(of[field] ?? '—')}`),
    ].join('; ');
  return {
    from: side(record[result.field], record),
    to: side(values[result.field] ?? record[result.field], values),
  };
}
