import type { CellValue } from './types';

/** How a line of cells goes on when it is dragged further; null where it is only repeated. */
export type Continuation = (index: number) => CellValue;

/** Kinds of filling that go on by a rule of Excel's own lists (months, weekdays, growth) are not there. */
export const knownFills = ['FillDefault', 'FillCopy', 'FillSeries', 'FillValues', 'FillFormats'];

/**
 * What Excel makes of the cells somebody drags: numbers go on in a straight line through them, one date a day on, a text that
 * ends in a number counts up; anything else is repeated.
 * @param values the line's constants, from the side it grows from
 * @param dates the cells are shown as dates
 * @param series also a single number counts up
 */
export function continuation(values: readonly CellValue[], dates: boolean, series: boolean): Continuation | null {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length) {
    if (numbers.length > 1) return straight(numbers);
    const [first = 0] = numbers;
    return dates || series ? (index) => first + index : null;
  }
  const endings = values.map((value) => /^(.*?)(\d+)$/s.exec(typeof value === 'string' ? value : ''));
  if (values.length !== 1 || !endings[0]) return null;
  const [, text = '', digits = ''] = endings[0];
  return (index) => text + String(Number(digits) + index).padStart(digits.startsWith('0') ? digits.length : 0, '0');
}

/** The line of least squares; two numbers lie on it themselves. */
function straight(numbers: readonly number[]): Continuation {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  let [over, under] = [0, 0];
  for (const [index, value] of numbers.entries()) {
    over += (index - middle) * (value - mean);
    under += (index - middle) ** 2;
  }
  const step = over / under;
  return (index) => mean + step * (index - middle);
}
