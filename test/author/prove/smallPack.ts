/** A pack of one sheet in which nothing is to be found, and pieces to put into it. */
import { parsePack, type Condition, type Pack, type Rule } from '../../../src/engine';

const label = (text: string) => ({ id: text, en: text });

export function rule(name: string, conditions: Condition, more: Partial<Rule> & { severity?: string } = {}) {
  const { severity = 'fail', ...rest } = more;
  return {
    name,
    clause: '1.1',
    basis: 'written',
    ...rest,
    conditions,
    event: { type: 'violation', params: { severity, message: label(name), fix: label('Mend it') } },
  };
}

export const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Condition;
export const all = (...list: Condition[]): Condition => ({ all: list });
export const any = (...list: Condition[]): Condition => ({ any: list });
export const PHONE = leaf('kind', 'equal', 'PHONE');
export const parameter = (value: unknown, more: object = {}) => ({
  value,
  label: label('A number'),
  clause: '1.1',
  basis: 'written',
  ...more,
});
export const derived = (made: string, ...args: string[]) => ({ function: made, args, label: label(made) });

export function smallPack(change: object): { pack: Pack; text: string } {
  const text = JSON.stringify({
    id: 'small',
    version: '1.0.0',
    title: label('Small'),
    source: { document: 'D', revision: '0', effectiveFrom: '2020-01-01', owner: 'O', status: 'example' },
    recordKey: 'no',
    recordDate: 'day',
    parameters: { least: parameter(3) },
    fields: {
      no: { type: 'id', label: label('Number'), key: true },
      day: { type: 'date', label: label('Day') },
      kind: { type: 'enum', label: label('Kind'), values: { PHONE: [], MAIL: [], CHAT: [] } },
      contacts: { type: 'integer', label: label('Contacts') },
      from: { type: 'datetime', label: label('From') },
      to: { type: 'datetime', label: label('To') },
      remark: { type: 'text', label: label('Remark') },
    },
    scope: [],
    rules: [rule('enough', leaf('contacts', 'greaterThanInclusive', { fact: 'least' }))],
    ...change,
  });
  const { pack, findings } = parsePack(text, { file: 'pack.json' });
  if (!pack) throw new Error(JSON.stringify(findings));
  return { pack, text };
}
