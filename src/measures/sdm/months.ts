/**
 * Staffing month by month, for a project or contract as long as it runs: each month as of its last day, who joined and who
 * left in it, and the months to come as far as joiners, leavers and plans are known.
 */
import { dayOf } from '../../calendar';
import type { Pack } from '../../engine';
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { lastDayOf, monthIndex, monthName, monthsOf, UNDATED } from '../shared/months';
import type { MeasureNote } from '../shared/notes';
import { PEOPLE, PLAN, sdmDefinition } from './definition';
import { nobodyIn, samePeople } from './persons';
import { presentPeople } from './presentPeople';
import { sdm, type Sdm } from './sdm';

export interface SdmMonth extends Pick<
  Sdm,
  'available' | 'target' | 'ratio' | 'met' | 'gap' | 'required' | 'doubt' | 'planDoubts'
> {
  /** `YYYY-MM`, and the day of it that is counted. */
  month: string;
  day: number;
  /** After the as-of day: what is known of it already. */
  forecast: boolean;
  /** People who joined and left since the line before; null where the sheet has no such dates. */
  joins: number | null;
  leavers: number | null;
  /** Mean of those there at its beginning and end, whoever the plan asks for: what turnover is measured against. */
  headcount: number;
  turnover: number | null;
}

export interface SdmMonths {
  months: SdmMonth[];
  /** Months that miss the target, and months to come that will by what is known. */
  below: string[];
  belowForecast: string[];
  notes: MeasureNote[];
}

/** Without a plan that names periods, as many months are shown as a year has. */
const YEAR = 12;

/** @param pack of staffing: every month has the target of its own time */
export function sdmMonths(people: SheetTable, plan: SheetTable, pack: Pack, asOf: number): SdmMonths {
  const today = dayOf(asOf);
  const left = valuesOf(people, PEOPLE.left);
  const movers = moversOf(people, pack, today);
  const headsOn = (day: number) => presentPeople(people, day, sdmDefinition(pack, day)).rows.length;
  const days = daysOf(people, plan, today);
  let before = lastDayOf(monthIndex(days[0]!) - 1);
  let heads = headsOn(before);

  const months = days.map((day): SdmMonth => {
    const { available, target, ratio, met, gap, required, doubt, planDoubts } = sdm(
      people,
      plan,
      sdmDefinition(pack, day),
      { asOf: day },
    );
    const now = headsOn(day);
    const headcount = (heads + now) / 2;
    const leavers = movers('left', before, day)?.length ?? null;
    const line: SdmMonth = {
      ...{ month: monthName(monthIndex(day))!, day, forecast: day > today },
      ...{ available, target, ratio, met, gap, required, doubt, planDoubts },
      joins: movers('joined', before, day)?.length ?? null,
      leavers,
      headcount,
      turnover: leavers === null || headcount === 0 ? null : leavers / headcount,
    };
    [before, heads] = [day, now];
    return line;
  });
  const missed = (forecast: boolean) =>
    months.filter((each) => each.forecast === forecast && each.met === false).map(({ month }) => month);
  const undated = presentPeople(people, today, sdmDefinition(pack, today)).gone.filter(
    (row) => typeof left?.[row] !== 'number',
  ).length;
  return {
    months,
    below: missed(false),
    belowForecast: missed(true),
    notes: undated > 0 ? [{ code: 'leftUndated', holes: { count: undated } }] : [],
  };
}

/** Rows of who joined or left after one day and up to another, one a person; null where the sheet has no such dates. */
export function moversOf(people: SheetTable, pack: Pack, asOf: number) {
  const persons = personsOf(people, pack, dayOf(asOf));
  return (what: 'joined' | 'left', after: number, until: number): number[] | null => {
    const dates = valuesOf(people, PEOPLE[what]);
    if (dates === undefined) return null;
    const isThen = (row: number): boolean => {
      const date = dates[row];
      return typeof date === 'number' && dayOf(date) > after && dayOf(date) <= until;
    };
    return persons.flatMap((rows) => rows.find(isThen) ?? []);
  };
}

function personsOf(people: SheetTable, pack: Pack, today: number): number[][] {
  const isNobody = nobodyIn(people, sdmDefinition(pack, today));
  const rows = people.rows.map((_, row) => row).filter((row) => !isNobody(row));
  return samePeople(people, rows);
}

/** The last day of every month from the plan's first, the as-of day in its own, and those to come in which something is known to change. */
function daysOf(people: SheetTable, plan: SheetTable, today: number): number[] {
  const now = monthIndex(today);
  const planned = monthsIn(plan, PLAN.period);
  const [first = now - YEAR + 1] = planned.filter((month) => month <= now);
  const changes = [PEOPLE.joined, PEOPLE.left].flatMap((field) =>
    (valuesOf(people, field) ?? []).flatMap((date) => (typeof date === 'number' && dayOf(date) > today ? [date] : [])),
  );
  const last = Math.min(now + YEAR, Math.max(now, ...changes.map(monthIndex), ...planned));
  const ends = Array.from({ length: last - first + 1 }, (_, k) => lastDayOf(first + k));
  const changesThisMonth = changes.some((date) => monthIndex(date) === now) || last > now;
  return [
    ...ends.filter((day) => day < today),
    today,
    ...ends.filter((day) => day > today && (monthIndex(day) > now || changesThisMonth)),
  ];
}

function monthsIn(table: SheetTable, field: string): number[] {
  return [...monthsOf(valuesOf(table, field), table.rows.length)]
    .filter((month) => month !== UNDATED)
    .sort((a, b) => a - b);
}
