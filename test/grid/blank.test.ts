/** What is blank and what is an error, also in a column that a console filled up with blanks. */
import { isBlankWord, isErrorCell } from '../../src/grid';

it.each(['', ' '.repeat(60), '-', 'NULL', `NULL${' '.repeat(60)}`, ` NULL${' '.repeat(60)}`, '<NA>', '\\N'])(
  '%j is blank',
  (cell) => expect(isBlankWord(cell)).toBe(true),
);

it.each(['NULLABLE', 'x'.repeat(60), `${'-'.repeat(60)}`, 'kosongkan dulu'])('%j is not blank', (cell) =>
  expect(isBlankWord(cell)).toBe(false),
);

it.each(['#N/A', ' #N/A  ', '#DIV/0! '])('%j is an error', (cell) => expect(isErrorCell(cell)).toBe(true));
