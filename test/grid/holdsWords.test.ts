import { holdsWords } from '../../src/grid';

describe('holdsWords', () => {
  it.each([
    { text: 'Agen 001 · BANDUNG', sought: 'bandung agen', expected: true },
    { text: 'Agen 001 · BANDUNG', sought: '  ban 00 ', expected: true },
    { text: 'Agen 001 · BANDUNG', sought: 'agen medan', expected: false },
    { text: 'Agen 001 · BANDUNG', sought: ' ', expected: true },
    { text: '', sought: 'agen', expected: false },
  ])('$sought in $text: $expected', ({ text, sought, expected }) => {
    expect(holdsWords(text, sought)).toBe(expected);
  });
});
