/** Every derived function: what it gives, and what it gives for blanks. */
import { DERIVED_FUNCTIONS, derivedNamed } from '../../../src/engine/derived';
import { createEnvironment, type Context } from '../../../src/engine/model/environment';
import type { Value } from '../../../src/engine';
import type { SheetTable, TypedValue } from '../../../src/sheet';

function table(columns: Record<string, TypedValue[]>): SheetTable {
  const entries = Object.entries(columns);
  return {
    headerRow: 0,
    rows: entries[0]![1].map((_, i) => i + 1),
    columns: Object.fromEntries(
      entries.map(([field, values], column) => [
        field,
        { field, type: 'text', values, source: { column, caption: field } },
      ]),
    ),
  };
}

const self = table({
  user: ['a', 'A ', 'b', null],
  owner: ['p1', 'p2', 'p1', 'p3'],
  from: [10, 20, 10, 10],
  to: [15, null, null, 12],
  status: ['on', 'off', 'on', 'on'],
});
const context: Context = { asOf: 30, tables: { self } };

interface Row {
  name: string;
  args: Value[];
  options?: Record<string, unknown>;
  names?: string[];
  expect: Value;
  because?: string;
}

const TABLE: readonly Row[] = [
  {
    name: 'minutesBetween',
    args: [45000.5, 45000.5 + 59 / 1440],
    expect: 59,
    because: 'serials carry dust that rounding removes',
  },
  { name: 'minutesBetween', args: [45000, 45000.5], expect: undefined, because: 'a day by itself has no hour' },
  { name: 'hoursBetween', args: [45000.25, 45001.5], expect: 30 },
  { name: 'hoursBetween', args: [45000, 45001.5], expect: undefined, because: 'a day by itself has no hour' },
  { name: 'orderOf', args: [45000.25, 45000.5], expect: 1 },
  { name: 'orderOf', args: [45000.5, 45000.5], expect: 0 },
  { name: 'orderOf', args: [45000.5, 45000.25], expect: -1 },
  { name: 'orderOf', args: [45000, 45001.5], expect: 1, because: 'another day needs no hour' },
  { name: 'orderOf', args: [45000, 45000.5], expect: undefined, because: 'on one day the hour decides' },
  { name: 'daysBetween', args: [45000.9, 45001.1], expect: 1, because: 'times are dropped' },
  { name: 'workingDaysBetween', args: [45002, 45005], expect: 1, because: 'Friday to Monday' },
  { name: 'completedMonths', args: [44927, 45000], expect: 2 },
  { name: 'completedYears', args: [33891, 44847], expect: 29 },
  { name: 'timeOfDay', args: [45000.25], expect: 0.25 },
  { name: 'timeOfDay', args: [45000], expect: undefined, because: 'a day by itself has no hour' },
  { name: 'timeOfDay', args: [0], expect: 0, because: 'a time of day by itself is midnight' },
  { name: 'hourOfDay', args: [45000.25], expect: 6 },
  { name: 'hourOfDay', args: [45000], expect: undefined, because: 'a day by itself has no hour' },
  { name: 'dateOf', args: [45000.99], expect: 45000 },
  { name: 'dateTime', args: [45000, 0.5], expect: 45000.5 },
  { name: 'monthOf', args: [45000], expect: '2023-03' },
  { name: 'addMinutes', args: [45000, 720], expect: 45000.5 },
  { name: 'addDuration', args: [45000, 43_200], expect: 45000.5, because: 'a duration is in seconds' },
  { name: 'addHours', args: [45000, -6], expect: 44999.75 },
  { name: 'addDays', args: [45000, 3], expect: 45003 },
  { name: 'addMonths', args: [44957, 1], expect: 44985, because: '31 January + 1 month is 28 February' },
  { name: 'earliestOf', args: [3, 1, 2], expect: 1 },
  { name: 'latestOf', args: [3, 1, 2], expect: 3 },
  { name: 'sum', args: [1, 2, 3], expect: 6 },
  { name: 'difference', args: [5, 7], expect: -2 },
  { name: 'absoluteDifference', args: [5, 7], expect: 2 },
  { name: 'product', args: [2, 3], expect: 6 },
  { name: 'countEqual', args: ['NO', 'OK', null, undefined], options: { values: ['NO'] }, expect: 1 },
  { name: 'countEqual', args: [null, undefined], options: { values: ['NO'] }, expect: undefined },
  { name: 'countKnown', args: [['NO'], 'NO', null, 'OK'], expect: 1 },
  { name: 'countFilled', args: ['a', null, 'b'], expect: 2 },
  { name: 'countFilled', args: ['a', undefined], expect: undefined, because: 'a missing column could hold anything' },
  {
    name: 'weightedShare',
    args: [['OK'], ['NO'], 'OK', 'NO', 'NA', null, undefined],
    options: { weights: [30, 10, 20, 20, 20] },
    expect: 75,
    because: 'what neither meets nor fails does not count',
  },
  { name: 'weightedShare', args: [['OK'], ['NO'], null], options: { weights: [1] }, expect: undefined },
  { name: 'valueOr', args: [null, undefined, 'c'], expect: 'c' },
  { name: 'valueOr', args: [null, undefined], expect: undefined },
  { name: 'ifBlank', args: [null, false], expect: false },
  { name: 'ifBlank', args: [undefined, false], expect: undefined, because: 'a missing column is not a blank cell' },
  { name: 'lookup', args: ['tam '], options: { map: { TAM: 7 } }, expect: 7 },
  { name: 'lookup', args: ['x'], options: { map: { TAM: 7 } }, expect: undefined },
  { name: 'lookup', args: ['x'], options: { lookup: 'codes', otherwise: 0 }, expect: 0 },
  { name: 'lookup', args: ['A'], options: { lookup: 'codes' }, expect: 1 },
  { name: 'concat', args: ['a ', 1], expect: 'a|1' },
  { name: 'digits', args: ['0812-34 x'], expect: '081234' },
  { name: 'normalise', args: ['  ab  c '], expect: 'AB C' },
  {
    name: 'normalise',
    args: [' Spv.  a.1 B. '],
    expect: 'SPV A.1 B',
    because: 'a stop that ends a word is no part of it',
  },
  { name: 'textLength', args: [' abc '], expect: 3 },
  { name: 'countInTable', args: ['A'], names: ['user'], expect: 2, because: 'keys compare trimmed and without case' },
  { name: 'countInTable', args: ['a'], names: ['x'], options: { key: 'user', where: { status: 'on' } }, expect: 1 },
  {
    name: 'countInTable',
    args: ['a'],
    options: { table: 'elsewhere', key: 'user' },
    expect: undefined,
    because: 'the table was not given',
  },
  { name: 'latestInTable', args: ['a'], options: { key: 'user', by: 'from', value: 'status' }, expect: 'off' },
  { name: 'latestInTable', args: ['none'], options: { key: 'user', by: 'from', value: 'status' }, expect: null },
  {
    name: 'overlapsInTable',
    args: ['a', 10, 15, 'p1'],
    options: { key: 'user', from: 'from', to: 'to', owner: 'owner' },
    expect: 0,
  },
  {
    name: 'overlapsInTable',
    args: ['a', 10, 22, 'p1'],
    options: { key: 'user', from: 'from', to: 'to', owner: 'owner' },
    expect: 1,
  },
  {
    name: 'overlapsInTable',
    args: ['a', 10, null, 'p2'],
    options: { key: 'user', from: 'from', to: 'to', owner: 'owner' },
    expect: 1,
    because: 'an open end runs to asOf',
  },
  {
    name: 'overlapsInTable',
    args: ['a', 10, undefined, 'p2'],
    options: { key: 'user', from: 'from', to: 'to', owner: 'owner' },
    expect: undefined,
  },
];

it('the table holds every function', () => {
  expect(new Set(TABLE.map(({ name }) => name))).toEqual(new Set(DERIVED_FUNCTIONS.map(({ name }) => name)));
});

it.each(TABLE)(
  '$name of $args with $options gives $expect',
  ({ name, args, options = {}, names = ['x'], expect: wanted }) => {
    const environment = createEnvironment({
      codes: { label: { id: 'k', en: 'c' }, clause: '1', basis: 'written', values: { A: 1 } },
    });
    environment.context = context;
    const found = derivedNamed(name)!.compile(options, environment, names)(...args);
    if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 9);
    else expect(found).toEqual(wanted);
  },
);

it('every function’s example names that function', () => {
  for (const { name, example } of DERIVED_FUNCTIONS)
    expect((JSON.parse(example) as { function: string }).function).toBe(name);
});
