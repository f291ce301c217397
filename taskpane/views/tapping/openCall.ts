/** One call as it is being marked: its list, what the marks come to, what the rules say of the row as it would be, and its cells. */
import type { RecordContext } from '../../../src/engine';
import type { TypedValue } from '../../../src/sheet';
import { failuresOf, judge, type FieldRemark, type Judgement } from '../../form/judge';
import { planUpdate, type Plan } from '../../form/planWrite';
import type { LoadedPack } from '../../store/packShelf';
import { recordOf, type Records } from '../../store/readRecords';
import { callKey } from './shared/callKey';
import { changedValues, changeTexts, planChange } from './shared/changedCall';
import { tappingExtension, type ParameterSet } from './shared/tappingExtension';
import { changesOf, failWordOf, outcomeOf, setFor, type Marking, type Outcome } from './shared/tappingModel';

export interface OpenCall {
  /** What names it, whatever row it stands in. */
  key: string;
  row: number;
  /** What a change of a call that was tapped before comes to; null where the call is tapped for the first time. */
  change: { from: string; to: string; /** Something is otherwise, and who and why are said. */ ready: boolean } | null;
  sheetRow: number;
  record: Readonly<Record<string, TypedValue>>;
  set: ParameterSet;
  marking: Marking;
  outcome: Outcome;
  judgement: Judgement;
  /** What keeps the call from being written: open parameters, and broken rules about the fields filled in here. */
  blockers: readonly FieldRemark[];
  plan: Plan;
}

/** The sheet a call stands in, and the moment it is looked at. */
export interface CallSheet {
  loaded: LoadedPack;
  records: Records;
  keyFields: readonly string[];
  /** Serial with time. */
  now: number;
  context: RecordContext;
}

/** @param again it was tapped before, and is changed */
export function openCallOf(
  { loaded, records, keyFields, now, context }: CallSheet,
  row: number,
  marking: Marking,
  again: boolean,
): OpenCall {
  const { pack } = loaded;
  const extension = tappingExtension(pack)!;
  const record = recordOf(records, row);
  const set = extension.sets.find((candidate) => candidate.id === marking.set) ?? setFor(extension, record);
  const made = changesOf(pack, record, set, marking, now, context.language);
  const outcome = outcomeOf(set, marking.marks);
  const { recording, result } = extension;
  const { field, fail } = result;
  if (made[field] === fail) made[field] = failWordOf(pack, records.reading.table!);
  const changes = again ? changedValues(pack, record, made) : made;
  const filled = again ? changes : Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
  const kept = recording?.fields ?? [];
  const judgement = judge(
    loaded,
    { record: { ...withoutColumns(record, kept), ...record, ...filled }, notUnderstood: {} },
    [...Object.keys(changes), ...(Object.hasOwn(changes, field) ? kept : [])],
    context,
  );
  // Without a recording nothing is VALID; a RETURN may say so.
  const blocks = ({ clause }: FieldRemark) => outcome === 'pass' || clause !== recording?.clause;
  const plan = (again ? planChange : planUpdate)(loaded, records, row, changes);
  const said = Object.values(marking.change ?? {}).every((text) => text.trim() !== '');
  return {
    key: callKey(keyFields, record),
    row,
    change: again ? { ...changeTexts(pack, record, changes), ready: said && plan.cells.length > 0 } : null,
    sheetRow: records.sheetRow(row),
    record,
    set,
    marking,
    outcome,
    judgement,
    blockers: failuresOf(judgement).filter(blocks),
    plan,
  };
}

/** Blanks for the fields without a column where the sheet has a column for one of them: nothing is kept elsewhere. */
const withoutColumns = (record: OpenCall['record'], fields: readonly string[]): OpenCall['record'] =>
  fields.some((field) => field in record) ? Object.fromEntries(fields.map((field) => [field, null])) : {};
