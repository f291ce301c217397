import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readRuleTable, ruleTable } from '../../../src/author';
import type { Leaf, Pack } from '../../../src/engine';

type Rules = Pack['rules'];

const rule = (name: string, conditions: object, more: object = {}): Rules[number] =>
  ({
    name,
    clause: 'DOC-1',
    basis: 'written',
    ...more,
    conditions,
    event: {
      type: 'violation',
      params: { severity: 'fail', message: { id: 'a', en: 'b' }, fix: { id: 'c', en: 'd' } },
    },
  }) as unknown as Rules[number];
const leaf = (fact: string, operator: string, value: unknown): object => ({ fact, operator, value });

const cellsOf = (rules: Rules) => {
  const { head, rows } = ruleTable(rules);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell])));
};
const read = (cells: Record<string, string>[], rules: Rules = []) => {
  const head = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  return readRuleTable([head, ...cells.map((row) => head.map((name) => row[name] ?? ''))], rules);
};

describe('a decision table', () => {
  it('says conditions as people write them, and names what fits in no row', () => {
    const rules = [
      rule(
        'a',
        { all: [leaf('kontak', 'greaterThanInclusive', { fact: 'minContacts' }), leaf('kontak', 'lessThan', 9)] },
        { when: leaf('jenis', 'equal', 'TELEPON') },
      ),
      rule('b', leaf('jenis', 'in', ['SUREL', 'A | B'])),
      rule('c', { all: [leaf('kontak', 'isFilled', true), leaf('jenis', 'equal', '=3')] }),
      rule('d', { any: [leaf('jenis', 'equal', 'X')] }),
    ];
    expect(cellsOf(rules)).toMatchObject([
      { name: 'a', 'when jenis': 'TELEPON', 'then kontak': '>= [minContacts]\n< 9', 'message en': 'b' },
      { name: 'b', 'then jenis': 'in SUREL | "A | B"' },
      { name: 'c', 'then kontak': 'isFilled', 'then jenis': '"=3"' },
    ]);
    expect(ruleTable(rules).left).toEqual(['d']);
  });

  it.each(JSON.parse(readFileSync('rules/index.json', 'utf8')) as string[])(
    'of the shipped pack %s comes back to the letter, and without the pack it says the same',
    (id) => {
      const { rules } = JSON.parse(readFileSync(`rules/${id}/pack.json`, 'utf8')) as Pack;
      const { head, rows } = ruleTable(rules);
      expect(readRuleTable([head, ...rows], rules)).toEqual({ rules, changed: [], removed: [] });
      const anew = readRuleTable([head, ...rows], []);
      expect('rules' in anew && ruleTable(anew.rules)).toEqual({ head, rows, left: [] });
    },
  );

  it('gives back whatever value stands in a condition', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
    );
    const words = fc.constantFrom(
      '=3',
      '-2',
      'in A',
      'true',
      '3',
      '"',
      '[x]',
      'a | b',
      'isFilled',
      ' x ',
      '>= 3',
      '\\',
    );
    const value = fc.oneof(scalar, words, fc.array(fc.oneof(scalar, words), { minLength: 1, maxLength: 4 }));
    const operator = fc.constantFrom('equal', 'notEqual', 'in', 'between', 'startsWith', 'lessThan', 'isBlank');
    fc.assert(
      fc.property(operator, value, (name, held) => {
        // Minus nought is nought in JSON, too.
        const asked = JSON.parse(JSON.stringify(leaf('f', name, held))) as Leaf;
        const { head, rows } = ruleTable([rule('a', asked)]);
        const back = readRuleTable([head, ...rows], []);
        expect('rules' in back && back.rules[0]!.conditions).toEqual(asked);
        expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('changes, adds and removes rules, keeps those that fit in no row in their places, and what columns do not show', () => {
    const old = [
      rule('a', leaf('x', 'equal', 1), { reading: 'r' }),
      rule('any', { any: [leaf('x', 'equal', 2)] }),
      rule('b', leaf('x', 'equal', 3)),
    ];
    const [a, b] = cellsOf(old) as [Record<string, string>, Record<string, string>];
    const back = read(
      [
        { ...a, 'then x': '> 1' },
        { ...b, name: 'new' },
      ],
      old,
    );
    expect(back).toMatchObject({
      changed: ['a', 'new'],
      removed: ['b'],
      rules: [
        { name: 'a', reading: 'r', conditions: { operator: 'greaterThan', value: 1 } },
        { name: 'any' },
        { name: 'new' },
      ],
    });
  });

  it.each<[string, Record<string, string>[], number, RegExp]>([
    ['no table', [{ nama: 'a' }], 1, /no column "name"/],
    ['a column nobody knows', [{ name: 'a', 'jika jenis': 'X' }], 1, /"jika jenis" is not known\. Write "when FACT"/],
    ['a cell nobody understands', [{ name: 'a', 'then x': '>=' }], 2, /column "then x": ">=" is not understood/],
    ['a rule that asks for nothing', [{ name: 'a', 'when x': '1' }], 2, /asks for nothing/],
    [
      'a name twice',
      [
        { name: 'a', 'then x': '1' },
        { name: 'a', 'then x': '2' },
      ],
      3,
      /"a" stands there twice/,
    ],
    ['a rule without a name', [{ name: '', 'then x': '1' }], 2, /without "name"/],
  ])('says where it is wrong: %s', (_, cells, row, sentence) => {
    expect(read(cells)).toEqual({
      faults: [{ row, text: expect.objectContaining({ en: expect.stringMatching(sentence) }) }],
    });
  });
});
