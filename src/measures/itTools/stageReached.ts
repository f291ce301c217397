/**
 * How far each IT-tools request has come (W04 5.1, 5.2): the stage reached, the days it has stood there, the next step and
 * who takes it. W04 4.1 sets no deadline, so days are shown and not judged.
 */
import { dayOf, workingDaysBetween } from '../../calendar';
import type { SheetTable, TypedValue } from '../../sheet';
import { foldCase } from '../../grid';
import { numberIn, valuesOf } from '../shared/columns';
import type { Stage, StageLists } from './stages';

export interface RequestStage {
  /** Index into the table's rows. */
  row: number;
  kind: string | null;
  /** Last stage with a date up to the as-of day; null for a draft, or a kind without stages. */
  reached: Stage | null;
  /** Serial of the day it was reached, and days since then. */
  since: number | null;
  calendarDays: number | null;
  workingDays: number | null;
  /** Null when every step is taken. */
  next: Stage | null;
  /** Steps without a date before the one reached. */
  skipped: Stage[];
  done: boolean;
}

/** @param asOf serial of the day looked from; later dates have not happened yet */
export function stageReached(requests: SheetTable, stages: StageLists, asOf: number): RequestStage[] {
  const kinds = valuesOf(requests, KIND);
  const listOf = stageListsOf(stages);
  return requests.rows.map((_, row) => {
    const kind = kinds?.[row] ?? null;
    return { kind: kind === null ? null : String(kind), ...progress(requests, row, listOf(kind), dayOf(asOf)) };
  });
}

export const KIND = 'jenis_pengajuan';

/** The steps of a kind of request; none for a kind without. */
export function stageListsOf(stages: StageLists): (kind: TypedValue) => readonly Stage[] {
  const lists = new Map(Object.entries(stages).map(([kind, list]) => [foldCase(kind), list]));
  return (kind) => lists.get(foldCase(kind)) ?? [];
}

function progress(
  requests: SheetTable,
  row: number,
  list: readonly Stage[],
  today: number,
): Omit<RequestStage, 'kind'> {
  const days = list.map((stage) => {
    const day = numberIn(valuesOf(requests, stage.date), row);
    return day !== null && dayOf(day) <= today && !heldOpen(requests, row, stage) ? dayOf(day) : null;
  });
  const at = days.reduce<number>((last, day, i) => (day === null ? last : i), -1);
  const since = days[at] ?? null;
  const skipped = list.slice(0, Math.max(at, 0)).filter((_, i) => days[i] === null);
  return {
    row,
    reached: list[at] ?? null,
    since,
    calendarDays: since === null ? null : today - since,
    workingDays: since === null ? null : workingDaysBetween(since, today),
    next: skipped[0] ?? list[at + 1] ?? null,
    skipped,
    done: list.length > 0 && at === list.length - 1 && skipped.length === 0,
  };
}

function heldOpen(requests: SheetTable, row: number, { fields = [], openWhile }: Stage): boolean {
  if (fields.some((field) => valuesOf(requests, field)?.[row] === null)) return true;
  if (!openWhile) return false;
  const word = foldCase(valuesOf(requests, openWhile.field)?.[row]);
  return openWhile.values.some((value) => foldCase(value) === word);
}
