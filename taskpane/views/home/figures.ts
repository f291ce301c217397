/** What the first view says about the open workbook: figures, and what is waiting. Computed table by table, in the background. */
import { compliance, openReturns, orphans, accountWords, qms, qmsDefinition, readCalls, sdm, sdmDefinition } from '../../../src/measures';
import type { Pack } from '../../../src/engine';
import type { SheetTable } from '../../../src/sheet';
import type { Session, Wish } from '../../store/session';
import type { LoadedPack } from '../../store/packShelf';
import { readRecords } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import { placeKey } from '../../store/placeKey';
import type { ViewName } from '../viewName';

export interface Figure {
  /** QMS, SDM, or a pack's title. */
  name: string;
  /** Null where nothing could be counted. */
  part: number;
  whole: number;
  /** 0.95; null without a target. */
  target: number | null;
  met: boolean | null;
  /** How many more are needed, where that is known. */
  short: number | null;
  /** The day the figure is for, where it depends on one. */
  asOf: number | null;
}

export interface Todo {
  kind: 'untapped' | 'returns' | 'fails' | 'orphans';
  /** Title of the pack, for `fails`. */
  pack: string;
  count: number;
  /** Days of the oldest, where that is known. */
  oldest: number | null;
  view: ViewName;
  wish: Wish | null;
}

export interface Overview {
  figures: Figure[];
  todos: Todo[];
}

/** Yields what is known so far after each table; a table that cannot be read is skipped and named by the scan. */
export async function* overview({ book, packs, scan }: Session, asOf: number, language: 'id' | 'en'): AsyncGenerator<Overview> {
  const figures: Figure[] = [];
  const todos: Todo[] = [];
  const tables = new Map<string, SheetTable>();
  for (const place of scan.state.get().places) {
    const loaded = place.packs[0] === undefined ? undefined : packs.get(place.packs[0]);
    if (!loaded) continue;
    const { reading } = await readRecords(book!, place.source, loaded);
    if (!reading.table) continue;
    if (!tables.has(loaded.id)) tables.set(loaded.id, reading.table);
    const found = await overviewOf(loaded, place, reading.table, asOf, language);
    figures.push(...found.figures);
    todos.push(...found.todos);
    yield { figures: [...figures], todos: [...todos] };
  }
  figures.push(...tryMeasure(() => staffing(packs.get('staffing')?.pack, tables, asOf)));
  todos.push(...tryMeasure(() => leavers(packs.get('it-tools')?.pack, tables, asOf)));
  yield { figures, todos };
}

async function overviewOf(loaded: LoadedPack, place: Place, table: SheetTable, asOf: number, language: 'id' | 'en'): Promise<Overview> {
  if (loaded.id === 'tapping') return { figures: tryMeasure(() => quality(loaded.pack, table)), todos: tryMeasure(() => calls(loaded.pack, table, asOf)) };
  const result = await loaded.compiled.checkRows(table, { asOf, tables: { self: table } });
  const { compliant, judged, counts } = compliance(result);
  const name = loaded.pack.title[language];
  return {
    figures: loaded.id === 'closing' ? [{ name, part: compliant, whole: judged, target: null, met: null, short: null, asOf: null }] : [],
    todos: counts.fail > 0 ? [{ kind: 'fails', pack: name, count: counts.fail, oldest: null, view: 'check', wish: { kind: 'checkTable', source: placeKey(place.source) } }] : [],
  };
}

function quality(pack: Pack, table: SheetTable): Figure[] {
  const { valid, agree, met, shortfallFix, target } = qms(readCalls(table, qmsDefinition(pack)));
  return [{ name: 'QMS', part: valid, whole: agree, target, met, short: shortfallFix, asOf: null }];
}

function calls(pack: Pack, table: SheetTable, asOf: number): Todo[] {
  const read = readCalls(table, qmsDefinition(pack));
  const { untapped } = qms(read);
  const returns = openReturns(read, asOf);
  return [
    ...(untapped > 0 ? [{ kind: 'untapped' as const, pack: '', count: untapped, oldest: null, view: 'tapping' as const, wish: { kind: 'nextCall' as const } }] : []),
    ...(returns.length > 0 ? [{ kind: 'returns' as const, pack: '', count: returns.length, oldest: returns[0]!.days, view: 'tapping' as const, wish: { kind: 'returns' as const } }] : []),
  ];
}

function staffing(pack: Pack | undefined, tables: ReadonlyMap<string, SheetTable>, asOf: number): Figure[] {
  const plan = tables.get('caplan');
  if (!pack || !plan) return [];
  const { available, target, met, gap, required } = sdm(tables.get('staffing') ?? null, plan, sdmDefinition(pack, asOf), { asOf });
  return [{ name: 'SDM', part: available, whole: target, target: required, met, short: gap, asOf }];
}

function leavers(pack: Pack | undefined, tables: ReadonlyMap<string, SheetTable>, asOf: number): Todo[] {
  const accounts = tables.get('it-tools');
  if (!pack || !accounts) return [];
  const found = orphans(accounts, tables.get('staffing') ?? null, accountWords(pack), asOf);
  return found.length === 0 ? [] : [{ kind: 'orphans', pack: '', count: found.length, oldest: found[0]!.calendarDays, view: 'requests', wish: { kind: 'board' } }];
}

/** A sheet without the columns a measure needs has no such figure; that is no error of the whole view. */
function tryMeasure<T>(measure: () => T[]): T[] {
  try {
    return measure();
  } catch {
    return [];
  }
}
