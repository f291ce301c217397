/** Where decision tables reach their limits: more combinations than a table may hold, more rules than a word has bits. */
import { brokenRules, compilePack, encodeTable, VERDICTS, type Pack } from '../../../src/engine';
import type { SheetTable, TypedValue } from '../../../src/sheet';

const FIELDS = Array.from({ length: 14 }, (_, i) => `f${i}`);
const WORDS: readonly TypedValue[] = ['A', 'B', 'C', null, undefined];
const text = { id: 'x', en: 'x' };

/** One rule over all fields (3 answers each: 4,782,969 combinations), and forty over two or three fields each. */
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

function tableOf(list: readonly Record<string, TypedValue>[]): SheetTable {
  const columns = Object.fromEntries(
    FIELDS.map((field, column) => [
      field,
      { field, type: 'enum' as const, source: { column, caption: field }, values: list.map((record) => record[field]) },
    ]),
  );
  return { headerRow: 0, rows: list.map((_, i) => i + 1), columns };
}

describe('decision tables', () => {
  it('give what the conditions give, also for a rule too wide for a table and for more rules than a word has bits', () => {
    const { checkRecord, checkRowsSync, checkColumns } = compilePack(widePack());
    const list = records(300);
    const wanted = list.map((record) => {
      const { verdict, broken } = checkRecord(record);
      return [verdict, ...broken.map(({ rule }) => rule).sort()];
    });
    const table = tableOf(list);
    const rows = list.map((record) => FIELDS.map((name) => record[name]));
    const index = Object.fromEntries(FIELDS.map((name, i) => [name, i]));
    for (const result of [checkRowsSync(table), checkColumns(encodeTable(table)), checkRowsSync({ rows, index })]) {
      const found = list.map((_, i) => [VERDICTS[result.codes[i]!], ...brokenRules(result, i).sort()]);
      expect(found).toEqual(wanted);
    }
    expect(new Set(wanted.map(([verdict]) => verdict)).size).toBeGreaterThan(2);
    expect(wanted.some((rules) => rules.includes('narrow38'))).toBe(true);
  });
});
