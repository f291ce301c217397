/** One battery over every operator: blank, missing, at, below and above the bound, and agreement with json-rules-engine. */
import { compilePack, type Leaf, type Pack } from '../../../src/engine';
import { OPERATORS } from '../../../src/engine/operators';
import { differences } from '../../../src/engine/reference';
import type { TypedValue } from '../../../src/sheet';
import { OPERATOR_CASES } from '../../corpus/tables';
import { packOf, text } from './battery';

const answerOf = (pack: Pack, cell: TypedValue) =>
  ({ pass: true, fail: false, incomplete: null })[compilePack(pack).checkRecord({ field: cell }).verdict as 'pass'];

it('the table holds every operator', () => {
  expect(new Set(OPERATOR_CASES.map(({ operator }) => operator))).toEqual(new Set(OPERATORS.map(({ name }) => name)));
});

describe.each(OPERATOR_CASES)('$operator on $type with $value', ({ operator, type, value, yes, no, fact }) => {
  const pack = packOf(type, operator, value, fact);
  const { readsBlank } = OPERATORS.find(({ name }) => name === operator)!;

  it.each(yes)('holds for %p', (cell) => expect(answerOf(pack, cell)).toBe(true));
  it.each(no)('does not hold for %p', (cell) => expect(answerOf(pack, cell)).toBe(false));
  it('is open for a missing column', () => expect(answerOf(pack, undefined)).toBeNull());
  if (!readsBlank) it('is open for a blank cell', () => expect(answerOf(pack, null)).toBeNull());

  it('agrees with json-rules-engine on every known value', async () => {
    expect(
      await differences(
        pack,
        [...yes, ...no].filter((cell) => cell !== null).map((cell) => ({ record: { field: cell } })),
      ),
    ).toEqual([]);
  });

  it('says itself in both languages', () => {
    const { phrase, about } = OPERATORS.find(({ name }) => name === operator)!;
    for (const said of [phrase.id, phrase.en]) expect(said).toContain('{{fact}}');
    expect([about.id, about.en].every((said) => said.length > 10)).toBe(true);
  });
});

it('every operator’s example is a condition of that operator', () => {
  for (const { name, example } of OPERATORS) expect((JSON.parse(example) as Leaf).operator).toBe(name);
});

it('a comparison with an unset parameter is open, not false', () => {
  const pack = packOf('integer', 'greaterThan', { fact: 'limit' });
  const limit = { value: null, label: text('limit'), clause: '1', basis: 'written' } as const;
  expect(answerOf({ ...pack, parameters: { limit } }, 3)).toBeNull();
});
