/** Marking one call: marks, the result they give, and the cells it comes to. No React, no Excel. */
import { qmsDefinition, Bucket, type Calls } from '../../../../src/measures';
import { dayOf, isoOf } from '../../../../src/calendar';
import type { Pack } from '../../../../src/engine';
import type { SheetTable, TypedValue } from '../../../../src/sheet';
import type { Language } from '../../../../src/text';
import { stampOf, stampsIn, type Stamp } from './stamps';
import { tappingExtension, type ParameterSet, type TappingExtension } from './tappingExtension';

/** What Y, T and N put into a parameter. */
export type MarkKind = 'pass' | 'fail' | 'notApplicable';

export interface Marking {
  set: string;
  /** Parameter field → the vocabulary's word. */
  marks: Readonly<Record<string, string>>;
  /** The first goes into the column; the others, which it has no room for, into the recommendation. */
  reasons: readonly string[];
  recommendation: string;
  /** Parameter field → second of the recording at which it was found not to comply. */
  stamps: Readonly<Record<string, number>>;
  recording: string;
  /** The name the pane filled into `recording` from the file that fits: it proves nothing by itself. */
  found?: string;
  qco: string;
  /** Of a call that was tapped before: who changes it, and why. */
  change?: { who: string; why: string };
  /** What is agreed with the agent where failed parameters become coaching notes, and until when (ISO). */
  coaching?: { step: string; until: string } | undefined;
}

export const EMPTY_MARKING: Marking = {
  set: '',
  marks: {},
  reasons: [],
  recommendation: '',
  stamps: {},
  recording: '',
  qco: '',
};

/** The fields of a tapping sheet the pane fills in; canonical names as the measures use them. */
export const FIELDS = {
  reason: 'alasan_return',
  recommendation: 'rekomendasi_qco',
  recording: 'id_vr',
  qco: 'login_qco',
  agent: 'login_agent',
  recallAgent: 'agent_recall',
} as const;

/** Buckets of calls that were tapped and stand for themselves. */
export const TAPPED: readonly number[] = [Bucket.valid, Bucket.return, Bucket.notValid];

const CALLED = 'tanggal_call';
const LAST_DAY = '9999-12-31';

/** Records waiting for a tapping, in the order of the sheet: the same rows that QMS counts as untapped. */
export function untappedCalls({ table, bucket }: Calls): number[] {
  return table.rows.flatMap((_, row) => (bucket[row] === Bucket.untapped ? [row] : []));
}

/** The list for a call, of those in force on its day. */
export function setFor(extension: TappingExtension, record: Readonly<Record<string, TypedValue>>): ParameterSet {
  const sets = setsFor(extension, record);
  const { listField } = extension;
  const found = (row: typeof record) => {
    const id = extension.listOf(row);
    return sets.find((set) => set.id === id);
  };
  // A list that a row names and that is not in force says nothing of its campaign.
  const byCampaign = () => (listField === null ? undefined : found({ ...record, [listField]: null }));
  return found(record) ?? byCampaign() ?? sets[0] ?? extension.sets[0]!;
}

/** The list a row names although it is not in force on the day of the call; null where nothing is wrong. */
export function listNotInForce(
  extension: TappingExtension,
  record: Readonly<Record<string, TypedValue>>,
): string | null {
  const named = extension.listField === null ? null : record[extension.listField];
  if (typeof named !== 'string' || named === '') return null;
  return setsFor(extension, record).some(({ id }) => id === named) ? null : named;
}

/** The sets in force on the day of a call; of one without a day, the latest. */
export function setsFor({ sets }: TappingExtension, record: Readonly<Record<string, TypedValue>>): ParameterSet[] {
  const called = record[CALLED];
  const day = typeof called === 'number' ? isoOf(dayOf(called)) : LAST_DAY;
  return sets.filter(({ from, to }) => from <= day && (to === '' || day <= to));
}

/** The word a key stands for; null where the parameter must be answered and N is no answer. */
export function markWord(set: ParameterSet, field: string, kind: MarkKind, words: readonly string[]): string | null {
  if (kind === 'pass') return set.passMarks[0] ?? null;
  if (kind === 'fail') return set.failMarks[0] ?? null;
  if (set.mandatory.includes(field)) return null;
  return words.find((word) => !set.passMarks.includes(word) && !set.failMarks.includes(word)) ?? null;
}

/** The seconds once a parameter is marked: one that fails is stamped, one that does not loses its stamp. */
export function stampedAs(
  stamps: Marking['stamps'],
  field: string,
  kind: MarkKind,
  at: number | null,
): Marking['stamps'] {
  const { [field]: _, ...others } = stamps;
  return kind === 'fail' && at !== null ? { ...others, [field]: at } : others;
}

export type Outcome = 'pass' | 'fail' | null;

/**
 * One failed parameter returns the call, unless it only lowers the score; it is valid when every mandatory one passed and the
 * score is enough. Null while one is open.
 */
export function outcomeOf(set: ParameterSet, marks: Readonly<Record<string, string>>): Outcome {
  const { fields, mandatory, lowering, passMarks, failMarks, leastScore } = set;
  if (mandatory.some((field) => !marks[field])) return null;
  const fatal = (field: string) => !lowering.includes(field);
  if (fields.some((field) => fatal(field) && failMarks.includes(marks[field] ?? ''))) return 'fail';
  if (leastScore !== null && (scoreOf(set, marks) ?? leastScore) < leastScore) return 'fail';
  return mandatory.every((field) => !fatal(field) || passMarks.includes(marks[field]!)) ? 'pass' : 'fail';
}

