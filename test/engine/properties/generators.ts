/** Packs and records at random: every operator, nested conditions, ranges, readings, parameters on both sides. */
import fc from 'fast-check';
import { tableOf as columnsOf } from '../tableOf';
import type { Condition, Field, Leaf, Pack, Parameter, Rule, SheetTable, TypedValueOf } from './types';

const text = (word: string) => ({ id: word, en: word });

/** Fields with the values a blank could stand for. */
export const DOMAINS: Readonly<Record<string, { type: Field['type']; values: readonly TypedValueOf[] }>> = {
  kind: { type: 'enum', values: ['A', 'B', 'C'] },
  other: { type: 'enum', values: ['A', 'B', 'C'] },
  flag: { type: 'boolean', values: [true, false] },
  count: { type: 'integer', values: [0, 1, 2, 3, 4, 5] },
  extra: { type: 'integer', values: [0, 1, 2] },
  score: { type: 'number', values: [-0.5, 0, 0.5, 1, 99.9] },
  day: { type: 'date', values: [45000, 45001, 45002] },
  // A whole serial has no hour, so a record that holds one is not complete.
  moment: { type: 'datetime', values: [45000.25, 45001.001, 45001.75, 45003.5] },
  hour: { type: 'time', values: [0, 0.25, 0.5, 0.75] },
  name: { type: 'text', values: ['IN1', 'in22', 'X-3'] },
};

const FIELDS = Object.fromEntries(
  Object.entries(DOMAINS).map(([name, { type }]): [string, Field] => [
    name,
    {
      type,
      label: text(name),
      ...(type === 'enum' && { values: { A: [], B: [], C: [] } }),
      ...(name === 'name' && { key: true }),
    },
  ]),
);

const number = (value: number, more: Partial<Parameter> = {}): Parameter => ({
  value,
  label: text('number'),
  clause: '1',
  basis: 'written',
  ...more,
});

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  least: number(3),
  slack: number(2, { basis: 'assumed', range: [1, 4] }),
  width: number(1, { basis: 'assumed', range: [0, 2] }),
  guess: number(4, { basis: 'assumed' }),
  words: { value: ['A', 'B'], label: text('words'), clause: '1', basis: 'written' },
  noon: { value: '12:00', label: text('noon'), clause: '1', basis: 'written', unit: 'time' },
  start: { value: '2023-03-16', label: text('start'), clause: '1', basis: 'written', unit: 'date' },
};

const DERIVED: NonNullable<Pack['derived']> = {
  gap: { function: 'daysBetween', args: ['day', 'moment'], label: text('gap') },
  total: { function: 'sum', args: ['count', 'extra', 'slack'], label: text('total') },
  clock: { function: 'timeOfDay', args: ['moment'], label: text('clock') },
  joined: { function: 'concat', args: ['kind', 'name'], options: { separator: '-' }, label: text('joined') },
  allowed: {
    function: 'lookup',
    args: ['kind'],
    options: { map: { A: ['A', 'B'], B: ['B'], C: ['C', 'A'] } },
    label: text('allowed'),
  },
};

const leaf = (fact: string, operator: string, value: Leaf['value']): Leaf => ({ fact, operator, value });
const oneOf = <Item>(...items: Item[]) => fc.constantFrom(...items);
const word = oneOf('A', 'B', 'C');

const sizes = fc
  .tuple(
    oneOf('count', 'extra', 'score', 'gap', 'total'),
    oneOf('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal', 'notEqual'),
    fc.oneof(
      fc.integer({ min: -1, max: 6 }),
      oneOf('least', 'slack', 'width', 'guess', 'extra', 'score').map((fact) => ({ fact })),
    ),
  )
  .map(([fact, operator, value]) => leaf(fact, operator, value));

const days = fc
  .tuple(
    oneOf('day', 'moment'),
    oneOf('before', 'beforeOrOn', 'after', 'afterOrOn', 'sameDayAs'),
    oneOf<Leaf['value']>('2023-03-16', { fact: 'day' }, { fact: 'moment' }, { fact: 'start' }),
  )
  .map(([fact, operator, value]) => leaf(fact, operator, value));

const wordLeaves = fc.oneof(
  fc
    .tuple(
      oneOf('kind', 'other'),
      oneOf('equal', 'notEqual'),
      fc.oneof(word, oneOf({ fact: 'kind' }, { fact: 'other' })),
    )
    .map(([f, o, v]) => leaf(f, o, v)),
  fc
    .tuple(
      oneOf('kind', 'other'),
      oneOf('in', 'notIn'),
      fc.oneof(fc.uniqueArray(word, { minLength: 1 }), oneOf({ fact: 'words' }, { fact: 'allowed' })),
    )
    .map(([f, o, v]) => leaf(f, o, v)),
  fc
    .tuple(oneOf('words', 'allowed'), oneOf('contains', 'doesNotContain'), fc.oneof(word, oneOf({ fact: 'other' })))
    .map(([f, o, v]) => leaf(f, o, v)),
  fc
    .tuple(oneOf('kind', 'other'), fc.oneof(fc.uniqueArray(word, { minLength: 1 }), oneOf({ fact: 'allowed' })))
    .map(([f, v]) => leaf(f, 'oneOf', v)),
);

