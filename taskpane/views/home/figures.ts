/** The ratios of the workbook against their targets, each with its last months. */
import {
  callsWhere,
  compliance,
  complianceMoves,
  groupValues,
  joinTables,
  lastDayOf,
  monthIndex,
  monthName,
  monthsOf,
  parseMonth,
  MONTH_KEY,
  qms,
  qmsDefinition,
  readCalls,
  sdm,
  sdmDefinition,
  repeatedRecords,
  withDatesSwapped,
  type Calls,
  type DoubtBounds,
} from '../../../src/measures';
import type { Pack, RowsResult } from '../../../src/engine';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { causeLines, figureDoubt, leftTables, type FigureDoubt } from './figureDoubt';
import type { Place } from '../../store/scan';
import type { Part } from '../../store/session';
import type { oneForm } from '../../rows/oneForm';
import { placesWhere } from './part';
import type { RowGroup } from '../../rows/rowGroup';
import { callRows, staffRows, verdictRows } from '../../rows/figureRows';
import type { TypedPlace } from '../../rows/typedPlace';

export interface TrendPoint {
  /** `2026-10` */
  month: string;
  part: number;
  whole: number;
  doubt: Pick<DoubtBounds, 'rows' | 'low' | 'high'>;
}

export interface Figure {
  /** QMS (of sales calls, or with the title of another campaign's pack), SDM, or a pack's title. */
  name: string;
  /** The table or tables it was counted in where the workbook has several of its kind, else ''. */
  table: string;
  part: number;
  whole: number;
  /** 0.95; null without a target. */
  target: number | null;
  met: boolean | null;
  /** How many more are needed, where that is known: calls that turn VALID, or heads. */
  short: number | null;
  shortOf: 'calls' | 'heads';
  /** The part of the workbook it is for. */
  of: Part;
  /** What could move it; null where it stands on nothing that could be doubted. */
  doubt: FigureDoubt | null;
  /** The day the figure is for, where it depends on one. */
  asOf: number | null;
  /** The last months in which there was something to count, the oldest first; fewer than two say nothing. */
  trend: readonly TrendPoint[];
  /** The tables it was counted in, and every row of them by what it counts as. */
  places: readonly TypedPlace[];
  /** Tables of the same pack that it does not count. */
  beside?: readonly Place[];
  rows(): RowGroup[];
}

/** Enough to see a direction in 64 pixels. */
const MONTHS = 6;

/** @param calls those of the part that is asked for, counted among all; of several places as one */
export function qualityFigure(
  places: readonly TypedPlace[],
  calls: Calls,
  asOf: number,
  part: Part,
  language: Language,
): Figure[] {
  const { loaded } = places[0]!;
  const title = loaded.id === 'tapping' ? 'QMS' : `QMS · ${loaded.pack.title[language]}`;
  const asked = part.month === '' ? {} : { month: part.month };
  const { valid, agree, met, shortfallFix, target, doubt, trail } = qms(calls, { asOf, ...asked });
  const { groups } = qms(calls, { by: MONTH_KEY, asOf });
  return [
    {
      ...{
        name: title,
        table: namesOf(places),
        part: valid,
        whole: agree,
        target,
        met,
        short: shortfallFix,
        asOf: null,
      },
      shortOf: 'calls',
      of: part,
      doubt: figureDoubt(places, doubt, trail, language),
      trend: lastMonths(
        groups.map((group) => ({ month: group.key, part: group.valid, whole: group.agree, doubt: group.doubt })),
        asOf,
      ),
      places,
      rows: () => callRows(calls, part.month, language),
    },
  ];
}

/** The verdict and the day of each row. */
export interface Judged {
  codes: RowsResult['codes'];
  /** Undefined where the table has none. */
  days: readonly TypedValue[] | undefined;
}

const daysOf = ({ loaded: { pack } }: Pick<TypedPlace, 'loaded'>, table: SheetTable): Judged['days'] =>
  pack.recordDate ? table.columns[pack.recordDate]?.values : undefined;

/** With days and months put back that Excel seems to have swapped; undefined where it seems to have swapped none. */
export async function judgedSwapped(
  place: Pick<TypedPlace, 'loaded' | 'records'>,
  table: SheetTable,
  asOf: number,
): Promise<Judged | undefined> {
  const other = withDatesSwapped(table);
  if (!other) return undefined;
  const { loaded, records } = place;
  const { codes } = await loaded.compiled.checkRows(other, { asOf, tables: { ...records.tables, self: other } });
  return { codes, days: daysOf(place, other) };
}

/** Those rows alone. */
export const judgedWhere = ({ codes, days }: Judged, keep: (row: number) => boolean): Judged => ({
  codes: codes.filter((_, row) => keep(row)),
  days: days?.filter((_, row) => keep(row)),
});

