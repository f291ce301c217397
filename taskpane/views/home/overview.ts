/** What the first view says about the open workbook: figures, and what is waiting. Computed table by table, in the background. */
import { compliance, repeatedRecords } from '../../../src/measures';
import type { Session } from '../../store/session';
import { readRecords } from '../../store/readRecords';
import { placeKey } from '../../store/placeKey';
import { closingFigure, joined, qualityFigure, staffingFigure, type Figure } from './figures';
import { accountTodos, blank, callTodos, recordTodos, requestTodos, type Todo } from './todos';
import type { TypedPlace } from './typedPlace';

export interface Overview {
  figures: Figure[];
  todos: Todo[];
  /** Tables that could not be read; the others are counted all the same. */
  failed: { name: string; error: unknown }[];
}

/** Yields what is known so far after each table; a table that cannot be read is named and left out. */
export async function* overview(
  { book, packs, scan }: Session,
  asOf: number,
  language: 'id' | 'en',
): AsyncGenerator<Overview> {
  const figures: Figure[] = [];
  const todos: Todo[] = [];
  const failed: Overview['failed'] = [];
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
      kept[loaded.id]?.push(typed);
      const found = await overviewOf(typed, asOf, language);
      figures.push(...found.figures);
      todos.push(...found.todos);
    } catch (error) {
      failed.push({ name: place.source.name, error });
    }
    yield { figures: [...figures], todos: [...todos], failed: [...failed] };
  }
  const { staffing, caplan, 'it-tools': accounts } = kept;
  const rules = packs.get('staffing');
  const people = joined(staffing!);
  if (rules) figures.push(...tryMeasure(() => staffingFigure(rules.pack, staffing!, caplan!, asOf, language)));
  for (const typed of accounts!) todos.push(...tryMeasure(() => accountTodos(typed, people, asOf)));
  yield { figures, todos, failed };
}

async function overviewOf(
  typed: TypedPlace,
  asOf: number,
  language: 'id' | 'en',
): Promise<Pick<Overview, 'figures' | 'todos'>> {
  const { loaded, place, table } = typed;
  if (loaded.id === 'tapping')
    return {
      figures: tryMeasure(() => qualityFigure(typed, asOf, language)),
      todos: tryMeasure(() => callTodos(typed, asOf, language)),
    };
  const result = await loaded.compiled.checkRows(table, { asOf, tables: { self: table } });
  const { extra } = repeatedRecords(result, table, loaded.pack);
  const { fail } = compliance(result, undefined, extra).counts;
  const title = loaded.pack.title[language];
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
    figures: loaded.id === 'closing' ? tryMeasure(() => closingFigure(typed, result, asOf, language)) : [],
    todos: [
      ...(loaded.id === 'it-tools' ? tryMeasure(() => requestTodos(typed, asOf, language)) : []),
      ...(loaded.id === 'documents' ? tryMeasure(() => recordTodos(typed, asOf)) : []),
      ...fails,
    ],
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
