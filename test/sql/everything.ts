/** A pack with a derived fact of every function, and rules that ask for exactly what the functions give on a list of records. */
import { type Pack, type Rule, type Value } from '../../src/engine';
import { derivedNamed } from '../../src/engine/derived';
import { createEnvironment } from '../../src/engine/model/environment';
import type { FieldType, SheetTable, TypedValue } from '../../src/sheet';

const text = (word: string) => ({ id: word, en: word });

const FIELDS: Readonly<Record<string, { type: FieldType; values: readonly TypedValue[] }>> = {
  user: { type: 'id', values: ['a', 'A ', '\u00a0b\t', 'C', '7', '012', '12', '007', null] },
  owner: { type: 'text', values: ['P1', 'p1 ', 'P2', 'é', undefined] },
  from: { type: 'date', values: [44_999, 45_000, 45_003, 36_585, 60, 59, 61, null] },
  to: { type: 'datetime', values: [45_001.25, 45_005, 45_000.999_999, 45_014.123_456_7, 33_891, null, undefined] },
  at: { type: 'time', values: [0, 0.25, 0.999_999, 1 / 3, null] },
  lasts: { type: 'duration', values: [59, 3_600, 0, 86_399, null] },
  count: { type: 'integer', values: [0, 1, -3, 12, 2_000_000, null, undefined] },
  score: { type: 'number', values: [0.1, -0.5, 1e-3, 99.95, 0.5, 2.5, null] },
  status: { type: 'enum', values: ['ON', 'OFF', null, undefined] },
  remark: { type: 'text', values: ["it's  a\u3000b", '😀 x', ' 0812-34 ', 'Ünï', '', 'tam', null] },
  flag: { type: 'boolean', values: [true, false, null, undefined] },
};

type Fact = [name: string, args: readonly string[], options?: Record<string, unknown>];
const FACTS: readonly Fact[] = [
  ['minutesBetween', ['from', 'to']],
  ['hoursBetween', ['to', 'from']],
  ['orderOf', ['from', 'to']],
  ['daysBetween', ['from', 'to']],
  ['workingDaysBetween', ['from', 'to']],
  ['workingDaysBetween', ['to', 'from']],
  ['completedMonths', ['from', 'to']],
  ['completedMonths', ['to', 'from']],
  ['completedYears', ['to', 'from']],
  ['timeOfDay', ['to']],
  ['hourOfDay', ['at']],
  ['dateOf', ['to']],
  ['dateTime', ['from', 'at']],
  ['monthOf', ['from']],
  ['addMinutes', ['to', 'score']],
  ['addDuration', ['to', 'lasts']],
  ['addHours', ['to', 'score']],
  ['addDays', ['from', 'count']],
  ['addMonths', ['from', 'months']],
  ['earliestOf', ['from', 'to']],
  ['latestOf', ['count', 'score']],
  ['sum', ['count', 'score', 'lasts']],
  ['difference', ['score', 'count']],
  ['absoluteDifference', ['score', 'count']],
  ['product', ['score', 'count', 'score']],
  ['countEqual', ['status', 'remark'], { values: ['ON', 'tam', 3] }],
  ['countKnown', ['words', 'status', 'remark']],
  ['countFilled', ['status', 'remark', 'flag']],
  ['weightedShare', ['words', 'otherWords', 'status', 'remark', 'owner'], { weights: [50, 30, 20] }],
  ['valueOr', ['remark', 'owner'], { otherwise: 'none' }],
  ['valueOr', ['count', 'score']],
  ['ifBlank', ['flag', 'yes']],
  ['ifBlank', ['status', 'remark']],
  ['lookup', ['remark'], { map: { TAM: 7, Ünï: 8, "IT'S  A\u3000B": 9 } }],
  ['lookup', ['count'], { map: { '12': 'dozen', '-3': null }, otherwise: 'other' }],
  ['concat', ['user', 'count', 'flag', 'score']],
  ['digits', ['remark']],
  ['normalise', ['remark']],
  ['textLength', ['remark']],
  ['countInTable', ['user']],
  ['countInTable', ['user'], { where: { status: ['ON', 'OFF'], flag: true } }],
  ['latestInTable', ['user'], { by: 'to', value: 'status' }],
  ['latestInTable', ['user'], { by: 'from', value: 'flag' }],
  ['latestInTable', ['user'], { by: 'from', value: 'score', where: { status: 'ON' } }],
  ['overlapsInTable', ['user', 'from', 'to', 'owner'], { from: 'from', to: 'to', owner: 'owner' }],
  [
    'overlapsInTable',
    ['user', 'from', 'to', 'owner'],
    { from: 'from', to: 'to', owner: 'owner', where: { flag: true } },
  ],
  ['overlapsInTable', ['user', 'from', 'to', 'owner'], { from: 'from', to: 'to', owner: 'owner', undated: true }],
];

