/**
 * What a pack says about marking a call: its lists of parameters (scorecards) and the words of the result. Which marks pass
 * and fail are parameters of the pack, so a change there holds here, too.
 */
import { createDatedJudge, type DatedJudge, type Pack } from '../../../../src/engine';
import type { TypedValue } from '../../../../src/sheet';
import type { FormSet } from '../../../../src/packs';

export interface ParameterSet extends FormSet {
  passMarks: readonly string[];
  failMarks: readonly string[];
}

/** What a re-call takes over from the returned call, what is asked, and what a table with one row a call keeps of it. */
export interface RecallFields {
  clause: string;
  copied: readonly string[];
  asked: readonly string[];
  stamped: readonly string[];
}

export interface TappingExtension {
  sets: readonly ParameterSet[];
  result: { field: string; pass: string; fail: string };
  recall: RecallFields;
  /** The field that names a row's list. */
  listField: string | null;
  /** Id of a call's list, as the rules see it; null where the pack has one list. */
  listOf(record: DataRecord): string | null;
  /** The return reason of a call without a recording, with the clause that asks for one. */
  recording: RecordingWanted | null;
}

interface RecordingWanted {
  clause: string;
  missing: string;
  /** Address with {{fields}} of the call. */
  link?: string;
  /** Fields that say where it is: those of the form's section of the same clause. */
  fields: readonly string[];
}

const NO_RECALL: RecallFields = { clause: '', copied: [], asked: [], stamped: [] };
const ACCEPTED = 'acceptedMarks';
const FAILED = 'failedMarks';

/** Null where the pack brings no parameters: then nothing can be tapped with it. */
export function tappingExtension(pack: Pack): TappingExtension | null {
  const {
    sets = [],
    result,
    recall = NO_RECALL,
    recording = null,
    sections = [],
  } = (pack.extensions?.form ?? {}) as {
    sets?: readonly FormSet[];
    result?: TappingExtension['result'];
    recall?: RecallFields;
    recording?: Omit<RecordingWanted, 'fields'>;
    sections?: readonly { clause?: string; fields: readonly string[] }[];
  };
  const marks = { passMarks: words(pack, ACCEPTED), failMarks: words(pack, FAILED) };
  if (sets.length === 0 || !result || marks.passMarks.length === 0 || marks.failMarks.length === 0) return null;
  const wiring = pack.extensions?.scorecards as { listField?: string; list?: string } | undefined;
  return {
    result,
    recall,
    recording: recording && {
      ...recording,
      fields: sections.filter(({ clause }) => clause === recording.clause).flatMap(({ fields }) => fields),
    },
    listField: wiring?.listField ?? null,
    listOf: (record) => factOf(pack, wiring?.list, record),
    sets: sets.map((set) => ({ ...set, ...marks })),
  };
}

function words(pack: Pack, parameter: string): string[] {
  const value = pack.parameters[parameter]?.value;
  return Array.isArray(value) ? value.map(String) : [];
}

type DataRecord = Readonly<Record<string, TypedValue>>;

const judges = new WeakMap<Pack, DatedJudge>();

/** A fact of a record as text, by the rules of its own day. */
function factOf(pack: Pack, name: string | undefined, record: DataRecord): string | null {
  if (name === undefined) return null;
  let judge = judges.get(pack);
  if (!judge) judges.set(pack, (judge = createDatedJudge(pack)));
  const judged = judge(record, {});
  const slot = judged.program.slots.find((each) => each.name === name);
  const value = slot && judged.value(slot);
  return typeof value === 'string' ? value : null;
}
