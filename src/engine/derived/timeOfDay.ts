import { hasHour, timeOf } from '../../calendar';
import { DATE_TYPES } from '../value';
import { scalarOf, type NumbersLoop } from '../numbers';
import type { DerivedFunction } from './derivedFunction';

const numbers: NumbersLoop = (out, records, [moment]) => {
  const { values, base } = moment!;
  const convert = timeOf;
  const known = hasHour;
  for (let i = 0; i < records; i++) {
    const serial = values[base + i]!;
    out[i] = known(serial) ? convert(serial) : NaN;
  }
};

export const timeOfDay: DerivedFunction = {
  name: 'timeOfDay',
  args: [{ name: 'moment', types: [...DATE_TYPES, 'time'] }],
  returns: 'time',
  about: {
    id: 'Jam dari sebuah saat, untuk dibandingkan dengan parameter jam ("06:00"). Tanggal tanpa jam: tidak diketahui.',
    en: 'Time of day of a moment, to compare with a time parameter ("06:00"). A date without an hour: unknown.',
  },
  example: '{ "function": "timeOfDay", "args": ["pending_mulai"] }',
  numbers,
  compile: () => scalarOf(numbers),
};
