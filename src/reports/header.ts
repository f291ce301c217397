/** The head of every sheet: what it is, of when and whom, by which rules, from which rows, against which targets. */
import { packOn, type Pack } from '../engine';
import type { Language } from '../text';
import {
  isBounded,
  lastDayOf,
  parseMonth,
  percentText,
  ratioFormat,
  shareParameter,
  targetOf,
  type Share,
} from '../measures';
import { achieved, type Achieved, type Achievement } from './model/achieved';
import type { Grid, Spot } from './grid';
import { FORMATS, type Layout, type LayoutTarget } from './model/layout';
import type { ReportCell } from './model/report';
import { reportDay } from './model/reportDay';
import type { ReportRequest, ReportSources } from './model/source';
import { dayTitle, monthTitle, timeTitle, word } from './model/words';

export interface TargetCells {
  goal(name: string): number | null;
  cell(name: string): { spot: Spot; good: 'atLeast' | 'atMost' } | null;
}

export interface HeaderNeeds {
  layout: Layout;
  /** Packs whose tables and parameters the sheet uses, in order. */
  usedPacks: readonly string[];
  usedTargets: readonly string[];
  monthly: boolean;
  /** Some of it is about one day. */
  daily: boolean;
  sources: ReportSources;
  packs: ReadonlyMap<string, Pack>;
  request: ReportRequest;
  /** Called for a figure that stands against a target. */
  opens(cell: ReportCell, measure: Achievement): void;
}

export function writeHeader(grid: Grid, needs: HeaderNeeds): TargetCells {
  const { layout, usedPacks, sources, packs, request } = needs;
  const { language } = request;
  const form = layout.form ? ` (${layout.form})` : '';
  grid.line('title', `${layout.title[language]}${form}`);
  const sites = request.sites ? request.sites.join(', ') : word('allSites', language);
  grid.line(
    'subtitle',
    [
      word('unit', language, { unit: layout.unit[language] }),
      periodText(needs),
      ...(needs.daily
        ? [word('day', language, { day: dayTitle(reportDay(parseMonth(request.month)!, request.asOf), language) })]
        : []),
      word('sites', language, { sites }),
      ...(request.made === null ? [] : [word('made', language, { time: timeTitle(request.made, language) })]),
    ].join(' · '),
  );
  const versions = usedPacks.flatMap((id) => {
    const pack = packs.get(id);
    const own = request.own?.has(id) ? ` ${word('ownRules', language)}` : '';
    return pack ? [`${id} ${pack.version} (${pack.source.document})${own}`] : [];
  });
  const basis = layout.clause === undefined ? [] : [word('basis', language, { clause: layout.clause })];
  grid.line('subtitle', [...basis, word('rules', language, { packs: versions.join(' · ') })].join(' · '));
  for (const id of usedPacks) {
    const source = sources.get(id);
    if (!source) continue;
    const holes = { place: source.place, rows: source.rowsRead, digest: source.digest };
    grid.line('subtitle', word(source.digest === null ? 'sourceBare' : 'source', language, holes));
    for (const [name, { place, table }] of Object.entries(source.further ?? {})) {
      const title = packs.get(id)!.tables![name]!.title[language];
      grid.line('subtitle', word('sourceBare', language, { place: `${place} (${title})`, rows: table.rows.length }));
    }
  }
  return writeTargets(grid, needs);
}

function periodText({ monthly, request: { month, asOf, language } }: HeaderNeeds): string {
  const day = dayTitle(Math.floor(asOf), language);
  if (!monthly) return word('asOf', language, { day });
  const period = word('period', language, { period: monthTitle(month, language) });
  return asOf < lastDayOf(parseMonth(month)!) ? `${period} (${word('provisional', language, { day })})` : period;
}

function writeTargets(grid: Grid, needs: HeaderNeeds): TargetCells {
  const { layout, usedTargets, sources, packs, request, monthly } = needs;
  const { language } = request;
  // A target that changed later does not move the month.
  const day = monthly ? lastDayOf(parseMonth(request.month)!) : request.asOf;
  const goals = new Map<string, number | null>();
  const spots = new Map<string, Spot>();
  for (const name of usedTargets) {
    const target = layout.targets![name]!;
    const pack = packs.get(target.pack);
    const parameter = pack?.parameters[target.parameter];
    if (!pack || !parameter) continue;
    const value = valueOf(packOn(pack, day), target);
    goals.set(name, value);
    const row = grid.nextRow;
    grid.put({ row, column: 0 }, { value: parameter.label[language], style: 'label' });
    const share = parameter.unit === 'percent' || parameter.unit === 'ratio';
    const spot = grid.put(
      { row, column: 1 },
      value === null
        ? { value: word('noTarget', language), style: 'note' }
        : { value, style: 'figure', format: share ? FORMATS.share : FORMATS.count },
    );
    grid.put({ row, column: 2 }, { value: parameter.clause, style: 'note' });
    if (value !== null) spots.set(name, spot);
    if (!target.achieved) continue;
    const cell = writeAchieved(grid, achieved(target.achieved, sources, packs, request), language);
    if (cell) needs.opens(cell, target.achieved);
  }
  grid.blank();
  return {
    goal: (name) => goals.get(name) ?? null,
    cell: (name) => {
      const spot = spots.get(name);
      return spot ? { spot, good: layout.targets![name]!.good ?? 'atLeast' } : null;
    },
  };
}

/** Blank where there is nothing to divide by; no row where the tables are not there. Gives the cell of the figure. */
function writeAchieved(grid: Grid, found: Achieved | null, language: Language): ReportCell | null {
  if (!found) return null;
  const { part, whole, ratio, met, target, doubt, formula } = found;
  const row = grid.nextRow;
  grid.put({ row, column: 0 }, { value: word('achieved', language), style: 'label' });
  const cell: ReportCell = {
    value: ratio,
    style: 'figure',
    format: ratioFormat(ratio ?? 0, targetOf(target)),
    ...(formula && ratio !== null ? { formula } : {}),
  };
  grid.put({ row, column: 1 }, cell);
  if (met !== null) grid.put({ row, column: 2 }, { value: word(met ? 'met' : 'missed', language), style: 'label' });
  // Last, for it may be longer than its column.
  const percent = (share: Share) => percentText(share.part, share.whole, language, targetOf(target));
  const between = { low: percent(doubt.low), high: percent(doubt.high), rows: doubt.rows };
  const said = [
    word('outOf', language, { part, whole }),
    ...(isBounded(doubt) ? [word('between', language, between)] : []),
    ...(formula && ratio !== null ? [word('withoutAddin', language)] : []),
  ];
  grid.put({ row, column: 3 }, { value: said.join(' · '), style: 'note' });
  return cell;
}

function valueOf(pack: Pack, { parameter }: LayoutTarget): number | null {
  return typeof pack.parameters[parameter]?.value === 'number' ? shareParameter(pack, parameter) : null;
}
