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
  withDatesSwapped,
} from '../../../src/measures';
import type { Part, Session } from '../../store/session';
import { readRecords } from '../../store/readRecords';
import { placeKey } from '../../store/placeKey';
import { closingFigure, joined, qualityFigure, staffingFigure, type Figure } from './figures';
import { addChoices, inMonth, placeWhere, NO_CHOICES, rowsOfPart, type Choices } from './part';
import { accountTodos, blank, callTodos, recordTodos, requestTodos, type Todo } from './todos';
import type { TypedPlace } from './typedPlace';

export interface Overview {
  figures: Figure[];
  todos: Todo[];
  /** Tables that could not be read; the others are counted all the same. */
  failed: { name: string; error: unknown }[];
  choices: Choices;
}

/** Yields what is known so far after each table; a table that cannot be read is named and left out. */
export async function* overview(
  { book, packs, scan }: Session,
  asOf: number,
  part: Part,
  language: 'id' | 'en',
): AsyncGenerator<Overview> {
  const figures: Figure[] = [];
  const todos: Todo[] = [];
  const failed: Overview['failed'] = [];
  let choices = NO_CHOICES;
  /** The tables that are counted together with others. */
  const kept: Record<string, TypedPlace[]> = { staffing: [], caplan: [], 'it-tools': [] };
  for (const place of scan.state.get().places) {
    const loaded = place.packs[0] === undefined ? undefined : packs.get(place.packs[0]);
    if (!loaded || place.aside) continue;
    try {
      const records = await readRecords(book!, place.source, loaded);
      if (!records.reading.table) continue;
      const name = scan.placesOf(loaded.id).length > 1 ? place.source.name : '';
      const typed: TypedPlace = { loaded, place, records, table: records.reading.table, name };
      const { keep } = rowsOfPart(typed.table, part);
      kept[loaded.id]?.push(placeWhere(typed, keep));
      const found = await overviewOf(typed, asOf, part, language);
      choices = addChoices(choices, typed.table, found.months);
      figures.push(...found.figures);
      todos.push(...found.todos);
    } catch (error) {
      failed.push({ name: place.source.name, error });
    }
    yield { figures: [...figures], todos: [...todos], failed: [...failed], choices };
  }
  const { staffing, caplan, 'it-tools': accounts } = kept;
  const rules = packs.get('staffing');
  const people = joined(staffing!);
  const month = part.month === '' ? null : parseMonth(part.month);
  const day = month === null ? asOf : Math.min(asOf, lastDayOf(month));
  if (rules) figures.push(...tryMeasure(() => staffingFigure(rules.pack, staffing!, caplan!, day, part, language)));
  for (const typed of accounts!) todos.push(...tryMeasure(() => accountTodos(typed, people, asOf)));
  yield { figures, todos, failed, choices };
}

interface Found extends Pick<Overview, 'figures' | 'todos'> {
  /** Months its figures can be asked for. */
  months: Iterable<number>;
}

async function overviewOf(whole: TypedPlace, asOf: number, part: Part, language: 'id' | 'en'): Promise<Found> {
  const { loaded, place } = whole;
  const { keep } = rowsOfPart(whole.table, part);
  // Every campaign whose pack has the numbers of QMS: sales calls and caring alike.
  if (loaded.pack.parameters['qmsTarget']) {
    const calls = tryMeasure(() => [readCalls(whole.table, qmsDefinition(loaded.pack))])[0];
    if (!calls) return { figures: [], todos: [], months: [] };
    const [typed, own] = [placeWhere(whole, keep), callsWhere(calls, keep)];
    return {
      figures: tryMeasure(() => qualityFigure(typed, own, asOf, part, language)),
      todos: tryMeasure(() => callTodos(typed, own, asOf, language)),
      months: calls.countedIn,
    };
  }
  // Judged among all rows, then the part is taken: rules look at other rows, too.
  const result = await loaded.compiled.checkRows(whole.table, { asOf, tables: { self: whole.table } });
  const title = loaded.pack.title[language];
  const isClosing = loaded.id === 'closing';
  const { recordDate } = loaded.pack;
  const dated = isClosing ? inMonth(whole.table, recordDate, part.month) : () => true;
  const kept = (row: number) => keep(row) && dated(row);
  const typed = placeWhere(whole, kept);
  const codes = result.codes.filter((_, row) => kept(row));
  const other = isClosing ? withDatesSwapped(whole.table) : null;
  const otherwise = other && (await loaded.compiled.checkRows(other, { asOf, tables: { self: other } }));
  const swapped = otherwise?.codes.filter((_, row) => kept(row));
  const { extra } = repeatedRecords({ codes }, typed.table, loaded.pack);
  const { fail } = compliance({ codes }, undefined, extra).counts;
  const fails: Todo[] =
    fail > 0
      ? [
          {
            ...blank(typed),
            kind: 'fails',
            pack: title,
            count: fail,
            action: { view: 'check', wish: { kind: 'checkTable', source: placeKey(place.source) } },
          },
        ]
      : [];
  return {
    figures: isClosing ? tryMeasure(() => closingFigure(typed, { codes, swapped }, asOf, part, language)) : [],
    todos: [
      ...(loaded.id === 'it-tools' ? tryMeasure(() => requestTodos(typed, asOf, language)) : []),
      ...(loaded.id === 'documents' ? tryMeasure(() => recordTodos(typed, asOf)) : []),
      ...fails,
    ],
    months: isClosing && recordDate ? monthsOf(whole.table.columns[recordDate]?.values, whole.table.rows.length) : [],
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
