/**
 * QMS, also called Quality Validation Score: VALID ÷ AGREE of a calendar month (MNOP 1.3.17, BAB III).
 * Three readings stand side by side; the pack says which is official. The status is decided on whole numbers.
 */
import {
  boundsOf,
  causesOf,
  metWithin,
  type Doubt,
  type DoubtBounds,
  type DoubtCauseCount,
  type Share,
} from '../shared/doubt';
import { byKey, groupBy, groupValues, type Groups } from '../shared/groups';
import { lastDayOf, monthName, parseMonth, UNDATED } from '../shared/months';
import { meets, ratioOf, targetOf } from '../shared/share';
import { shortfall, type Shortfall } from '../shared/shortfall';
import { placedWays, trailOf, type Trail, type WayOut } from '../shared/trail';
import { Bucket, type Calls } from './calls';
import { READINGS, type QmsDefinition, type ReadingName } from './definition';
import { movesOf, waysOf } from './moves';
import { qmsNotes, type QmsNote, type QmsNoteCounts } from './notes';
import { add, emptyTally, type Tally } from './tally';

export interface ReadingFigures {
  agree: number;
  valid: number;
  /** Null (shown as #N/A) without an AGREE call. */
  ratio: number | null;
  met: boolean | null;
}

export interface QmsFigures extends ReadingFigures {
  /** Tapped and not valid at last; `notValid` of them for good. */
  return: number;
  notValid: number;
  untapped: number;
  superseded: number;
  duplicates: number;
  /** VALID on rows that are not AGREE: outside every ratio. */
  excluded: number;
  /** VALID ÷ tapped, and tapped ÷ AGREE, of the clean reading. */
  ratioTapped: number | null;
  coverage: number | null;
  shortfallFix: number | null;
  shortfallAdd: number | null;
  headroom: number | null;
  firstPass: { valid: number; tapped: number; ratio: number | null };
  readings: Record<ReadingName, ReadingFigures>;
  /** The readings lie on both sides of the target. */
  dependsOnDefinition: boolean;
}

export interface QmsGroup extends QmsFigures {
  key: string | null;
  provisional?: boolean;
  doubt: DoubtBounds;
}

export interface Qms extends QmsFigures {
  target: number;
  official: ReadingName;
  month: string | null;
  /** The month is not over at the as-of date; null when no month was asked for. */
  provisional: boolean | null;
  groups: QmsGroup[];
  /** Indices into the table's rows. */
  undated: number[];
  conflicts: number[];
  notes: QmsNote[];
  /** What could move the official figure, and how far. */
  doubt: Doubt;
  /** What became of every row. */
  trail: Trail;
}

export interface QmsOptions {
  /** `YYYY-MM`; without it every row counts, dated or not. */
  month?: string;
  /** A field of the table, or `MONTH_KEY` for calendar months. */
  by?: string;
  /** Serial of the day the report is made for; without it the day of the last call. */
  asOf?: number;
}

/** Groups by the month of the call, whatever the date field is called. */
export const MONTH_KEY = 'bulan';

/** What doubt adds to a share at its lowest and highest, and by how many rows. */
export type Spread = Omit<DoubtBounds, 'met'>;

/** The counts behind a QMS figure, wherever they were counted. */
export interface QmsCounts {
  total: Tally;
  groups: { key: string | null; tally: Tally; doubt: Spread }[];
  doubt: Spread;
  causes: DoubtCauseCount[];
  ways: WayOut[];
  /** Last call date of the sheet, or null. */
  lastCall: number | null;
  undated: number[];
  conflicts: number[];
  noted: QmsNoteCounts;
}

export function qms(calls: Calls, options: QmsOptions = {}): Qms {
  return qmsOf(countsOf(calls, options), calls.definition, options);
}

