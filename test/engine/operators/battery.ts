/** What every operator answers, for every backend that judges: closures, json-rules-engine, SQL. */
import type { FactType, Leaf, Pack } from '../../../src/engine';
import type { TypedValue } from '../../../src/sheet';

export const text = (word: string) => ({ id: word, en: word });

/** A pack with one field, one list and one rule. */
export function packOf(type: FactType, operator: string, value: Leaf['value'], fact = 'field'): Pack {
  return {
    id: 'battery',
    version: '1',
    title: text('battery'),
    source: { document: 'D', revision: '0', effectiveFrom: '2000-01-01', owner: 'O', status: 'example' },
    recordKey: 'field',
    parameters: { list: { value: ['A', 'B'], label: text('list'), clause: '1', basis: 'written' } },
    fields: { field: { type: type === 'list' ? 'text' : type, label: text('field') } },
    derived: {
      own: {
        function: 'lookup',
        args: ['field'],
        options: { map: { AB: ['A', 'B'], A: ['A'], NONE: ['C'] } },
        label: text('own'),
      },
    },
    scope: [],
    rules: [
      {
        name: 'rule',
        clause: '1',
        basis: 'written',
        conditions: { fact, operator, value },
        event: { type: 'violation', params: { severity: 'fail', message: text('m'), fix: text('f') } },
      },
    ],
  };
}

export interface Row {
  operator: string;
  type: FactType;
  value: Leaf['value'];
  yes: readonly TypedValue[];
  no: readonly TypedValue[];
  fact?: string;
}

/** `45000` is 15 March 2023. */
export const BATTERY: readonly Row[] = [
  { operator: 'equal', type: 'enum', value: 'A', yes: ['A'], no: ['B', 'a'] },
  { operator: 'equal', type: 'boolean', value: false, yes: [false], no: [true] },
  { operator: 'equal', type: 'integer', value: 3, yes: [3], no: [2, 4] },
  { operator: 'notEqual', type: 'enum', value: 'A', yes: ['B'], no: ['A'] },
  { operator: 'notEqual', type: 'boolean', value: true, yes: [false], no: [true] },
  { operator: 'in', type: 'enum', value: ['A', 'B'], yes: ['A', 'B'], no: ['C'] },
  { operator: 'in', type: 'text', value: [...'ABCDEFGHIJKL'], yes: ['L'], no: ['Z'] },
  { operator: 'notIn', type: 'enum', value: ['A', 'B', 'C'], yes: ['D'], no: ['C'] },
  { operator: 'lessThan', type: 'integer', value: 3, yes: [2, -1], no: [3, 4] },
  { operator: 'lessThanInclusive', type: 'number', value: 3, yes: [3, 2.9], no: [3.1] },
  { operator: 'greaterThan', type: 'number', value: 0, yes: [Number.MIN_VALUE, 1], no: [0, -Number.MIN_VALUE] },
  { operator: 'greaterThanInclusive', type: 'integer', value: 3, yes: [3, 4], no: [2] },
  { operator: 'between', type: 'number', value: [1, 2], yes: [1, 1.5, 2], no: [0.9, 2.1] },
  { operator: 'before', type: 'datetime', value: '2023-03-15', yes: [44999.99], no: [45000, 45000.5] },
  { operator: 'beforeOrOn', type: 'datetime', value: '2023-03-15', yes: [45000.99], no: [45001] },
  { operator: 'after', type: 'datetime', value: '2023-03-15', yes: [45001], no: [45000.99] },
  { operator: 'afterOrOn', type: 'date', value: '2023-03-15', yes: [45000, 45001], no: [44999] },
  { operator: 'sameDayAs', type: 'datetime', value: '2023-03-15', yes: [45000, 45000.75], no: [44999.9, 45001] },
  { operator: 'startsWith', type: 'id', value: 'in', yes: ['IN001', 'in2'], no: ['XIN1'] },
  { operator: 'hasText', type: 'text', value: 'Moni', yes: ['minta MONITORING'], no: ['mon'] },
  {
    operator: 'matches',
    type: 'text',
    value: '^08[0-9]{8,11}$',
    yes: ['08123456789'],
    no: ['8123', '08x'.repeat(300)],
  },
  { operator: 'matches', type: 'text', value: 'A', yes: ['A'.repeat(500)], no: ['A'.repeat(501), 'b'] },
  { operator: 'oneOf', type: 'text', value: ['A', 'B'], yes: ['A'], no: ['C'] },
  { operator: 'contains', type: 'list', fact: 'own', value: 'B', yes: ['AB'], no: ['A'] },
  { operator: 'doesNotContain', type: 'list', fact: 'own', value: 'B', yes: ['A'], no: ['AB'] },
  { operator: 'isBlank', type: 'text', value: true, yes: [null], no: ['x'] },
  { operator: 'isBlank', type: 'text', value: false, yes: ['x'], no: [null] },
  { operator: 'isFilled', type: 'number', value: true, yes: [0], no: [null] },
];
