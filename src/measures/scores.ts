/**
 * What tapped calls score by the list of their own day: the weight of what was met, of what was met or failed. Beside the QMS,
 * never instead of it: a call is VALID or not whatever it scores.
 */
import { dayOf, isoOf } from '../calendar';
import { createDatedJudge, type Pack } from '../engine';
import type { SheetTable, TypedValue } from '../sheet';
import type { LocalText } from '../text';
import { Bucket, type Calls } from './qms/calls';
import { groupsOf, type QmsOptions } from './qms/qms';
import { columnOf } from './shared/columns';
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

const TAPPED: readonly number[] = [Bucket.valid, Bucket.return, Bucket.notValid];

/** One a row of the table; null for rows that are no tapped call, and for calls without a mark that is met or failed. */
export function callScores({ table, bucket, definition }: Calls, pack: Pack): (CallScore | null)[] {
  const { sets = [] } = (pack.extensions?.['form'] ?? {}) as { sets?: readonly List[] };
  const accepted = optionalList(pack, 'acceptedMarks').map(String);
  const failed = optionalList(pack, 'failedMarks').map(String);
  const listOf = listsOf(table, pack, sets, definition.fields.called);
  return table.rows.map((_, row) => {
    const list = TAPPED.includes(bucket[row]!) ? listOf(row) : undefined;
    if (!list) return null;
    const points = (fields: readonly string[]): Points => {
      const sum = (words: readonly string[]) =>
        fields.reduce((total, field) => {
          const word = columnOf(table, field)?.values[row];
          return words.includes(String(word ?? '')) ? total + list.weights[list.fields.indexOf(field)]! : total;
        }, 0);
      const met = sum(accepted);
      return { met, all: met + sum(failed) };
    };
    const whole = points(list.fields);
    if (whole.all === 0) return null;
    return { list: list.id, ...whole, groups: list.groups.map(({ title, fields }) => ({ title, ...points(fields) })) };
  });
}

/** The list in force for each row, as the rules see it. */
function listsOf(
  table: SheetTable,
  pack: Pack,
  sets: readonly List[],
  called: string,
): (row: number) => List | undefined {
  const { list: fact } = (pack.extensions?.['scorecards'] ?? {}) as { list?: string };
  const judge = fact === undefined ? null : createDatedJudge(pack);
  const columns = Object.values(table.columns).filter((column) => column.source !== null);
  return (row) => {
    const day = columnOf(table, called)?.values[row];
    const on = typeof day === 'number' ? isoOf(dayOf(day)) : '9999-12-31';
    const inForce = sets.filter(({ from, to }) => from <= on && (to === '' || on <= to));
    if (!judge) return inForce[0];
    const record: Record<string, TypedValue> = {};
    for (const { field, values } of columns) record[field] = values[row];
    const judged = judge(record, {});
    const slot = judged.program.slots.find(({ name }) => name === fact);
    const id = slot && judged.value(slot);
    return inForce.find((list) => list.id === id);
  };
}

/** The mean of scores, each call alike, from 0 to 100; null without any. */
export function meanScore(points: readonly Points[]): number | null {
  const known = points.filter(({ all }) => all > 0);
  return known.length === 0 ? null : (known.reduce((sum, { met, all }) => sum + met / all, 0) / known.length) * 100;
}

export interface ScoresBy {
  /** Those of a group; of all without a key. */
  of(key?: string | null): readonly CallScore[];
  /** Groups of parameters that occur, by their Indonesian titles. */
  titles: readonly string[];
}

/** The scores of a month's calls, grouped as the QMS groups them. */
export function scoresBy(
  calls: Calls,
  pack: Pack,
  { month, by }: Required<Pick<QmsOptions, 'by'>> & QmsOptions,
): ScoresBy {
  const { codes, keys } = groupsOf(calls, by);
  const wanted = month === undefined ? null : parseMonth(month);
  const scores = callScores(calls, pack).map((score, row) =>
    wanted === null || calls.countedIn[row] === wanted ? score : null,
  );
  const known = scores.flatMap((score) => score ?? []);
  return {
    of: (key) =>
      key === undefined ? known : scores.flatMap((score, row) => (keys[codes[row]!] === key ? (score ?? []) : [])),
    titles: [...new Set(known.flatMap(({ groups }) => groups.map(({ title }) => title.id)))],
  };
}
