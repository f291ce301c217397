/** More rules than a word has bits, one of them over many fields. */
import { brokenRules, compilePack, VERDICTS, type Pack } from '../../../src/engine';
import type { TypedValue } from '../../../src/sheet';
import { tableOf } from '../tableOf';

const FIELDS = Array.from({ length: 14 }, (_, i) => `f${i}`);
const WORDS: readonly TypedValue[] = ['A', 'B', 'C', null, undefined];
const text = { id: 'x', en: 'x' };

/** One rule over all fields, and forty over two or three fields each. */
function widePack(): Pack {
  const is = (fact: string, value: string) => ({ fact, operator: 'equal', value });
  const rule = (name: string, conditions: Pack['rules'][number]['conditions'], i: number): Pack['rules'][number] => ({
    name,
    clause: '1',
    basis: 'written',
    conditions,
    event: { type: name, params: { severity: i % 3 === 0 ? 'warn' : 'fail', message: text, fix: text } },
  });
  const field = { type: 'enum', label: text, values: { A: [], B: [], C: [] } } as const;
  return {
    id: 'wide',
    version: '1',
    title: text,
    source: { document: 'D', revision: '0', effectiveFrom: '2020-01-01', owner: 'O', status: 'example' },
    recordKey: 'f0',
    parameters: {},
    fields: Object.fromEntries(FIELDS.map((name) => [name, field])),
    scope: [{ name: 'inside', conditions: { not: is('f0', 'C') }, reason: text }],
    rules: [
      rule('wide', { any: FIELDS.map((name, i) => is(name, i % 2 ? 'A' : 'B')) }, 1),
      ...Array.from({ length: 40 }, (_, i) => {
        const [a, b, c] = [i, i * 3 + 1, i * 5 + 2].map((at) => FIELDS[at % FIELDS.length]!) as [
          string,
          string,
          string,
        ];
        return rule(`narrow${i}`, { any: [is(a, 'A'), { all: [is(b, 'B'), { not: is(c, 'C') }] }, is(c, 'B')] }, i);
      }),
    ],
  };
}

/** The same records on every machine. */
function records(count: number): Record<string, TypedValue>[] {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
  return Array.from({ length: count }, () =>
    Object.fromEntries(FIELDS.map((name) => [name, WORDS[next() % WORDS.length]])),
  );
}

describe('rows of a pack of forty-one rules', () => {
  it('break the rules that each record breaks by itself', () => {
    const pack = widePack();
    const { checkRecord, checkRowsSync } = compilePack(pack);
    const list = records(300);
    const wanted = list.map((record) => {
      const { verdict, broken } = checkRecord(record);
      return [verdict, ...broken.map(({ rule }) => rule).sort()];
    });
    const result = checkRowsSync(tableOf(pack.fields, list));
    expect(list.map((_, i) => [VERDICTS[result.codes[i]!], ...brokenRules(result, i).sort()])).toEqual(wanted);
    expect(new Set(wanted.map(([verdict]) => verdict)).size).toBeGreaterThan(2);
    expect(wanted.some((rules) => rules.includes('narrow38'))).toBe(true);
  });
});
