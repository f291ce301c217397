/** What waits today, by table: calls, requests, accounts and records. Each leads to the place where it is done. */
import {
  accountWords,
  openReturns,
  orphans,
  qms,
  retention,
  retentionMonths,
  sharing,
  stageReached,
  type Calls,
  type RequestStage,
} from '../../../src/measures';
import type { SheetTable } from '../../../src/sheet';
import { placeKey } from '../../store/placeKey';
import type { Wish } from '../../store/session';
import type { CellAt } from '../../rows/places';
import { bandTexts } from '../../parts/bandText';
import { textsOf } from '../../text/texts';
import { requestExtension } from '../requests/requestExtension';
import { returnBands } from '../tapping/returnRows';
import type { TypedPlace } from '../../rows/typedPlace';

/** What a view fulfils, or a cell of the sheet. */
export type Action = { wish: Wish } | CellAt;

export interface TodoPart {
  text: string;
  action: Action;
}

export interface Todo {
  kind: 'untapped' | 'returns' | 'requests' | 'orphans' | 'sharing' | 'records' | 'fails';
  /** Title of the pack, for `fails`. */
  pack: string;
  /** Key of the table it was counted in (`placeKey`). */
  source: string;
  /** That table's name where the workbook has several of its kind, else ''. */
  table: string;
  count: number;
  /** Days of the oldest, where that is known. */
  oldest: number | null;
  /** The nearest day, for records. */
  until: number | null;
  action: Action;
  /** The same by age or by stage. */
  parts: readonly TodoPart[];
}

/** What a line says of its table before anything is counted. */
export const blank = ({ place, name }: TypedPlace) =>
  ({ pack: '', source: placeKey(place.source), table: name, oldest: null, until: null, parts: [] }) as const;

/** @param read the calls of the part that is asked for */
export function callTodos(typed: TypedPlace, read: Calls, asOf: number, language: 'id' | 'en'): Todo[] {
  const { pack } = typed.loaded;
  // Calls of another campaign's pack are told apart by its title, as their figure is.
  const nothing = { ...blank(typed), table: typed.name || (typed.loaded.id === 'tapping' ? '' : pack.title[language]) };
  const { source } = nothing;
  const { untapped } = qms(read);
  const returns = openReturns(read, asOf);
  const board: Action = { wish: { kind: 'returns', source } };
  return some([
    { ...nothing, kind: 'untapped', count: untapped, action: { wish: { kind: 'nextCall', source } } },
    {
      ...nothing,
      kind: 'returns',
      count: returns.length,
      oldest: returns[0]?.days ?? null,
      action: board,
      parts: bandTexts(textsOf(language), returnBands(pack, returns)).map((text) => ({ text, action: board })),
    },
  ]);
}

/** Requests that are not done, by the step that comes next (W04 4.1 sets no deadline: days are only shown). */
export function requestTodos(typed: TypedPlace, asOf: number, language: 'id' | 'en'): Todo[] {
  const {
    loaded: { pack },
    table,
  } = typed;
  const nothing = blank(typed);
  const { source } = nothing;
  const open = stageReached(table, requestExtension(pack).stages, asOf).filter(
    (request) => !request.done && request.next !== null,
  );
  const steps = new Map<string, { next: NonNullable<RequestStage['next']>; count: number }>();
  for (const { next } of open) {
    const step = steps.get(next!.id) ?? { next: next!, count: 0 };
    steps.set(next!.id, { ...step, count: step.count + 1 });
  }
  const oldest = Math.max(-1, ...open.map((request) => request.calendarDays ?? -1));
  const parts = [...steps.values()]
    .sort((a, b) => a.next.id.localeCompare(b.next.id, 'en', { numeric: true }))
    .map(({ next, count }) => ({
      text: `${next.title[language]}: ${count}`,
      action: { wish: { kind: 'board' as const, source, stage: next.id } },
    }));
  return some([
    {
      ...nothing,
      kind: 'requests',
      count: open.length,
      oldest: oldest < 0 ? null : oldest,
      action: { wish: { kind: 'board', source } },
      parts,
    },
  ]);
}

/** @param people who has left, from every staff table of the workbook */
export function accountTodos(typed: TypedPlace, people: SheetTable | null, asOf: number): Todo[] {
  const {
    loaded: { pack },
    table,
  } = typed;
  const nothing = blank(typed);
  const left = orphans(table, people, accountWords(pack), asOf);
  const action: Action = { wish: { kind: 'findings', source: nothing.source } };
  return some([
    { ...nothing, kind: 'orphans', count: left.length, oldest: left[0]?.calendarDays ?? null, action },
    {
      ...nothing,
      kind: 'sharing',
      count: sharing(table, asOf).filter(({ overlapping }) => overlapping).length,
      action,
    },
  ]);
}

/** Records whose retention has ended or ends soon (W04 6), the most urgent one a click away. Nothing is ever deleted. */
export function recordTodos(typed: TypedPlace, asOf: number): Todo[] {
  const {
    loaded: { pack },
    table,
    records,
    place,
  } = typed;
  const notice = pack.parameters['retentionNoticeDays']?.value;
  const disposed = table.columns['tgl_musnah']?.values;
  const due = retention(table, retentionMonths(pack), asOf)
    .filter(
      ({ row, daysLeft }) =>
        daysLeft !== null &&
        daysLeft <= (typeof notice === 'number' ? notice : 0) &&
        typeof disposed?.[row] !== 'number',
    )
    .sort((a, b) => a.daysLeft! - b.daysLeft!);
  const [first] = due;
  if (!first) return [];
  const action: Action = {
    sheet: place.source.sheet,
    row: records.sheetRow(first.row),
    column: records.place('tgl_rekaman')?.column ?? records.cells.source.column,
  };
  return [{ ...blank(typed), kind: 'records', count: due.length, until: first.keepUntil, action }];
}

const some = (todos: readonly Todo[]): Todo[] => todos.filter(({ count }) => count > 0);
