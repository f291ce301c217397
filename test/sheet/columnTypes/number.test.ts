import { readOne } from './readOne';

describe('number', () => {
  it.each([
    { given: 12.5, expected: 12.5, code: null },
    { given: '12', expected: 12, code: null },
    { given: '12,5', expected: 12.5, code: null },
    { given: '12.5', expected: 12.5, code: null },
    { given: '1.234.567', expected: 1234567, code: null },
    { given: '1.234.567,89', expected: 1234567.89, code: null },
    { given: '1,234,567.89', expected: 1234567.89, code: null },
    { given: '1 234 567', expected: 1234567, code: null },
    { given: '1.234', expected: 1234, code: 'thousands' },
    { given: '0.234', expected: 0.234, code: null },
    { given: '-5', expected: -5, code: null },
    { given: '−5', expected: -5, code: null },
    { given: '(75.000.000)', expected: -75000000, code: null },
    { given: '95%', expected: 0.95, code: null },
    { given: '7%', expected: 0.07, code: null },
    { given: '89,93 %', expected: 0.8993, code: null },
    { given: 'Rp 75.000.000', expected: 75000000, code: null },
    { given: 'Rp75.000,50', expected: 75000.5, code: null },
    { given: 'Rp. 1.500.000,-', expected: 1500000, code: null },
    { given: '-Rp 5.000.000', expected: -5000000, code: null },
    { given: 'Rp -', expected: 0, code: 'dashIsZero' },
    { given: '3x', expected: 3, code: 'unitDropped' },
    { given: '3 kali', expected: 3, code: 'unitDropped' },
    { given: '20 FTE', expected: 20, code: 'peopleDropped' },
    { given: ' 3 ', expected: 3, code: 'trimmed' },
    { given: "'100", expected: 100, code: 'trimmed' },
    { given: '="100"', expected: 100, code: 'trimmed' },
    { given: "'100'", expected: 100, code: 'trimmed' },
    { given: ' "100"', expected: 100, code: 'trimmed' },
    { given: '1,5e3', expected: 1500, code: null },
    { given: '-', expected: null, code: null },
    { given: 'tiga', expected: undefined, code: 'notANumber' },
    { given: '1.2.3', expected: undefined, code: 'notANumber' },
    { given: '2 tahun', expected: undefined, code: 'notANumber' },
    { given: '12-13', expected: undefined, code: 'notANumber' },
    { given: true, expected: undefined, code: 'notANumber' },
    { given: '#DIV/0!', expected: undefined, code: 'errorCell' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('number', given)).toEqual({ value: expected, code });
  });

  it('takes the point as decimal mark where another cell of the column proves it', () => {
    expect(readOne('number', '1.234', { beside: ['12.5'] })).toEqual({ value: 1.234, code: null });
    expect(readOne('number', '1,234', { beside: ['1,234.5'] }).value).toBe(1234);
  });

  it('keeps to Indonesian marks where the column proves both', () => {
    expect(readOne('number', '1.234', { beside: ['12.5', '12,5'] }).value).toBe(1234);
  });
});

describe('integer', () => {
  it.each([
    { given: '75.000', expected: 75000, code: null },
    { given: '75,000', expected: 75000, code: null },
    { given: '3,0', expected: 3, code: null },
    { given: 3, expected: 3, code: null },
    { given: '18 bulan', expected: 18, code: 'unitDropped' },
    // Years in a column of months, or of whatever it is, are another number.
    { given: '2 tahun', expected: undefined, code: 'notANumber' },
    { given: '1 thn', expected: undefined, code: 'notANumber' },
    { given: 3.5, expected: undefined, code: 'notAWhole' },
    { given: '3,5', expected: undefined, code: 'notAWhole' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('integer', given)).toEqual({ value: expected, code });
  });

  it.each([
    { counts: 'calls' as const, given: '3x', expected: 3 },
    { counts: 'calls' as const, given: '3 kali', expected: 3 },
    { counts: 'calls' as const, given: '3 tidak diangkat', expected: 3 },
    { counts: 'calls' as const, given: '3 hari', expected: undefined },
    { counts: 'calls' as const, given: '30 menit', expected: undefined },
    { counts: 'calls' as const, given: '3 orang', expected: undefined },
    { counts: 'months' as const, given: '18 bulan', expected: 18 },
    { counts: 'months' as const, given: '18 bln', expected: 18 },
    { counts: 'months' as const, given: '52 minggu', expected: undefined },
    { counts: 'months' as const, given: '30 (hari)', expected: undefined },
    { counts: 'months' as const, given: '13 semester', expected: undefined },
    { counts: 'months' as const, given: '12x', expected: undefined },
    { counts: 'people' as const, given: '20 orang', expected: 20 },
    { counts: 'people' as const, given: '4 hari', expected: undefined },
    { counts: 'people' as const, given: '4 kali', expected: undefined },
  ])('of $counts reads $given as $expected', ({ counts, given, expected }) => {
    expect(readOne('integer', given, { counts }).value).toBe(expected);
  });
});
