import { timeOf as timeIn } from '../sql/moments';
import { timeOf } from '../../calendar';
import { DATE_TYPES } from '../value';
import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, [moment]) => {
  const { values, base } = moment!;
  const convert = timeOf;
  for (let i = 0; i < records; i++) out[i] = convert(values[base + i]!);
};

export const timeOfDay: DerivedFunction = {
  name: 'timeOfDay',
  args: [{ name: 'moment', types: [...DATE_TYPES, 'time'] }],
  returns: 'time',
  about: {
    id: 'Jam dari sebuah saat, untuk dibandingkan dengan parameter jam ("06:00").',
    en: 'Time of day of a moment, to compare with a time parameter ("06:00").',
  },
  example: '{ "function": "timeOfDay", "args": ["pending_mulai"] }',
  numbers,
  compile: () => scalarOf(numbers),
  sql: ([moment]) => timeIn(moment!.sql),
};
