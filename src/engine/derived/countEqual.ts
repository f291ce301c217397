import type { DerivedFunction } from './derivedFunction';

export const countEqual: DerivedFunction = {
  name: 'countEqual',
  args: [{ name: 'field', types: 'any' }],
  variadic: true,
  options: { value: { type: 'scalar', required: true, about: { id: 'Nilai yang dihitung.', en: 'The value that is counted.' } } },
  returns: 'integer',
  about: { id: 'Berapa dari field ini berisi nilai itu.', en: 'How many of these fields hold the value.' },
  example: '{ "function": "countEqual", "args": ["param_01", "param_02"], "options": { "value": false } }',
  compile: (options) => (...values) => values.filter((value) => value === options.value).length,
};
