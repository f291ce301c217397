/** The part of the workbook that Home's figures are for: one month, one site, one agent, or all of them. */
import { monthName, monthsOf, parseMonth, tableWhere, UNDATED } from '../../../src/measures';
import type { SheetTable } from '../../../src/sheet';
import type { Part } from '../../store/session';
import type { TypedPlace } from '../../rows/typedPlace';

/** What can be chosen, as the tables read so far say it. */
export interface Choices {
  months: ReadonlySet<string>;
  sites: ReadonlySet<string>;
  agents: ReadonlySet<string>;
}

export const NO_CHOICES: Choices = { months: new Set(), sites: new Set(), agents: new Set() };

const SITE = 'site';
const AGENT = ['login_agent', 'nama_agent'] as const;

/** A column the sheet has, as words; null where it has none. */
function wordsOf(table: SheetTable, field: string): (string | null)[] | null {
  const column = table.columns[field];
  return column?.source ? column.values.map((value) => (typeof value === 'string' ? value : null)) : null;
}

const agentsOf = (table: SheetTable) => AGENT.map((field) => wordsOf(table, field)).find((words) => words !== null);

/** Which rows belong to the part by site and agent, and the headings a table has no column for. */
export function rowsOfPart(table: SheetTable, part: Part): { keep(row: number): boolean; lacks: ('site' | 'agent')[] } {
  const [sites, agents] = [wordsOf(table, SITE), agentsOf(table)];
  return {
    keep: (row) =>
      (part.site === '' || !sites || sites[row] === part.site) &&
      (part.agent === '' || !agents || agents[row] === part.agent),
    lacks: [
      ...(part.site !== '' && !sites ? (['site'] as const) : []),
      ...(part.agent !== '' && !agents ? (['agent'] as const) : []),
    ],
  };
}

/** Rows whose day lies in a month; every row without one. */
export function inMonth(table: SheetTable, field: string | undefined, month: string): (row: number) => boolean {
  if (month === '' || field === undefined) return () => true;
  const months = monthsOf(table.columns[field]?.values, table.rows.length);
  const wanted = parseMonth(month);
  return (row) => months[row] === wanted;
}

/** The place with some of its records; rows keep their places on the sheet. */
export function placeWhere(typed: TypedPlace, keep: (row: number) => boolean): TypedPlace {
  const table = tableWhere(typed.table, keep);
  if (table === typed.table) return typed;
  const { records } = typed;
  return {
    ...typed,
    table,
    records: {
      ...records,
      reading: { ...records.reading, table },
      sheetRow: (record) => records.cells.source.row + table.rows[record]!,
    },
  };
}

/** The same of tables counted as one: `keep` is asked for their records in one row. */
export function placesWhere(places: readonly TypedPlace[], keep: (record: number) => boolean): TypedPlace[] {
  let next = 0;
  return places.map((typed) => {
    const first = next;
    next += typed.table.rows.length;
    return placeWhere(typed, (row) => keep(first + row));
  });
}

/** Adds what one table knows. @param months of its records, where its figures are counted by month */
export function addChoices(choices: Choices, table: SheetTable, months: Iterable<number>): Choices {
  const words = (list: readonly (string | null)[] | null | undefined) => (list ?? []).filter((word) => word !== null);
  const named = [...new Set(months)].flatMap((month) => (month === UNDATED ? [] : (monthName(month) ?? [])));
  return {
    months: new Set([...choices.months, ...named]),
    sites: new Set([...choices.sites, ...words(wordsOf(table, SITE))]),
    agents: new Set([...choices.agents, ...words(agentsOf(table))]),
  };
}
