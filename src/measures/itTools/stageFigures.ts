/** How many IT-tools requests have taken every step of theirs, what could move that, and how every other row left it. */
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { withDatesSwapped } from '../shared/datesSwapped';
import {
  AGAINST,
  boundsOf,
  causesOf,
  conflictDoubts,
  FOR,
  movable,
  OUT,
  type Doubt,
  type Doubtful,
} from '../shared/doubt';
import { repeatsOf } from '../shared/repeats';
import { trailOf, Ways, type Trail } from '../shared/trail';
import { KIND, stageListsOf, stageReached, type RequestStage } from './stageReached';
import type { Stage, StageLists } from './stages';

export interface StageFigures {
  /** Where every request stands; a request entered twice is one. */
  entries: RequestStage[];
  done: number;
  /** Of the kinds that have steps. */
  requests: number;
  doubt: Doubt;
  trail: Trail;
}

/** @param key field that names a request */
export function stageFigures(table: SheetTable, stages: StageLists, key: string, asOf: number): StageFigures {
  const found = stageReached(table, stages, asOf);
  const steps = Object.values(stages).flat();
  const low = stageReached(withUnread(table, steps, null), stages, asOf);
  const high = stageReached(withUnread(table, steps, asOf), stages, asOf);
  const { extra, conflicts } = repeatsOf(table, key);
  const listOf = stageListsOf(stages);
  const kinds = valuesOf(table, KIND);
  const countsAs = (row: number): number =>
    extra.has(row) || listOf(kinds?.[row]).length === 0 ? OUT : found[row]!.done ? FOR : AGAINST;
  const doubts: Doubtful[] = [];
  const ways = new Ways();
  const doubt = (cause: Doubtful['cause'], field: string | null, row: number, others: readonly number[]) =>
    doubts.push({ cause, field, row, moves: row, low: Math.min(...others), high: Math.max(...others) });
  for (const { row, done } of found) {
    const kind = kinds?.[row];
    const list = listOf(kind);
    if (extra.has(row)) ways.add('duplicate', row, Number(done), Number(list.length > 0));
    else if (list.length > 0) {
      if (low[row]!.done === high[row]!.done) continue;
      for (const field of new Set(list.flatMap(cellsOf)))
        if (isUnread(table, field, row)) doubt('notUnderstood', field, row, [AGAINST, FOR]);
    } else if (typeof kind === 'string') ways.add('notRegulated', row, 0, 1);
    else {
      ways.add('notUnderstood', row, 0, 1);
      doubt(kinds && kind === undefined ? 'notUnderstood' : 'blank', KIND, row, [AGAINST, FOR]);
    }
  }
  const other = withDatesSwapped(table);
  const swapped = other && stageReached(other, stages, asOf);
  for (const { cause, field, records } of table.doubts ?? [])
    for (const row of records) {
      const now = countsAs(row);
      if (now === OUT) continue;
      if (cause === 'hidden') doubt(cause, field, row, [now, OUT]);
      else if (cause === 'dayMonth' && swapped![row]!.done !== found[row]!.done)
        doubt(cause, field, row, [AGAINST, FOR]);
    }
  doubts.push(...conflictDoubts(conflicts, countsAs));
  const entries = found.filter(({ row }) => !extra.has(row));
  const official = {
    part: entries.filter(({ done }) => done).length,
    whole: entries.filter(({ row }) => countsAs(row) !== OUT).length,
  };
  return {
    entries,
    done: official.part,
    requests: official.whole,
    doubt: { ...boundsOf(official, movable(doubts, countsAs), countsAs), causes: causesOf(doubts, table) },
    trail: trailOf(official.whole, official, ways.all),
  };
}

/** The fields whose cells decide whether a step is taken. */
const cellsOf = ({ date, fields = [], openWhile }: Stage): string[] => [
  ...new Set([date, ...fields, ...(openWhile ? [openWhile.field] : [])]),
];

/** A cell is there and nobody understands it. */
function isUnread(table: SheetTable, field: string, row: number): boolean {
  const values = valuesOf(table, field);
  return values !== undefined && values[row] === undefined;
}

/** The table with every step that hangs on an unread cell taken on a day, or not taken at all. */
function withUnread(table: SheetTable, steps: readonly Stage[], day: number | null): SheetTable {
  const columns = { ...table.columns };
  for (const step of steps) {
    const dates = columns[step.date];
    if (!dates?.source) continue;
    const values = dates.values.map((value, row) => {
      if (day !== null) return value === undefined ? day : value;
      return cellsOf(step).some((field) => isUnread(table, field, row)) ? null : value;
    });
    columns[step.date] = { ...dates, values };
  }
  return { ...table, columns };
}
