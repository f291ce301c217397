/** What the first view says about the open workbook: figures, and what is waiting. Computed table by table, in the background. */
import {
  callsWhere,
  compliance,
  lastDayOf,
  monthsOf,
  parseMonth,
  qmsDefinition,
  readCalls,
  repeatedRecords,
} from '../../../src/measures';
import type { Part, Session } from '../../store/session';
import { placeKey } from '../../store/placeKey';
import type { PlaceMemory } from '../../store/placeMemory';
import { countedAsOne, isCounted, type Place } from '../../store/scan';
import { placeOf } from '../../rows/places';
import {
  closingFigure,
  joined,
  judgedSwapped,
  judgedWhere,
  qualityFigure,
  staffingFigure,
  type Figure,
} from './figures';
import { oneForm } from '../../rows/oneForm';
import { addChoices, inMonth, placesWhere, placeWhere, NO_CHOICES, rowsOfPart, type Choices } from './part';
import { accountTodos, blank, callTodos, recordTodos, requestTodos, type Todo } from './todos';
import { readTyped, type TypedPlace } from '../../rows/typedPlace';

export interface Overview {
  figures: Figure[];
  todos: Todo[];
  /** Tables that could not be read; the others are counted all the same. */
  failed: { name: string; error: unknown }[];
  choices: Choices;
}

/** What is looked at: by default the workbook as it is scanned and remembered. */
export interface Tried {
  places: readonly Place[];
  memory: PlaceMemory;
}

/** Yields what is known so far after each table; a table that cannot be read is named and left out. */
export async function* overview(
  { book, packs, scan }: Session,
  asOf: number,
  part: Part,
  language: 'id' | 'en',
  tried?: Tried,
): AsyncGenerator<Overview> {
  const figures: Figure[] = [];
  const todos: Todo[] = [];
  const failed: Overview['failed'] = [];
  let choices = NO_CHOICES;
  /** The tables that are counted together with others. */
  const kept: Record<string, TypedPlace[]> = { staffing: [], caplan: [], 'it-tools': [] };
  const places = tried?.places ?? scan.state.get().places;
  for (const group of countedAsOne(places)) {
    const loaded = packs.get(group[0]!.packs[0]!);
    if (!loaded) continue;
    const typed: TypedPlace[] = [];
    for (const place of group) {
      try {
        const name = places.some((other) => isBeside(other, place) && isCounted(other)) ? place.source.name : '';
        const read = await readTyped(book!, place, loaded, name, tried?.memory);
        if (read) typed.push(read);
      } catch (error) {
        failed.push({ name: place.source.name, error });
      }
    }
    if (typed.length > 0) {
      for (const each of typed) kept[loaded.id]?.push(partOf(each, part));
      const found = await overviewOf(typed, asOf, part, language);
      for (const { table } of typed) choices = addChoices(choices, table, found.months);
      const beside = places.filter((other) => isBeside(other, group[0]!) && !group.includes(other));
      figures.push(...found.figures.map((figure) => ({ ...figure, beside })));
      todos.push(...found.todos);
    }
    yield { figures: [...figures], todos: [...todos], failed: [...failed], choices };
  }
  const [staffing, caplan] = [oneForm(kept['staffing']!), oneForm(kept['caplan']!)];
  const accounts = kept['it-tools'];
  const rules = packs.get('staffing');
  const people = joined(staffing.counted);
  const month = part.month === '' ? null : parseMonth(part.month);
  const day = month === null ? asOf : Math.min(asOf, lastDayOf(month));
  if (rules) figures.push(...tryMeasure(() => staffingFigure(rules.pack, staffing, caplan, day, part, language)));
  for (const typed of accounts!) todos.push(...tryMeasure(() => accountTodos(typed, people, asOf)));
  yield { figures, todos, failed, choices };
}

const isBeside = (other: Place, place: Place): boolean => other !== place && other.packs[0] === place.packs[0];

const partOf = (typed: TypedPlace, part: Part): TypedPlace => placeWhere(typed, rowsOfPart(typed.table, part).keep);

interface Found extends Pick<Overview, 'figures' | 'todos'> {
  /** Months its figures can be asked for. */
  months: Iterable<number>;
}

async function overviewOf(
  places: readonly TypedPlace[],
  asOf: number,
  part: Part,
  language: 'id' | 'en',
): Promise<Found> {
  const [{ loaded, place }] = places as [TypedPlace];
  const whole = joined(places)!;
  const keeps = new Map(places.map((typed) => [typed, rowsOfPart(typed.table, part).keep]));
  const keep = (record: number): boolean => {
    const { typed, row } = placeOf(places, record)!;
    return keeps.get(typed)!(row);
  };
  // Every campaign whose pack has the numbers of QMS: sales calls and caring alike.
  if (loaded.pack.parameters['qmsTarget']) {
    const calls = tryMeasure(() => [readCalls(whole, qmsDefinition(loaded.pack))])[0];
    if (!calls) return { figures: [], todos: [], months: [] };
    const typed = placesWhere(places, keep);
    const within = (each: TypedPlace) => (record: number) => placeOf(places, record)!.typed === each && keep(record);
    return {
      figures: tryMeasure(() => qualityFigure(typed, callsWhere(calls, keep), asOf, part, language)),
      todos: places.flatMap((each, i) =>
        tryMeasure(() => callTodos(typed[i]!, callsWhere(calls, within(each)), asOf, language)),
      ),
      months: calls.countedIn,
    };
  }
  // Judged among all rows, then the part is taken: rules look at other rows, too.
  const result = await loaded.compiled.checkRows(whole, {
    asOf,
    tables: { ...places[0]!.records.tables, self: whole },
  });
  const title = loaded.pack.title[language];
  const isClosing = loaded.id === 'closing';
  const { recordDate } = loaded.pack;
  const dated = isClosing ? inMonth(whole, recordDate, part.month) : () => true;
  const kept = (record: number) => keep(record) && dated(record);
  const typed = placesWhere(places, kept);
  const table = joined(typed)!;
  const codes = result.codes.filter((_, row) => kept(row));
  const other = isClosing ? await judgedSwapped(places[0]!, whole, asOf) : undefined;
  const swapped = other && judgedWhere(other, kept);
  const { extra } = repeatedRecords({ codes }, table, loaded.pack);
  const { fail } = compliance({ codes }, undefined, extra).counts;
  const fails: Todo[] =
    fail > 0
      ? [
          {
            ...blank(typed[0]!),
            kind: 'fails',
            pack: title,
            count: fail,
            action: { wish: { kind: 'checkTable', source: placeKey(place.source) } },
          },
        ]
      : [];
  return {
    figures: isClosing ? tryMeasure(() => closingFigure(typed, table, { codes, swapped }, asOf, part, language)) : [],
    todos: [
      ...typed.flatMap((each) => [
        ...(loaded.id === 'it-tools' ? tryMeasure(() => requestTodos(each, asOf, language)) : []),
        ...(loaded.id === 'documents' ? tryMeasure(() => recordTodos(each, asOf)) : []),
      ]),
      ...fails,
    ],
    months: isClosing && recordDate ? monthsOf(whole.columns[recordDate]?.values, whole.rows.length) : [],
  };
}

/** A sheet without the columns a measure needs has no such figure; that is no error of the whole view. */
function tryMeasure<T>(measure: () => T[]): T[] {
  try {
    return measure();
  } catch {
    return [];
  }
}
