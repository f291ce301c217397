/** Parameters with earlier values, at random. */
import fc from 'fast-check';
import { isoOf } from '../../../src/calendar';
import type { Pack, Parameter } from './types';

/** Days on which the generators' records lie, and around them. */
const LAST_DAYS = [44_999, 45_000, 45_001, 45_002];

/** A value of a parameter that an author might have written before, of the same kind. */
const OTHERS: Readonly<Record<string, readonly Parameter['value'][]>> = {
  least: [0, 1, 2, 4, null],
  guess: [0, 2, 3, 5],
  words: [['A'], ['B', 'C']],
  noon: ['06:00', '18:00'],
  start: ['2023-03-15', '2023-03-17'],
};

/** One parameter, its values before, and the last day of each. */
export interface History {
  name: string;
  values: readonly Parameter['value'][];
  lastDays: readonly number[];
}

const history: fc.Arbitrary<History> = fc.constantFrom(...Object.keys(OTHERS)).chain((name) =>
  fc.record({
    name: fc.constant(name),
    values: fc.array(fc.constantFrom(...OTHERS[name]!), { minLength: 4, maxLength: 4 }),
    lastDays: fc.subarray(LAST_DAYS, { minLength: 1 }),
  }),
);
export const histories = fc.uniqueArray(history, { minLength: 1, maxLength: 3, selector: ({ name }) => name });

export const dated = (pack: Pack, list: readonly History[]): Pack => ({
  ...pack,
  recordDate: 'day',
  parameters: list.reduce(
    (parameters, { name, values, lastDays }) => ({
      ...parameters,
      [name]: {
        ...parameters[name]!,
        earlier: lastDays.map((day, i) => ({ value: values[i]!, until: isoOf(day) })),
      },
    }),
    pack.parameters,
  ),
});
