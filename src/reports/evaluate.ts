/** What the columns of a block say about a set of records. */
import type { TypedValue } from '../sheet';
import type { Language } from '../text';
import { foldCase } from '../grid';
import { meets, ratioOf, targetOf } from '../measures';
import type { FieldReader, Population } from './model/dataset';
import type { LayoutColumn, Where } from './model/layout';
import type { ReportValue } from './model/report';
import { word } from './model/words';

/** Figures that every data set has; all but `count` and `unknown` look at a `field`. */
const FIELD_FIGURES = ['distinct', 'sum', 'max', 'mostFrequent', 'latest', 'value'] as const;
export const COMMON_FIGURES: readonly string[] = ['count', 'unknown', ...FIELD_FIGURES];
type FieldFigure = (typeof FIELD_FIGURES)[number];

export interface Evaluation {
  population: Population;
  columns: readonly LayoutColumn[];
  /** Value of a target, null while none is set. */
  goal(target: string): number | null;
  language: Language;
  /** Fields that were asked for and are not there. */
  missing: Set<string>;
}

/** Values of the columns by id for one set of records; columns that look at other rows are left null. */
export function evaluate(evaluation: Evaluation, records: readonly number[]): Map<string, ReportValue> {
  const values = new Map<string, ReportValue>();
  const all = evaluation.population.measure(records);
  for (const column of evaluation.columns) {
    if (column.figure === undefined) continue;
    const chosen = column.where ? chosenRecords(evaluation, records, column.where) : records;
    const measure = column.where ? evaluation.population.measure(chosen) : all;
    values.set(column.id, figureOf(evaluation, column, chosen, measure));
  }
  for (const column of evaluation.columns)
    if (column.figure === undefined) values.set(column.id, madeOf(evaluation, column, values));
  return values;
}

/** Records whose fields hold one of the words asked for; "" asks for blanks. An unknown field chooses none. */
export function chosenRecords(
  { population, missing }: Pick<Evaluation, 'population' | 'missing'>,
  records: readonly number[],
  where: Where,
): readonly number[] {
  return Object.entries(where).reduce<readonly number[]>((rest, [name, words]) => {
    const field = population.field(name);
    if (!field) {
      missing.add(name);
      return [];
    }
    const wanted = new Set(words.map((each) => foldCase(each)));
    return rest.filter((record) => wanted.has(foldCase(field.value(record))));
  }, records);
}

function figureOf(
  { population, language, missing }: Evaluation,
  { figure, field: name, where }: LayoutColumn,
  records: readonly number[],
  measure: (figure: string) => ReportValue,
): ReportValue {
  // Where the word asked for stands in a column the sheet lacks, nothing is known: no zero is made up.
  if (where && Object.keys(where).some((each) => !population.field(each))) return null;
  if (figure === 'count') return records.length;
  if (figure === 'unknown') return word('unknown', language);
  if (!isFieldFigure(figure!)) return measure(figure!);
  const field = population.field(name!);
  if (!field) {
    missing.add(name!);
    return null;
  }
  return fieldFigure(figure, field, records, language);
}

export function isFieldFigure(name: string): name is FieldFigure {
  return (FIELD_FIGURES as readonly string[]).includes(name);
}

function fieldFigure(
  figure: FieldFigure,
  { value }: FieldReader,
  records: readonly number[],
  language: Language,
): ReportValue {
  const values = records.map(value).filter((each) => each !== null && each !== undefined && each !== '');
  switch (figure) {
    case 'distinct':
      return new Set(values.map(foldCase)).size;
    case 'sum':
      return values.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
    case 'max': {
      const numbers = values.filter((each) => typeof each === 'number');
      return numbers.length > 0 ? numbers.reduce((a, b) => Math.max(a, b)) : null;
    }
    case 'mostFrequent':
      return shown(mostFrequent(values), language);
    case 'latest':
      return shown(values.at(-1), language);
    default:
      // One value for all of them, or none that could stand for them.
      return new Set(values.map(foldCase)).size === 1 ? shown(values[0], language) : null;
  }
}

function shown(value: TypedValue, language: Language): ReportValue {
  return typeof value === 'boolean' ? word(value ? 'yes' : 'no', language) : (value ?? null);
}

/** The first met of those met most often. */
function mostFrequent(values: readonly TypedValue[]): TypedValue {
  const counts = new Map<string, { value: TypedValue; count: number }>();
  for (const value of values) {
    const entry = counts.get(foldCase(value)) ?? { value, count: 0 };
    counts.set(foldCase(value), entry);
    entry.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.value ?? null;
}

function madeOf(
  { goal, language }: Evaluation,
  column: LayoutColumn,
  values: ReadonlyMap<string, ReportValue>,
): ReportValue {
  const pair = ([part, whole]: readonly [string, string]): [number, number] | null => {
    const [a, b] = [values.get(part), values.get(whole)];
    return typeof a === 'number' && typeof b === 'number' ? [a, b] : null;
  };
  if (column.ratio) {
    const found = pair(column.ratio);
    return found && ratioOf(...found);
  }
  if (column.difference) {
    const found = pair(column.difference);
    return found && found[0] - found[1];
  }
  if (column.goal) return goal(column.goal);
  if (column.met) {
    const [found, target] = [pair(column.met), goal(column.target!)];
    const met = found && target !== null ? meets(...found, targetOf(target)) : null;
    return met === null ? null : word(met ? 'met' : 'missed', language);
  }
  return null;
}