export function countsOf(calls: Calls, options: QmsOptions): QmsCounts {
  const { table } = calls;
  const { month, by } = options;
  const wanted = wantedMonth(month);
  const groups = by === undefined ? null : groupsOf(calls, by);
  const total = emptyTally();
  const parts = groups ? groups.keys.map(emptyTally) : [];
  for (let row = 0; row < calls.bucket.length; row++) {
    if (calls.bucket[row] === Bucket.other) continue;
    const counts = wanted === null || calls.countedIn[row] === wanted;
    const strict = wanted === null || calls.month[row] === wanted;
    if (!counts && !strict) continue;
    add(total, calls, row, counts, strict);
    if (groups) add(parts[groups.codes[row]!]!, calls, row, counts, strict);
  }
  const undated = calls.hasCallDates
    ? rowsWhere(calls, (row) => calls.status[row] !== 0 && calls.countedIn[row] === UNDATED)
    : [];
  const inMonth = (rows: readonly number[]) => rows.filter((row) => wanted === null || calls.countedIn[row] === wanted);
  const conflicts = inMonth(calls.conflicts);
  const { doubts, moved, countsAs } = movesOf(calls, wanted);
  const spreadOf = (rows: Iterable<Move>): Spread => boundsOf({ part: 0, whole: 0 }, rows, countsAs);
  const spreadOfGroup = (code: number): Spread => {
    const own = wanted === null ? monthOfGroup(by, groups!.keys[code]!) : null;
    return own === null
      ? spreadOf([...moved].filter(([row]) => groups!.codes[row] === code))
      : spreadOfMonth(calls, own);
  };
  return {
    total,
    groups: parts.map((tally, code) => ({ key: groups!.keys[code]!, tally, doubt: spreadOfGroup(code) })),
    doubt: spreadOf(moved),
    causes: causesOf(
      doubts.filter(({ moves }) => moved.has(moves)),
      table,
    ),
    ways: waysOf(calls, wanted),
    lastCall: calls.lastCall,
    undated,
    conflicts,
    noted: {
      validUndated: inMonth(calls.validUndated).length,
      tappedWithoutResult: inMonth(calls.tappedWithoutResult).length,
      conflicts: conflicts.length,
      undated: undated.length,
      anyDated: !calls.countedIn.every((index) => index === UNDATED),
      hasTappingDates: calls.hasTappingDates,
      canFindDuplicates: calls.canFindDuplicates,
    },
  };
}

type Move = readonly [row: number, between: readonly [number, number]];

/** Rows of no month, and those that another month has once day and month are swapped, may belong to this one. */
export function spreadOfMonth(calls: Calls, month: number): Spread {
  const { moved, countsAs } = movesOf(calls, month);
  return boundsOf({ part: 0, whole: 0 }, moved, countsAs);
}

/** The figures of counts that are there already. */
export function qmsOf(counts: QmsCounts, definition: QmsDefinition, { month, by, asOf }: QmsOptions): Qms {
  const wanted = wantedMonth(month);
  const today = asOf ?? counts.lastCall;
  // A month is measured against the target of its own time, so that a closed one never moves.
  const target = definition.targetOn(wanted === null ? today : lastDayOf(wanted));
  const figures = figuresOf(counts.total, definition, target);
  const official = shareOf(figures);
  return {
    ...figures,
    target,
    official: definition.official,
    month: month ?? null,
    provisional: wanted === null ? null : isOpen(wanted, today),
    groups: counts.groups
      .filter(({ tally }) => tally.rows > 0)
      .map(({ key, tally, doubt }) => ({
        key,
        ...groupFigures(tally, doubt, definition, targetOfGroup(by, key, definition) ?? target),
        ...openMonth(by, key, today),
      }))
      .sort(byKey),
    undated: counts.undated,
    conflicts: counts.conflicts,
    notes: qmsNotes(counts.noted, wanted),
    doubt: { ...within(official, counts.doubt, target), causes: counts.causes },
    trail: trailOf(official.whole, official, counts.ways),
  };
}

const shareOf = ({ valid, agree }: ReadingFigures): Share => ({ part: valid, whole: agree });

function within(official: Share, { rows, low, high }: Spread, target: number): DoubtBounds {
  const sum = (share: Share): Share => ({ part: official.part + share.part, whole: official.whole + share.whole });
  const bounds = { low: sum(low), high: sum(high) };
  return { rows, ...bounds, met: metWithin(bounds.low, bounds.high, targetOf(target)) };
}

