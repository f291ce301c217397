import type { Pack } from '../../src/engine';
import { DUCKDB, literal, packToSql, POSTGRES, SqlRefusal } from '../../src/sql';
import { patternIn } from '../../src/sql/pattern';
import { openDuckDb } from './database';
import { everythingPack, typesOf } from './everything';

const PATTERNS = [
  '^(\\+?62|0)8[0-9]{7,11}$',
  '^@?[a-z_]\\w{3,}$',
  'a.b',
  '\\d+\\s*x',
  '[^\\d\\s-]',
  '^$',
  '(?:ab|c)?d',
  'x*?y',
  '[a-]',
  '\\u0041|\\x42',
  'é',
  '[\\]\\\\^]',
  '\\.',
  '\\bab\\b',
  '^.$',
  '\\S\\D\\W',
];
const TEXTS = [
  '081234567890',
  '+62812345678',
  '@agen_01',
  'a\nb',
  'a\u2028b',
  'axb',
  '3\u00a0x',
  '',
  'abd',
  'cd',
  'y',
  '-',
  'A',
  'B',
  'é',
  ']',
  '\\',
  '^',
  '.',
  'ab cd',
  'xab',
  '😀',
  '12',
  'a 1',
  "it's",
];

it('a translated pattern matches in DuckDB what it matches in JavaScript', async () => {
  const database = await openDuckDb();
  const cases = PATTERNS.flatMap((pattern) => TEXTS.map((text) => ({ pattern, text })));
  const answers = cases.map(({ pattern, text }) => DUCKDB.matches(literal(text), literal(patternIn(DUCKDB, pattern))));
  const [row] = await database.rows(`SELECT [${answers.join(', ')}] AS found`);
  await database.close();
  const found = (row!['found'] as { items: boolean[] }).items;
  const differing = cases.filter(({ pattern, text }, i) => new RegExp(pattern, 'u').test(text) !== found[i]);
  expect(differing).toEqual([]);
});

function refusal(pack: Partial<Pack>, dialect = DUCKDB): string {
  const whole = { ...everythingPack().pack, ...pack };
  const source = { from: 't', fields: new Set(Object.keys(typesOf(whole))) };
  try {
    packToSql(whole, { dialect, source });
  } catch (error) {
    if (error instanceof SqlRefusal) return error.sentence.en;
    throw error;
  }
  return 'compiled';
}

const ruleWith = (fact: string, operator: string, value: unknown): Partial<Pack> => {
  const [rule] = everythingPack().pack.rules;
  return { rules: [{ ...rule!, name: 'asked', conditions: { fact, operator, value } as never }] };
};

it.each([
  [
    'a word boundary on PostgreSQL',
    ruleWith('remark', 'matches', '\\bab'),
    POSTGRES,
    'the pattern \\bab (operator "matches") reads otherwise',
  ],
  ['more repetitions than RE2 counts', ruleWith('remark', 'matches', 'a{1001}'), DUCKDB, 'the pattern a{1001}'],
  [
    'a pattern from another field',
    ruleWith('remark', 'matches', { fact: 'owner' }),
    DUCKDB,
    'the operator "matches" on "remark"',
  ],
])('%s is refused in a sentence that names pack, rule and operator', (_, pack, dialect, sentence) => {
  const said = refusal(pack, dialect);
  expect(said).toContain('Pack "everything", rule asked');
  expect(said).toContain(sentence);
});

it('a lookup that mixes texts and numbers is refused', () => {
  const label = { id: 'm', en: 'm' };
  const derived = { mixed: { function: 'lookup', args: ['remark'], options: { map: { A: 1, B: 'b' } }, label } };
  expect(refusal({ ...ruleWith('mixed', 'isFilled', true), derived })).toContain('mixes values');
});
