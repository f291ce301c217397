/** What could move a QMS figure, and which rows left its denominator by which way. */
import { swappedMoment } from '../../sheet';
import { movable, AGAINST, FOR, OUT, type Doubtful } from '../shared/doubt';
import { monthIndex, UNDATED } from '../shared/months';
import { Ways, type Way, type WayOut } from '../shared/trail';
import { valuesOf } from '../shared/columns';
import { Bucket, type Calls } from './calls';
import { Status } from './status';

export interface Moves {
  doubts: Doubtful[];
  /** How far each row in doubt could move, of the rows that belong to the month asked for. */
  moved: Map<number, [number, number]>;
  countsAs(row: number): number;
}

/** @param month index of the month asked for, or null */
export function movesOf(calls: Calls, month: number | null): Moves {
  const countsAs = (row: number): number => (wayOf(calls, row, month) === null ? asOwn(calls, row) : OUT);
  const doubts = calls.doubts.filter(
    ({ moves }) => month === null || [month, UNDATED].includes(calls.countedIn[moves]!),
  );
  if (month !== null) {
    // Without a column of call dates no row says which month it belongs to.
    const called = valuesOf(calls.table, calls.definition.fields.called);
    for (let row = 0; row < calls.bucket.length; row++)
      if (calls.status[row] !== Status.notAgree && calls.stands[row] === row && calls.countedIn[row] === UNDATED)
        doubts.push({
          cause: called && called[row] === undefined ? 'notUnderstood' : 'undated',
          field: calls.definition.fields.called,
          row,
          moves: row,
          low: Math.min(OUT, asOwn(calls, row)),
          high: Math.max(OUT, asOwn(calls, row)),
        });
  }
  doubts.push(...bySheet(calls, month, countsAs));
  return { doubts, moved: movable(doubts, countsAs), countsAs };
}

/** What the sheet makes doubtful: rows that nobody sees, and those that another month has once day and month are swapped. */
function bySheet(calls: Calls, month: number | null, countsAs: (row: number) => number): Doubtful[] {
  const { called } = calls.definition.fields;
  const dates = valuesOf(calls.table, called);
  return (calls.table.doubts ?? []).flatMap(({ cause, field, records }): Doubtful[] => {
    if (cause !== 'hidden' && !(cause === 'dayMonth' && field === called && month !== null)) return [];
    return records.flatMap((row) => {
      const own = asOwn(calls, row);
      const now = countsAs(row);
      const out = cause === 'hidden' || monthIndex(swappedMoment(dates![row])!) !== month;
      const other = out ? OUT : calls.countedIn[row] === month ? now : own;
      return [{ cause, field, row, moves: row, low: Math.min(now, other), high: Math.max(now, other) }];
    });
  });
}

/** What a row counts as where it counts. */
function asOwn({ status, bucket, definition }: Calls, row: number): number {
  if (status[row] === Status.notAgree) return OUT;
  if (definition.official === 'tertapping' && bucket[row] === Bucket.untapped) return OUT;
  return status[row] === Status.valid ? FOR : AGAINST;
}

/** How a row left the official figure; null where it counts. */
export function wayOf(calls: Calls, row: number, month: number | null): Way | null {
  const { status, bucket, definition, table } = calls;
  if (status[row] === Status.notAgree)
    return valuesOf(table, definition.fields.outcome)![row] === undefined ? 'notUnderstood' : 'notAgree';
  const strict = definition.official === 'ketat';
  const counted = (strict ? calls.month : calls.countedIn)[row]!;
  if (month !== null && counted !== month) return counted === UNDATED ? 'undated' : 'otherMonth';
  if (strict) return null;
  if (bucket[row] === Bucket.superseded) return 'superseded';
  if (bucket[row] === Bucket.duplicate) return 'duplicate';
  return definition.official === 'tertapping' && bucket[row] === Bucket.untapped ? 'untapped' : null;
}

/** The ways out, with what their rows would count as. */
export function waysOf(calls: Calls, month: number | null): WayOut[] {
  const ways = new Ways();
  const logins = valuesOf(calls.table, calls.definition.fields.login);
  const instead = (row: number) => {
    const login = logins?.[row] ?? null;
    return { row, hand: login === null ? null : String(login) };
  };
  for (let row = 0; row < calls.bucket.length; row++) {
    const way = wayOf(calls, row, month);
    if (way === null) continue;
    const part = Number(calls.said[row] === Status.valid && calls.status[row] !== Status.return);
    const by = way === 'superseded' ? calls.recalledBy[row]! : way === 'duplicate' ? calls.stands[row]! : -1;
    ways.add(way, row, part, 1, by < 0 ? undefined : instead(by));
  }
  return ways.all;
}
