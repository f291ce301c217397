/** What the first view says about the open workbook: figures, and what is waiting. Computed table by table, in the background. */
import { compliance } from '../../../src/measures';
import type { Session } from '../../store/session';
import { readRecords } from '../../store/readRecords';
import { placeKey } from '../../store/placeKey';
import { closingFigure, qualityFigure, staffingFigure, type Figure } from './figures';
import { accountTodos, callTodos, recordTodos, requestTodos, type Todo } from './todos';
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
  const first = new Map<string, TypedPlace>();
  for (const place of scan.state.get().places) {
    const loaded = place.packs[0] === undefined ? undefined : packs.get(place.packs[0]);
    if (!loaded) continue;
    try {
      const records = await readRecords(book!, place.source, loaded);
      if (!records.reading.table) continue;
      const typed: TypedPlace = { loaded, place, records, table: records.reading.table };
      if (!first.has(loaded.id)) first.set(loaded.id, typed);
      const found = await overviewOf(typed, asOf, language);
      figures.push(...found.figures);
      todos.push(...found.todos);
    } catch (error) {
      failed.push({ name: place.source.name, error });
    }
    yield { figures: [...figures], todos: [...todos], failed: [...failed] };
  }
  const [staffing, plan, accounts] = ['staffing', 'caplan', 'it-tools'].map((id) => first.get(id));
  const rules = packs.get('staffing');
  if (rules && plan)
    figures.push(...tryMeasure(() => staffingFigure(rules.pack, staffing?.table ?? null, plan.table, asOf)));
  if (accounts) todos.push(...tryMeasure(() => accountTodos(accounts, staffing?.table ?? null, asOf)));
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
      figures: tryMeasure(() => qualityFigure(loaded.pack, table, asOf)),
      todos: tryMeasure(() => callTodos(typed, asOf, language)),
    };
  const result = await loaded.compiled.checkRows(table, { asOf, tables: { self: table } });
  const { fail } = compliance(result).counts;
  const name = loaded.pack.title[language];
  const fails: Todo[] =
    fail > 0
      ? [
          {
            kind: 'fails',
            pack: name,
            count: fail,
            oldest: null,
            until: null,
            parts: [],
            action: { view: 'check', wish: { kind: 'checkTable', source: placeKey(place.source) } },
          },
        ]
      : [];
  return {
    figures: loaded.id === 'closing' ? tryMeasure(() => closingFigure(loaded.pack, name, table, result, asOf)) : [],
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
