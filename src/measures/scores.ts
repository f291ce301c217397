/**
 * What tapped calls score by the list of their own day: the weight of what was met, of what was met or failed. Beside the QMS,
 * never instead of it: a call is VALID or not whatever it scores.
 */
import { dayOf, isoOf } from '../calendar';
import { createDatedJudge, type Pack } from '../engine';
import type { TypedValue } from '../sheet';
import type { LocalText } from '../text';
import { Bucket, type Calls } from './qms/calls';
import { groupsOf, type QmsOptions } from './qms/qms';
import { parseMonth } from './shared/months';
import { optionalList } from './shared/parameters';

/** Weights met, and weights met or failed. */
interface Points {
  met: number;
  all: number;
}

export interface CallScore extends Points {
  list: string;
  groups: readonly (Points & { title: LocalText })[];
}

/** A list as the pack's form holds it. */
interface List {
  id: string;
  from: string;
  to: string;
  fields: readonly string[];
  weights: readonly number[];
  groups: readonly { title: LocalText; fields: readonly string[] }[];
}

const LAST_DAY = '9999-12-31';
const TAPPED: readonly number[] = [Bucket.valid, Bucket.return, Bucket.notValid];

/** One a row of the table; null for rows that are no tapped call, and for calls without a mark that is met or failed. */
export function callScores({ table, bucket, definition }: Calls, pack: Pack): (CallScore | null)[] {
  const { form, scorecards } = (pack.extensions ?? {}) as {
    form?: { sets?: readonly List[] };
    /** The fact that says which list a call has; without it the pack has one a day. */
    scorecards?: { list?: string };
  };
  const accepted = optionalList(pack, 'acceptedMarks');
  const failed = optionalList(pack, 'failedMarks');
  const judge = createDatedJudge(pack);
  const columns = Object.values(table.columns).filter(({ source }) => source);
  return table.rows.map((_, row) => {
    if (!TAPPED.includes(bucket[row]!)) return null;
    const record: Record<string, TypedValue> = {};
    for (const { field, values } of columns) record[field] = values[row];
    const called = record[definition.fields.called];
    const day = typeof called === 'number' ? isoOf(dayOf(called)) : LAST_DAY;
    const judged = judge(record, {});
    const fact = judged.program.slots.find(({ name }) => name === scorecards?.list);
    const list = form?.sets?.find(
      ({ id, from, to }) => from <= day && (to || LAST_DAY) >= day && (!fact || id === judged.value(fact)),
    );
    if (!list) return null;
    const points = (fields: readonly string[]): Points => {
      const sum = (words: readonly unknown[]) =>
        fields.reduce(
          (total, field) => total + (words.includes(record[field]) ? list.weights[list.fields.indexOf(field)]! : 0),
          0,
        );
      const met = sum(accepted);
      return { met, all: met + sum(failed) };
    };
    const whole = points(list.fields);
    if (!whole.all) return null;
    return { list: list.id, ...whole, groups: list.groups.map(({ title, fields }) => ({ title, ...points(fields) })) };
  });
}

/** The mean of scores, each call alike, from 0 to 100; null without any. */
export function meanScore(points: readonly Points[]): number | null {
  const known = points.filter(({ all }) => all > 0);
  return known.length === 0 ? null : (known.reduce((sum, { met, all }) => sum + met / all, 0) / known.length) * 100;
}

/** The groups of parameters that these calls have marks of, each title once. */
export const groupTitles = (scores: readonly CallScore[]): LocalText[] => [
  ...new Map(
    scores.flatMap(({ groups }) => groups.filter(({ all }) => all).map(({ title }) => [title.id, title])),
  ).values(),
];

/** The mean of one group of parameters, over the calls whose list has it; null without any. */
export const groupScore = (scores: readonly CallScore[], { id }: LocalText): number | null =>
  meanScore(scores.flatMap(({ groups }) => groups.filter(({ title }) => title.id === id)));

/** The scores of a month's calls, grouped as the QMS groups them: of a group, or of all without a key. */
export function scoresBy(
  calls: Calls,
  pack: Pack,
  { month, by }: Required<Pick<QmsOptions, 'by'>> & QmsOptions,
): (key?: string | null) => readonly CallScore[] {
  const { codes, keys } = groupsOf(calls, by);
  const wanted = month === undefined ? null : parseMonth(month);
  const all: CallScore[] = [];
  const byKey = new Map<string | null, CallScore[]>(keys.map((key) => [key, []]));
  callScores(calls, pack).forEach((score, row) => {
    if (!score || (wanted !== null && calls.countedIn[row] !== wanted)) return;
    all.push(score);
    byKey.get(keys[codes[row]!]!)!.push(score);
  });
  return (key) => (key === undefined ? all : (byKey.get(key) ?? []));
}