/** The weight of what was met, in percent of what was met or failed; null while nothing is marked. */
export function scoreOf(
  { fields, weights, passMarks, failMarks }: ParameterSet,
  marks: Readonly<Record<string, string>>,
): number | null {
  const weightOf = (words: readonly string[]) =>
    fields.reduce((sum, field, i) => (words.includes(marks[field] ?? '') ? sum + weights[i]! : sum), 0);
  const met = weightOf(passMarks);
  const all = met + weightOf(failMarks);
  return all === 0 ? null : (met / all) * 100;
}

export function failedFields(set: ParameterSet, marks: Readonly<Record<string, string>>): string[] {
  return set.fields.filter((field) => set.failMarks.includes(marks[field] ?? ''));
}

/** The field values the marking comes to. `now` is a serial with time. */
export function changesOf(
  pack: Pack,
  record: Readonly<Record<string, TypedValue>>,
  set: ParameterSet,
  marking: Marking,
  now: number,
  language: Language = 'id',
): Record<string, TypedValue> {
  const { listField, result } = tappingExtension(pack)!;
  const definition = qmsDefinition(pack);
  const outcome = outcomeOf(set, marking.marks);
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    ...Object.fromEntries(set.fields.map((field) => [field, text(marking.marks[field] ?? '')])),
    ...(listField ? { [listField]: set.id } : {}),
    [result.field]: outcome === null ? null : outcome === 'pass' ? result.pass : result.fail,
    [definition.fields.tapped]: outcome === null ? null : now,
    [definition.fields.follow]: outcome === null ? null : followCode(pack, outcome),
    [FIELDS.qco]: text(marking.qco),
    // What stands there already is not written once more.
    [FIELDS.recording]:
      marking.recording.trim() === String(record[FIELDS.recording] ?? '') ? null : text(marking.recording),
    [FIELDS.reason]: outcome === 'fail' ? (marking.reasons[0] ?? null) : null,
    [FIELDS.recommendation]: text(
      [...stampTexts(pack, marking.stamps, failedFields(set, marking.marks), language), marking.recommendation.trim()]
        .concat(outcome === 'fail' ? marking.reasons.slice(1) : [])
        .filter(Boolean)
        .join('; '),
    ),
  };
}

/** Parameter field → second at which it was found not to comply, with the parameter's name, in the recording's order. */
export function fieldStamps(pack: Pack, stamps: Marking['stamps'], language: Language): Stamp[] {
  return Object.entries(stamps)
    .sort(([, a], [, b]) => a - b)
    .map(([field, seconds]) => ({ seconds, text: pack.fields[field]!.label[language] }));
}

/** Every second of the recording that a marking names: of parameters, and in words somebody typed. */
export function stampsOf(pack: Pack, { stamps, recommendation }: Marking, language: Language): Stamp[] {
  return [...fieldStamps(pack, stamps, language), ...stampsIn(recommendation)];
}

/** "02:13 Penawaran", of what failed. */
export function stampTexts(
  pack: Pack,
  stamps: Marking['stamps'],
  failed: readonly string[],
  language: Language,
): string[] {
  const own = Object.fromEntries(Object.entries(stamps).filter(([field]) => failed.includes(field)));
  return fieldStamps(pack, own, language).map(({ seconds, text }) => `${stampOf(seconds)} ${text}`);
}

/** The follow code of the sheets: finished, or returned; null where the pack names none. Without it the row would still count as waiting. */
export function followCode(pack: Pack, outcome: Outcome): number | null {
  const codes = pack.parameters[outcome === 'pass' ? 'followFinished' : 'followReturned']?.value;
  return Array.isArray(codes) && typeof codes[0] === 'number' ? codes[0] : null;
}

/** Return reasons that lead to the failed parameters, those this sheet gives most often first. */
export function proposedReasons(pack: Pack, table: SheetTable, failed: readonly string[]): string[] {
  const items = itemOfReason(pack);
  const counts = new Map<unknown, number>();
  for (const reason of table.columns[FIELDS.reason]?.values ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.keys(items)
    .filter((reason) => failed.includes(String(items[reason])))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** The parameter of each return reason. */
export function itemOfReason(pack: Pack): Readonly<Record<string, unknown>> {
  const form = pack.extensions?.form as { reason?: { parameter: string } } | undefined;
  return pack.lookups?.[form?.reason?.parameter ?? '']?.values ?? {};
}

/** The word for "not valid" that a column uses: RETURN, or what stands there in its place where it has no RETURN. */
export function failWordOf(pack: Pack, table: SheetTable): string {
  const { result } = tappingExtension(pack)!;
  const used = new Set(table.columns[result.field]?.values);
  const { words } = qmsDefinition(pack);
  return [result.fail, ...words.return].find((word) => used.has(word)) ?? result.fail;
}

/** What a result comes to, whichever of the words for it a sheet uses. */
export function verdictOf(pack: Pack, value: unknown): string {
  const { result } = tappingExtension(pack)!;
  const { words } = qmsDefinition(pack);
  const text = String(value ?? '');
  return words.return.includes(text) ? result.fail : words.valid.includes(text) ? result.pass : text;
}