const otherLeaves = fc.oneof(
  fc.boolean().map((value) => leaf('flag', 'equal', value)),
  fc
    .tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 0, max: 4 }))
    .map(([low, width]) => leaf('count', 'between', [low, low + width])),
  oneOf(
    leaf('name', 'startsWith', 'in'),
    leaf('name', 'hasText', '2'),
    leaf('name', 'matches', '^[A-Z]{2}\\d+$'),
    leaf('joined', 'startsWith', 'A-'),
  ),
  oneOf('lessThan', 'greaterThanInclusive').chain((operator) =>
    oneOf('clock', 'hour').map((fact) => leaf(fact, operator, { fact: 'noon' })),
  ),
);

const blankLeaves = fc
  .tuple(oneOf(...Object.keys(DOMAINS)), oneOf('isBlank', 'isFilled'), fc.boolean())
  .map(([fact, operator, value]) => leaf(fact, operator, value));

export interface PackChoice {
  /** Lets conditions ask whether a cell is blank. */
  blanks: boolean;
}

function conditions({ blanks }: PackChoice): fc.Arbitrary<Condition> {
  const leaves: fc.Arbitrary<Condition> = blanks
    ? fc.oneof(sizes, days, wordLeaves, otherLeaves, blankLeaves)
    : fc.oneof(sizes, days, wordLeaves, otherLeaves);
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaves,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
      fc.constant({ condition: 'named' }),
    ),
  }));
  return tree;
}

export function packs(choice: PackChoice): fc.Arbitrary<Pack> {
  const condition = conditions(choice);
  const rule = fc.record(
    {
      conditions: condition,
      when: condition,
      severity: oneOf<'fail' | 'warn' | 'note' | 'data'>('fail', 'fail', 'fail', 'warn', 'note', 'data'),
      basis: oneOf<'written' | 'assumed'>('written', 'written', 'assumed'),
      reading: oneOf('x', 'y'),
      priority: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: ['conditions', 'severity', 'basis'] },
  );
  return fc
    .record({
      rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
      scope: fc.array(condition, { maxLength: 1 }),
      named: fc.oneof(sizes, wordLeaves),
    })
    .map(({ rules, scope, named }): Pack => ({
      id: 'random',
      version: '1',
      title: text('random'),
      source: { document: 'D', revision: '0', effectiveFrom: '2000-01-01', owner: 'O', status: 'example' },
      recordKey: 'name',
      parameters: PARAMETERS,
      fields: FIELDS,
      derived: DERIVED,
      conditions: { named },
      scope: scope.map((each, i) => ({ name: `scope-${i}`, conditions: each, reason: text('outside') })),
      rules: rules.map(({ conditions: asked, when, severity, basis, reading, priority }, i): Rule => ({
        name: `rule-${i}`,
        clause: '1',
        basis,
        ...(reading && { reading }),
        ...(priority && { priority }),
        ...(when && { when }),
        conditions: asked,
        event: { type: 'violation', params: { severity, message: text(`{{kind}} ${i}`), fix: text('fix') } },
      })),
    }));
}

/** Packs whose rules share ranges, as a clause that splits at a limit nobody wrote down does: often no value clears all. */
export function linkedPacks(): fc.Arbitrary<Pack> {
  const against = (name: string) =>
    fc
      .tuple(oneOf('count', 'extra', 'total'), oneOf('lessThan', 'greaterThanInclusive', 'equal', 'notEqual'))
      .map(([fact, operator]) => leaf(fact, operator, { fact: name }));
  const limit = oneOf('slack', 'slack', 'width').chain(against);
  const guards = fc.array(
    oneOf(leaf('kind', 'equal', 'A'), leaf('other', 'equal', 'B'), leaf('kind', 'in', ['A', 'B'])),
    { maxLength: 2 },
  );
  const rule = fc.tuple(guards, limit, fc.oneof(limit, sizes), fc.boolean(), oneOf('', '', '', 'x'));
  return fc
    .tuple(packs({ blanks: false }), fc.array(rule, { minLength: 2, maxLength: 4 }))
    .map(([pack, rules]): Pack => ({
      ...pack,
      scope: [],
      rules: rules.map(([guard, at, asked, inverse, reading], i): Rule => {
        const { reading: _, ...plain } = pack.rules[0]!;
        const when: Condition = { all: [...guard, inverse ? { not: at } : at] };
        const { message, fix } = plain.event.params;
        return {
          ...plain,
          name: `rule-${i}`,
          ...(reading && { reading }),
          when,
          conditions: asked,
          event: { type: 'violation', params: { severity: 'fail', message, fix } },
        };
      }),
    }));
}

export type RandomRecord = Record<string, TypedValueOf>;

/** Records whose cells may also be blank (null), or unreadable (undefined). */
export function records(gaps: readonly (null | undefined)[] = []): fc.Arbitrary<RandomRecord> {
  const cells = Object.entries(DOMAINS).map(([name, { values }]) => {
    const known = fc.constantFrom(...values);
    const cell: fc.Arbitrary<TypedValueOf> =
      gaps.length === 0
        ? known
        : fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: fc.constantFrom(...gaps) });
    return [name, cell] as const;
  });
  return fc.record(Object.fromEntries(cells));
}

export const tableOf = (list: readonly RandomRecord[]): SheetTable => columnsOf(DOMAINS, list);
