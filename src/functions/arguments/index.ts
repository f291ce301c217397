/** The kinds of arguments, for the functions of the catalogue. */
export { choice, flag } from './choice';
export { date, optionalDate, parseDate } from './date';
export { optionalMonth } from './month';
export { monthOrColumn, type MonthOrColumn } from './monthOrColumn';
export { number } from './number';
export { marksOf, type Mark } from './marksOf';
export { numbersOf } from './numbersOf';
export { listOf, optionalRange, range, type RangeValue } from './range';
export { optionalText, text } from './text';
