/** What the report view knows: the layouts, the tables one needs and where they were found, the months and sites in them. */
import { civilOf, dayOf, isoOf } from '../../../src/calendar';
import type { Pack } from '../../../src/engine';
import {
  buildReport,
  layoutFindingText,
  layoutNeeds,
  parseLayout,
  parseReportNames,
  type Layout,
  type LayoutNeed,
  type CellRows,
  type Report,
  type ReportCell,
  type ReportRequest,
  type ReportSource,
} from '../../../src/reports';
import { digestTable, joinTables, lastDayOf, parseMonth } from '../../../src/measures';
import { monthState, type MonthState } from '../../../src/ledger';
import type { Language } from '../../../src/text';
import type { Session } from '../../store/session';
import { readTyped, type TypedPlace } from '../../rows/typedPlace';
import { countedAsOne } from '../../store/scan';

export interface FoundNeed extends LayoutNeed {
  /** The table it was found in; null where none fits. */
  place: string | null;
  rows: number;
}

export interface OpenLayout {
  layout: Layout;
  needs: FoundNeed[];
  sources: ReadonlyMap<string, ReportSource>;
  packs: ReadonlyMap<string, Pack>;
  /** `YYYY-MM`, newest first; without dated tables only the present month. */
  months: string[];
  sites: string[];
  /** The tables as they stand in the workbook, by pack; those counted as one in their order. */
  typed: ReadonlyMap<string, readonly TypedPlace[]>;
  /** Packs whose rules are the workbook's own: the report says so. */
  own: ReadonlySet<string>;
}

/** What each figure of a report opens to. */
export type Behind = WeakMap<ReportCell, () => CellRows | null>;

/** The layouts that this pane's packs can build, those of the workbook's own packs first, and a sentence for each that is broken. */
export async function readLayouts(
  { packs }: Pick<Session, 'packs'>,
  language: Language,
): Promise<{ layouts: Layout[]; broken: string[] }> {
  const byId = packsById({ packs });
  const own = packs.ownReports();
  const names = new Set([...own.keys(), ...parseReportNames(await packs.readText('reports/index.json'))]);
  const parsed = await Promise.all(
    [...names].map(async (name) =>
      parseLayout(own.get(name) ?? (await packs.readText(`reports/${name}.json`)), {
        file: `${name}.json`,
        packs: byId,
      }),
    ),
  );
  return {
    layouts: parsed.flatMap(({ layout }) => layout ?? []),
    broken: parsed.flatMap(({ findings }) =>
      findings.slice(0, 1).map((finding) => layoutFindingText(finding, language)),
    ),
  };
}

/** Finds and reads the tables of a layout. */
export async function openLayout(
  session: Pick<Session, 'book' | 'packs' | 'scan'>,
  layout: Layout,
  today: number,
): Promise<OpenLayout> {
  const sources = new Map<string, ReportSource>();
  const typed = new Map<string, readonly TypedPlace[]>();
  const needs: FoundNeed[] = [];
  for (const need of layoutNeeds(layout)) {
    const found = await recordsFor(session, need);
    needs.push({
      ...need,
      place: found?.map(({ place }) => place.source.name).join(' + ') ?? null,
      rows: found?.reduce((sum, { table }) => sum + table.rows.length, 0) ?? 0,
    });
    if (!found) continue;
    sources.set(need.pack, await sourceOf(found));
    typed.set(need.pack, found);
  }
  const packs = packsById(session);
  return {
    layout,
    needs,
    sources,
    packs,
    typed,
    months: monthsIn(needs, sources, packs, today),
    sites: sitesIn(sources),
    own: new Set(session.packs.state.get().packs.flatMap(({ id, fromWorkbook }) => (fromWorkbook ? [id] : []))),
  };
}

/** The day a month's report looks from: its last one, or today while it runs. */
export function asOfMonth(month: string, today: number): number {
  return Math.min(lastDayOf(parseMonth(month)!), today);
}

export function buildMonth(open: OpenLayout, request: ReportRequest, behind?: Behind): Report {
  const asked = { ...request, own: open.own };
  return buildReport(open.layout, open.sources, open.packs, asked, (cell, rows) => behind?.set(cell, rows));
}

export function stateOf(open: OpenLayout, report: Report): MonthState {
  return monthState({ ...open, report, firstRow: (pack) => open.typed.get(pack)?.[0]?.records.cells.source.row ?? 0 });
}

/** The newest month that is over; the newest of all where none is. */
export function newestComplete(months: readonly string[], today: number): string {
  return months.find((month) => lastDayOf(parseMonth(month)!) < today) ?? months[0]!;
}

const packsById = ({ packs }: Pick<Session, 'packs'>): ReadonlyMap<string, Pack> =>
  new Map(packs.state.get().packs.map(({ id, pack }) => [id, pack]));

/** The first table of the pack that has the columns which tell it from others, with those it is joined with. */
async function recordsFor(
  { book, packs, scan }: Pick<Session, 'book' | 'packs' | 'scan'>,
  need: LayoutNeed,
): Promise<TypedPlace[] | null> {
  const loaded = packs.get(need.pack);
  if (!loaded) return null;
  for (const group of countedAsOne(scan.placesOf(need.pack))) {
    const read: TypedPlace[] = [];
    for (const place of group) {
      const typed = await readTyped(book!, place, loaded, place.source.name);
      if (typed && need.fields.every((field) => typed.table.columns[field]?.source)) read.push(typed);
    }
    if (read.length > 0) return read;
  }
  return null;
}

async function sourceOf(read: readonly TypedPlace[]): Promise<ReportSource> {
  const table = joinTables(read.map((each) => each.table));
  const skipped = read
    .flatMap(({ records }) => records.reading.report.skipped)
    .reduce((sum, { count }) => sum + count, 0);
  const [{ place }] = read as [TypedPlace];
  const isTable = read.length === 1 && place.source.kind === 'table';
  const { beside } = read[0]!.records;
  return {
    table,
    further: Object.fromEntries(beside.map(({ name, ...each }) => [name, each])),
    furtherDoubts: beside.flatMap(({ doubt }) => doubt ?? []),
    place: read.map((each) => each.place.source.sheet).join(' + '),
    rowsRead: table.rows.length + skipped,
    skipped,
    digest: await digestTable(table),
    ...(isTable && { reference: `${place.source.name}[#All]` }),
  };
}

function monthsIn(
  needs: readonly FoundNeed[],
  sources: ReadonlyMap<string, ReportSource>,
  packs: ReadonlyMap<string, Pack>,
  today: number,
): string[] {
  const months = new Set<string>();
  for (const { pack } of needs.filter(({ monthly }) => monthly)) {
    const date = packs.get(pack)?.recordDate;
    for (const value of (date && sources.get(pack)?.table.columns[date]?.values) || [])
      if (typeof value === 'number') months.add(isoOf(dayOf(value)).slice(0, 7));
  }
  if (months.size === 0) months.add(isoOf(today).slice(0, 7));
  return [...months]
    .filter((month) => civilOf(lastDayOf(parseMonth(month)!)).year > 1999)
    .sort()
    .reverse();
}

function sitesIn(sources: ReadonlyMap<string, ReportSource>): string[] {
  const sites = new Set<string>();
  for (const { table } of sources.values())
    for (const value of table.columns.site?.values ?? [])
      if (typeof value === 'string' && value !== '') sites.add(value);
  return [...sites].sort();
}
