/** A pack that asks one thing of one field. */
import type { FactType, Leaf, Pack } from '../../../src/engine';

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