function groupFigures(
  tally: Tally,
  spread: Spread,
  definition: QmsDefinition,
  target: number,
): QmsFigures & { doubt: DoubtBounds } {
  const figures = figuresOf(tally, definition, target);
  return { ...figures, doubt: within(shareOf(figures), spread, target) };
}

function wantedMonth(month: string | undefined): number | null {
  const wanted = month === undefined ? null : parseMonth(month);
  if (month !== undefined && wanted === null) throw new RangeError(`A month is written YYYY-MM, not "${month}".`);
  return wanted;
}

/** The month that a group is; null for a group of anything else. */
export const monthOfGroup = (by: string | undefined, key: string | null): number | null =>
  by === MONTH_KEY && key !== null ? parseMonth(key) : null;

/** A group of one month has that month's target; any other that of the whole. */
function targetOfGroup(by: string | undefined, key: string | null, definition: QmsDefinition): number | null {
  const month = monthOfGroup(by, key);
  return month === null ? null : definition.targetOn(lastDayOf(month));
}

/** Figures of any set of rows from its tally; `share` is the target, the latest without it. */
export function figuresOf(tally: Tally, definition: QmsDefinition, share = definition.targetOn(null)): QmsFigures {
  const target = targetOf(share);
  const reading = (valid: number, agree: number): ReadingFigures => ({
    agree,
    valid,
    ratio: ratioOf(valid, agree),
    met: meets(valid, agree, target),
  });
  const tapped = tally.valid + tally.return;
  const clean = tapped + tally.untapped;
  const readings: QmsFigures['readings'] = {
    ketat: reading(tally.strictValid, tally.strict),
    bersih: reading(tally.valid, clean),
    tertapping: reading(tally.valid, tapped),
  };
  const official = readings[definition.official];
  const missing: Shortfall | null = shortfall(official.valid, official.agree, target);
  return {
    ...official,
    return: definition.official === 'ketat' ? tally.strictReturn : tally.return,
    notValid: definition.official === 'ketat' ? tally.strictNotValid : tally.notValid,
    untapped: definition.official === 'ketat' ? tally.strict - tally.strictValid - tally.strictReturn : tally.untapped,
    superseded: tally.superseded,
    duplicates: tally.duplicates,
    excluded: tally.excluded,
    ratioTapped: ratioOf(tally.valid, tapped),
    coverage: ratioOf(tapped, clean),
    shortfallFix: missing?.fix ?? null,
    shortfallAdd: missing?.add ?? null,
    headroom: missing?.headroom ?? null,
    firstPass: {
      valid: tally.firstPassValid,
      tapped: tally.firstPassTapped,
      ratio: ratioOf(tally.firstPassValid, tally.firstPassTapped),
    },
    readings,
    dependsOnDefinition: new Set(READINGS.map((name) => readings[name].met).filter((met) => met !== null)).size > 1,
  };
}

/** The calls by the values of a field, or by their months. */
export function groupsOf(calls: Calls, by: string): Groups {
  return by === MONTH_KEY ? groupValues([...calls.countedIn], (index) => monthName(index)) : groupBy(calls.table, by);
}

function isOpen(month: number, today: number | null): boolean {
  return today === null || today < lastDayOf(month);
}

function openMonth(by: string | undefined, key: string | null, today: number | null): { provisional?: boolean } {
  const month = monthOfGroup(by, key);
  return month === null ? {} : { provisional: isOpen(month, today) };
}

function rowsWhere(calls: Calls, test: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < calls.bucket.length; row++) if (test(row)) rows.push(row);
  return rows;
}

/** The same figures with rows of the file in their lists, instead of records of the table. */
export function inFile(result: Qms, rows: readonly number[]): Qms {
  const placed = (list: readonly number[]) => list.map((i) => rows[i]!);
  const { undated, conflicts, doubt, trail } = result;
  return {
    ...result,
    undated: placed(undated),
    conflicts: placed(conflicts),
    doubt: { ...doubt, causes: doubt.causes.map((cause) => ({ ...cause, rows: placed(cause.rows) })) },
    trail: { ...trail, out: placedWays(trail.out, rows) },
  };
}
