import { readOne } from './readOne';

describe('id', () => {
  it.each([
    { given: '02212345678', expected: '02212345678', code: null },
    { given: 131234567890, expected: '131234567890', code: null },
    { given: 99001, expected: '99001', code: null },
    { given: 'abc_def9', expected: 'abc_def9', code: null },
    { given: "'0811", expected: '0811', code: 'trimmed' },
    { given: '    99001', expected: '99001', code: 'trimmed' },
    { given: 'INC1&nbsp;', expected: 'INC1', code: 'trimmed' },
    { given: 81234567890, expected: '81234567890', code: 'leadingZeroLost' },
    { given: 1234567890123456, expected: undefined, code: 'tooManyDigits' },
    { given: '1234567890123456', expected: '1234567890123456', code: null },
    { given: 9.99e27, expected: undefined, code: 'damagedNumber' },
    { given: '9.99E+27', expected: undefined, code: 'damagedNumber' },
    { given: '1.31556E+11', expected: undefined, code: 'damagedNumber' },
    { given: '1,23457E+15', expected: undefined, code: 'damagedNumber' },
    { given: 99001.5, expected: undefined, code: 'notAnId' },
    { given: -3, expected: undefined, code: 'notAnId' },
    { given: true, expected: undefined, code: 'notAnId' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('id', given)).toEqual({ value: expected, code });
  });

  it('flags a number one digit shorter than the texts of its column that begin with 0', () => {
    expect(readOne('id', 2212345678, { beside: ['02287654321'] })).toEqual({
      value: '2212345678',
      code: 'leadingZeroLost',
    });
    expect(readOne('id', 2212345678, { beside: ['12287654321'] })).toEqual({ value: '2212345678', code: null });
  });

  it.each(['X', 'x', ' X '])('takes %j as blank where the field says so', (cell) => {
    expect(readOne('id', cell, { blanks: ['X'] })).toEqual({ value: null, code: null });
    expect(readOne('id', cell).value).not.toBeNull();
  });

  it('takes 0 as blank where the field says so', () => {
    expect(readOne('id', 0, { zeroIsBlank: true }).value).toBeNull();
    expect(readOne('id', '0', { blanks: ['0'] }).value).toBeNull();
  });
});

describe('what says that nothing is there', () => {
  const TO_COME = ['Belum ada', 'menyusul', 'TBA', '?', '...', ' Dalam proses '];
  /** A remark or a heading may well say so. */
  const NOTHING = ['tidak ada', 'belum', 'proses', 'xxx', '0', 0, 'Tdk ada'];

  it.each([...TO_COME, ...NOTHING])('leaves a number kept as text blank: %j', (cell) => {
    expect(readOne('id', cell)).toEqual({ value: null, code: null });
  });

  it.each(TO_COME)('is no text while it is to come: %j', (cell) => {
    expect(readOne('text', cell)).toEqual({ value: undefined, code: 'placeholder' });
  });

  it.each(NOTHING)('is a text as any other: %j', (cell) => {
    expect(readOne('text', cell)).toEqual({ value: String(cell), code: null });
  });

  it.each(['Tidak ada gangguan', 'Belum terhubung sampai close', 'proses splicing', '10', 'x1'])(
    'is not what begins so: %j',
    (cell) => {
      expect(readOne('text', cell).value).toBe(cell);
      expect(readOne('id', cell).value).toBe(cell);
    },
  );

  it('is no name either, but an empty seat is known by it', () => {
    expect(readOne('text', 'TBA', { personal: true }).value).toBe('TBA');
  });
});

describe('text', () => {
  it.each([
    { given: 'Agen 001', expected: 'Agen 001', code: null },
    { given: ' Agen 001\u00a0', expected: 'Agen 001', code: 'trimmed' },
    { given: 12.5, expected: '12.5', code: null },
    { given: true, expected: 'TRUE', code: null },
    { given: ' ', expected: null, code: null },
    { given: '&nbsp;', expected: null, code: null },
    { given: '#REF!', expected: undefined, code: 'errorCell' },
    { given: '#1 di Malang', expected: '#1 di Malang', code: null },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('text', given)).toEqual({ value: expected, code });
  });
});
