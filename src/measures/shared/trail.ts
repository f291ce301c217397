/**
 * What became of every row that was read (`trail`): counted, or out of the figure by one way, with what the figure were if
 * the rows of that way counted after all. Nobody can improve a figure unseen.
 */
import type { SkipReason } from '../../sheet';
import { ratioOf } from './share';
import type { Share } from './doubt';

export type Way =
  | 'superseded'
  | 'duplicate'
  | 'notAgree'
  | 'untapped'
  | 'otherMonth'
  | 'undated'
  | 'notUnderstood'
  | 'gone'
  | 'notYet'
  | 'unplanned'
  | 'nobody'
  | 'notJudged'
  | 'notRegulated'
  | Exclude<SkipReason, 'empty'>;

export interface WayOut {
  way: Way;
  count: number;
  /** Indices into the table's rows, the first hundred. */
  rows: number[];
  /** For each of them the row that stands for it now, and whose hand that is; absent where no other row took its place. */
  by?: { row: number; hand: string | null }[];
  /** Rows of the way that would count for the share, and that would count at all; null where nobody can know. */
  own: Share | null;
}

export interface Trail {
  /** read = counted + every way out. */
  read: number;
  counted: number;
  out: (WayOut & { ifCounted: (Share & { ratio: number | null }) | null })[];
}

/** Ways whose rows are numbered anew. */
export const placedWays = <Own extends WayOut>(ways: readonly Own[], rows: readonly number[]): Own[] =>
  ways.map((way) => ({
    ...way,
    rows: way.rows.map((row) => rows[row]!),
    ...(way.by && { by: way.by.map((each) => ({ ...each, row: rows[each.row]! })) }),
  }));

const ROWS_LISTED = 100;

/** Collects rows by the way they left. */
export class Ways {
  private readonly byWay = new Map<Way, WayOut>();

  add(way: Way, row: number, part: number, whole: number, by?: { row: number; hand: string | null }): void {
    const found = this.byWay.get(way) ?? { way, count: 0, rows: [], own: { part: 0, whole: 0 } };
    this.byWay.set(way, found);
    found.count++;
    if (found.rows.length < ROWS_LISTED) {
      found.rows.push(row);
      if (by) (found.by ??= []).push(by);
    }
    found.own!.part += part;
    found.own!.whole += whole;
  }

  get all(): WayOut[] {
    return [...this.byWay.values()];
  }
}

export function trailOf(counted: number, official: Share, ways: readonly WayOut[]): Trail {
  return {
    read: ways.reduce((sum, { count }) => sum + count, counted),
    counted,
    out: ways.map((way) => ({ ...way, ifCounted: way.own && together(official, way.own) })),
  };
}

function together(a: Share, b: Share): Share & { ratio: number | null } {
  const [part, whole] = [a.part + b.part, a.whole + b.whole];
  return { part, whole, ratio: ratioOf(part, whole) };
}
