/**
 * What the re-call of a returned call comes to in the team's own table (MNOP 1.3.13): a row of its own that takes the place
 * of the old one where the table tells first calls from re-calls, else its day and agent in the same row. No React, no Excel.
 */
import { qmsDefinition } from '../../../../src/measures';
import type { TypedValue } from '../../../../src/sheet';
import { isBlank } from '../../../../src/grid';
import { planAppend, planUpdate, type Plan } from '../../../form/planWrite';
import type { LoadedPack } from '../../../store/packShelf';
import { recordOf, type Records } from '../../../store/readRecords';
import { tappingExtension } from '../shared/tappingExtension';

export type RecallWay =
  | { kind: 'newRow' }
  | { kind: 'sameRow' }
  /** The fields that are missing, as columns or in the row, so that nobody could tell what the re-call belongs to. */
  | { kind: 'none'; missing: readonly string[] };

export interface RecallPlan {
  /** Cells of the old row. */
  old: Plan;
  /** Cells of the new row; null where the re-call is kept in the same row. */
  added: Plan | null;
  /** The record the rules judge: the new one, or the old one with what is filled in. */
  record: Readonly<Record<string, TypedValue>>;
}

/** How this table keeps a re-call of this row. */
export function recallWay(loaded: LoadedPack, records: Records, row: number): RecallWay {
  const { fields } = qmsDefinition(loaded.pack);
  const { stamped } = tappingExtension(loaded.pack)!.recall;
  const record = recordOf(records, row);
  const columns = [fields.follow, fields.input, fields.called].filter((field) => records.place(field) === null);
  if (columns.length === 0) {
    const blank = [fields.line, fields.login, fields.kind, fields.called].filter((field) => isBlank(record[field]));
    return blank.length === 0 ? { kind: 'newRow' } : { kind: 'none', missing: blank };
  }
  return stamped.some((field) => records.place(field) !== null)
    ? { kind: 'sameRow' }
    : { kind: 'none', missing: columns };
}

/** The fields asked for: those the table has a column for. */
export function askedFields({ pack }: LoadedPack, records: Records, way: RecallWay): string[] {
  const { asked, stamped } = tappingExtension(pack)!.recall;
  const wanted = way.kind === 'newRow' ? asked : way.kind === 'sameRow' ? stamped : [];
  return wanted.filter((field) => records.place(field) !== null);
}

/** @param typed the fields asked for, as typed values */
export function planRecall(
  loaded: LoadedPack,
  records: Records,
  row: number,
  way: RecallWay,
  typed: Readonly<Record<string, TypedValue>>,
): RecallPlan {
  const old = recordOf(records, row);
  if (way.kind !== 'newRow') {
    const open = Object.fromEntries(Object.entries(typed).filter(([field]) => isBlank(old[field])));
    return { old: planUpdate(loaded, records, row, open), added: null, record: { ...old, ...open } };
  }
  const { fields, words, follow } = qmsDefinition(loaded.pack);
  const { copied } = tappingExtension(loaded.pack)!.recall;
  const agreed = words.agree.includes(String(typed[fields.outcome]));
  const record: Record<string, TypedValue> = {
    ...Object.fromEntries(copied.map((field) => [field, old[field]])),
    ...typed,
    [fields.input]: words.recall[0],
    // A customer who no longer agrees leaves nothing to tap.
    [fields.follow]: agreed ? follow.waiting[0] : null,
  };
  return {
    // Only an AGREE takes the place of the returned call; in vain, the RETURN stays as it is.
    old: planUpdate(loaded, records, row, agreed ? { [fields.follow]: follow.superseded[0] } : {}),
    added: planAppend(loaded, records, record),
    record,
  };
}

/** Fields without which there was no re-call. */
export function missingOf({ pack }: LoadedPack, way: RecallWay, typed: Readonly<Record<string, TypedValue>>): string[] {
  const { fields } = qmsDefinition(pack);
  const needed = way.kind === 'newRow' ? [fields.called, fields.outcome] : Object.keys(typed);
  return needed.filter((field) => isBlank(typed[field]));
}

/** A re-call before the tapping that asked for it cannot be (MNOP 1.3.13). */
export function beforeTapping(
  { pack }: LoadedPack,
  old: Readonly<Record<string, TypedValue>>,
  typed: Readonly<Record<string, TypedValue>>,
): boolean {
  const { fields } = qmsDefinition(pack);
  const [called, tapped] = [typed[fields.called], old[fields.tapped]];
  return typeof called === 'number' && typeof tapped === 'number' && called < tapped;
}
