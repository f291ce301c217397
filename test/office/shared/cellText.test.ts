import { valueFor } from '../../../src/office/shared/cellText';

describe('valueFor', () => {
  const cases: { given: string; expect: string; because: string }[] = [
    { given: '0812', expect: "'0812", because: 'a phone number keeps its zero' },
    { given: '=SUM(A1)', expect: "'=SUM(A1)", because: 'typed text never becomes a formula' },
    { given: '@agen_001', expect: "'@agen_001", because: 'Excel takes @ for a formula' },
    { given: '-5 derajat', expect: "'-5 derajat", because: 'a leading minus starts a formula' },
    { given: '1/2', expect: "'1/2", because: 'it would become a date' },
    { given: 'Rp 75.000', expect: "'Rp 75.000", because: 'it would become a number' },
    { given: 'benar', expect: "'benar", because: 'it would become TRUE' },
    { given: 'September 2026', expect: "'September 2026", because: 'it would become the first of that month' },
    { given: 'MAR10', expect: "'MAR10", because: 'it would become the tenth of March' },
    { given: '5 PM', expect: "'5 PM", because: 'it would become a time' },
    { given: '$5', expect: "'$5", because: 'it would become an amount' },
    { given: '(5)', expect: "'(5)", because: 'it would become minus five' },
    { given: '#N/A', expect: "'#N/A", because: 'it would become an error value' },
    { given: 'Agen', expect: 'Agen', because: 'a word stays a word' },
    { given: 'tidak diangkat', expect: 'tidak diangkat', because: 'words stay words' },
  ];
  it.each(cases)('writes $given as $expect, because $because', ({ given, expect: wanted }) => {
    expect(valueFor({ value: given, as: 'text' })).toBe(wanted);
  });

  it('adds no apostrophe in a cell formatted as text', () => {
    expect(valueFor({ value: '0812', as: 'text' }, true)).toBe('0812');
  });
});