const RECORDS = 300;
const MOST_ASKED = 6;

export const typesOf = ({ fields }: Pick<Pack, 'fields'>): Record<string, FieldType> =>
  Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, type]));

export function tableFrom(
  types: Readonly<Record<string, FieldType>>,
  list: readonly Record<string, TypedValue>[],
): SheetTable {
  const columns = Object.entries(types).map(([field, type], column) => [
    field,
    { field, type, source: { column, caption: field }, values: list.map((record) => record[field]) },
  ]);
  return { headerRow: 0, rows: list.map((_, i) => i + 1), columns: Object.fromEntries(columns) };
}

/** Numbers without luck: the same in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export function everythingPack() {
  const roll = dice(7);
  const list = Array.from({ length: RECORDS }, () =>
    Object.fromEntries(Object.entries(FIELDS).map(([name, { values }]) => [name, values[roll(values.length)]])),
  );
  const fields = Object.fromEntries(
    Object.entries(FIELDS).map(([name, { type }]) => [name, { type, label: text(name) }]),
  );
  const parameter = (value: number | boolean | string[]) => ({
    value,
    label: text('p'),
    clause: '1',
    basis: 'written' as const,
  });
  const parameters = {
    months: parameter(13),
    words: parameter(['ON', 'tam']),
    otherWords: parameter(['OFF', 'P2']),
    yes: parameter(true),
  };
  const table = tableFrom(typesOf({ fields }), list);
  const derived = Object.fromEntries(
    FACTS.map(([name, args, options], i) => [`${name}${i}`, { function: name, args, options, label: text(name) }]),
  );
  const rules = Object.entries(derived).flatMap(([fact, { function: name, args, options = {} }]): Rule[] => {
    const environment = createEnvironment({});
    environment.context = { asOf: 45_010, tables: { self: table } };
    const definition = derivedNamed(name)!;
    const compute = definition.compile(options, environment, args);
    const results = list.map((record) => {
      const values = args.map((arg): Value => (arg in parameters ? parameters[arg as 'months'].value : record[arg]));
      return !definition.readsBlank && values.some((value) => value == null) ? undefined : compute(...values);
    });
    const asked = [...new Set(results.filter((value) => value != null && value === value))];
    const some = asked.filter((_, i) => i % Math.max(1, Math.floor(asked.length / MOST_ASKED)) === 0);
    const isDate = some.some((value) => typeof value === 'number') && /^(dateOf|dateTime|add|earliestOf)/.test(name);
    const conditions = [
      ...(isDate ? [] : some.map((value) => ({ fact, operator: 'equal', value: value as string }))),
      ...(isDate
        ? ['from', 'to'].flatMap((other) => [
            { fact, operator: 'equal', value: { fact: other } },
            { fact, operator: 'greaterThan', value: { fact: other } },
          ])
        : []),
      { fact, operator: 'isBlank', value: true },
    ];
    return conditions.map((condition, i): Rule => ({
      name: `${fact}-${i}`,
      clause: '1',
      basis: 'written',
      conditions: condition,
      event: { type: 'violation', params: { severity: 'warn', message: text('m'), fix: text('f') } },
    }));
  });
  const pack: Pack = {
    id: 'everything',
    version: '1',
    title: text('everything'),
    source: { document: 'D', revision: '0', effectiveFrom: '2000-01-01', owner: 'O', status: 'example' },
    recordKey: 'user',
    recordDate: 'from',
    parameters,
    fields,
    derived,
    scope: [],
    rules,
  };
  return { pack, table, list };
}
