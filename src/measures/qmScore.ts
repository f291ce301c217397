/** QM Score of tapped samples (P02 6.4), as the qm-score pack derives it, and their average. Not the QMS, which is VALID ÷ AGREE. */
import { compilePack, type Explanation, type Pack } from '../engine';
import type { SheetTable, TypedValue } from '../sheet';
import { fieldsBehind } from './shared/fieldsBehind';
import { causesOf, type DoubtCause, type DoubtCauseCount } from './shared/doubt';
import { listParameter, MissingParameter } from './shared/parameters';
import { repeatsOf } from './shared/repeats';

export interface QmScores {
  /** One a row; null where an item of the sample is blank, unread, or no mark. */
  scores: (number | null)[];
  /** Rows that say again what an earlier row of the same sample says. */
  extra: ReadonlySet<number>;
  /** What is not known of the samples, and how low and high their scores could be. */
  unclear: { cause: DoubtCause; field: string | null; value?: string; row: number }[];
  range(row: number): [number, number];
  /** Rows that may not count at all: hidden, or contradicting another row of the same sample. */
  mayLeave: ReadonlySet<number>;
}

export interface QmAverage {
  /** Of the samples with a score; null without any. */
  average: number | null;
  /** Rows in doubt; the average at its lowest and highest. */
  doubt: { rows: number; low: number | null; high: number | null; causes: DoubtCauseCount[] };
}

export function qmScores(samples: SheetTable, pack: Pack): QmScores {
  const fact = (pack.extensions?.['score'] as { fact?: string } | undefined)?.fact;
  if (fact === undefined) throw new MissingParameter(pack.id, 'extensions.score.fact');
  const { checkRecord } = compilePack(pack);
  const marks = listParameter(pack, 'marks').map(Number);
  const items = fieldsBehind(fact, pack);
  const columns = Object.values(samples.columns).filter((column) => column.source !== null);
  const isMark = (value: TypedValue): boolean => marks.includes(value as number);
  /** The score with every cell that is no mark taken for one. */
  const scoreOf = (row: number, instead: number): number | null => {
    const record: Record<string, TypedValue> = {};
    for (const { field, values } of columns) record[field] = values[row];
    for (const field of items) if (!isMark(record[field])) record[field] = instead;
    const found = checkRecord(record)
      .rules.map(({ conditions }) => foundIn(conditions, fact))
      .find((value) => typeof value === 'number');
    return typeof found === 'number' ? found : null;
  };
  const unclear: QmScores['unclear'] = [];
  const scores = samples.rows.map((_, row) => {
    const open = items.filter((field) => !isMark(samples.columns[field]?.values[row]));
    for (const field of open) {
      const column = samples.columns[field];
      const value = column?.source ? column.values[row] : null;
      const said = typeof value === 'number' ? { value: String(value) } : {};
      unclear.push({ cause: value === null ? 'blank' : 'notUnderstood', field, row, ...said });
    }
    return open.length > 0 ? null : scoreOf(row, NaN);
  });
  const { extra, conflicts } = repeatsOf(samples, pack.recordKey);
  const hidden = (samples.doubts ?? []).flatMap(({ cause, records }) => (cause === 'hidden' ? records : []));
  for (const row of hidden) unclear.push({ cause: 'hidden', field: null, row });
  for (const row of conflicts.flat()) unclear.push({ cause: 'conflict', field: null, row });
  return {
    scores,
    extra,
    unclear,
    range: (row) => {
      const score = scores[row] ?? null;
      if (score !== null) return [score, score];
      return [scoreOf(row, Math.min(...marks)) ?? 0, scoreOf(row, Math.max(...marks)) ?? 0];
    },
    mayLeave: new Set([...hidden, ...conflicts.flat()]),
  };
}

/** @param rows that count @param undated rows that would count if their day were known, with the field that lacks it */
export function qmAverage(
  samples: SheetTable,
  found: QmScores,
  rows: readonly number[],
  undated?: { field: string; rows: readonly number[] },
): QmAverage {
  const { scores, unclear, range, mayLeave } = found;
  const average = mean(rows.flatMap((row) => scores[row] ?? []));
  const optional = [...rows.filter((row) => mayLeave.has(row)), ...(undated?.rows ?? [])];
  const sure = rows.filter((row) => !mayLeave.has(row));
  const bound = (side: 0 | 1): number | null => {
    const better = (a: number, b: number): boolean => (side === 0 ? a < b : a > b);
    const certain = sure.map((row) => range(row)[side]);
    const others = optional.map((row) => range(row)[side]).sort((a, b) => (better(a, b) ? -1 : 1));
    for (const each of others) {
      const now = mean(certain);
      if (now === null || better(each, now)) certain.push(each);
    }
    const found = mean(certain);
    return found === null || (average !== null && better(average, found)) ? average : found;
  };
  const concerned = new Set([...rows, ...(undated?.rows ?? [])]);
  const causes = [
    ...unclear.filter(({ row }) => concerned.has(row)),
    ...(undated?.rows ?? []).map((row) => ({ cause: 'undated' as const, field: undated!.field, row })),
  ];
  return {
    average,
    doubt: {
      rows: new Set(causes.map(({ row }) => row)).size,
      ...{ low: bound(0), high: bound(1), causes: causesOf(causes, samples) },
    },
  };
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** What a rule found for a fact it asks about: the engine's own value. */
function foundIn(explanation: Explanation, fact: string): unknown {
  if (explanation.kind === 'leaf') return explanation.fact === fact ? explanation.found : undefined;
  return explanation.children.map((child) => foundIn(child, fact)).find((value) => value !== undefined);
}