/**
 * The procedures set no target for it.
 * @param table the places' as one @param verdicts of it, row by row of the part; `swapped` with days and months put back
 */
export function closingFigure(
  places: readonly TypedPlace[],
  table: SheetTable,
  { codes, swapped }: { codes: RowsResult['codes']; swapped?: Judged | undefined },
  asOf: number,
  part: Part,
  language: Language,
): Figure[] {
  const { pack } = places[0]!.loaded;
  const repeats = repeatedRecords({ codes }, table, pack);
  const monthsIn = (values: Judged['days']) =>
    groupValues([...monthsOf(values, table.rows.length)], (index) => monthName(index));
  const months = monthsIn(daysOf(places[0]!, table));
  const found = compliance({ codes }, months, repeats.extra);
  const { compliant, judged, groups } = found;
  const moves = complianceMoves({ codes }, found, table, repeats, {
    ...(swapped && { swapped: swapped.codes }),
    groups: { now: months, swapped: swapped?.days && monthsIn(swapped.days), areMonths: true },
  });
  return [
    {
      ...{
        name: pack.title[language],
        table: namesOf(places),
        part: compliant,
        whole: judged,
        target: null,
        met: null,
      },
      ...{ short: null, shortOf: 'calls', asOf: null, of: part },
      doubt: figureDoubt(places, moves.doubt, moves.trail, language),
      trend: lastMonths(
        groups.map(({ key, compliant: part, judged: whole }) => ({
          ...{ month: key, part, whole, doubt: moves.groups.get(key)! },
        })),
        asOf,
      ),
      places,
      rows: () => verdictRows(codes, repeats, language),
    },
  ];
}

/** What could move a figure of some rows of tables counted as one; null where its pack has no figure that can be doubted. */
export function doubtOfRows(
  places: readonly TypedPlace[],
  rows: ReadonlySet<number>,
  asOf: number,
  language: Language,
): FigureDoubt | null {
  const { pack } = places[0]!.loaded;
  const keep = (row: number) => rows.has(row);
  if (pack.parameters['qmsTarget']) {
    const { doubt, trail } = qms(callsWhere(readCalls(joined(places)!, qmsDefinition(pack)), keep), { asOf });
    return figureDoubt(placesWhere(places, keep), doubt, trail, language);
  }
  return null;
}

/** Months before are counted as of their last day: who had joined and not yet left. */
export function staffingFigure(
  pack: Pack,
  { counted: rosters, left: otherRosters }: ReturnType<typeof oneForm>,
  { counted: plans, left: otherPlans }: ReturnType<typeof oneForm>,
  asOf: number,
  part: Part,
  language: Language,
): Figure[] {
  const plan = joined(plans);
  if (!plan) return [];
  const people = joined(rosters);
  // Nobody in sight is not nobody there: without people, only a plan that states them has a figure.
  if (!people && !plan.columns['sdm_tersedia']?.source) return [];
  const at = (day: number) => sdm(people, plan, sdmDefinition(pack, day), { asOf: day });
  const { available, target, met, gap, required, doubt, planDoubts, trail } = at(asOf);
  const now = monthIndex(asOf);
  const months = Array.from({ length: MONTHS }, (_, k) => now - MONTHS + 1 + k);
  const trend = people
    ? months.map((month) => {
        const then = month === now ? { available, target, doubt } : at(lastDayOf(month));
        return { month: monthName(month), part: then.available, whole: then.target, doubt: then.doubt };
      })
    : [];
  return [
    {
      name: 'SDM',
      table: namesOf(plans),
      part: available,
      whole: target,
      target: required,
      met,
      short: gap,
      shortOf: 'heads',
      of: part,
      doubt: figureDoubt(rosters, doubt, trail, language, [
        ...causeLines(plans, planDoubts, language),
        ...leftTables([...otherRosters, ...otherPlans], language),
      ]),
      asOf,
      trend: lastMonths(trend, asOf),
      places: rosters,
      rows: () => (people ? staffRows(people, plan, pack, asOf, language) : []),
    },
  ];
}

/** Which of several tables of their kind were counted; '' where there are no others. */
const namesOf = (places: readonly TypedPlace[]): string => places.flatMap(({ name }) => name || []).join(' + ');

/** Staff and plan are one each, on however many sheets; a sheet without a column is counted as it would be alone. */
export const joined = (places: readonly TypedPlace[]): SheetTable | null =>
  places.length === 0 ? null : joinTables(places.map(({ table }) => table));

function lastMonths(
  points: readonly { month: string | null; part: number; whole: number; doubt: DoubtBounds }[],
  asOf: number,
): TrendPoint[] {
  const now = monthIndex(asOf);
  return points
    .flatMap(({ month, part, whole, doubt }) =>
      month !== null && whole > 0 && parseMonth(month)! <= now ? [{ month, part, whole, doubt }] : [],
    )
    .slice(-MONTHS);
}
