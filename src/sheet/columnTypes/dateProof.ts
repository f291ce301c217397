/** What a column of dates proves about itself: in which order its numbers stand, and whether Excel swapped day and month. */
import { civilOf, serialOf } from '../../calendar';
import type { DateNumbers, DateOrder } from './writtenDate';

/** Different dates remembered; more prove nothing more. */
const MOST = 4096;
/** Days met lately, each in the place of its last digits: a look there spares most searches. */
const PLACES = 4096;
/** Fewer are chance. */
const ENOUGH = 3;
/** A column of yy-mm-dd spans no more years than this while its days change. */
const MOST_YEARS = 2;

export class DateProof {
  private readonly written = new Map<number, DateNumbers>();
  /** Days of cells in which nobody can mistake day and month: true dates and ISO texts. */
  private readonly exact = new Set<number>();
  private readonly lately = new Int32Array(PLACES);
  private readonly behindNames = { digits: new Set<number>(), months: new Set<number>() };

  readonly onNumbers = (numbers: DateNumbers): void => {
    const { first, second, third } = numbers;
    if (this.written.size < MOST) this.written.set((third * 100 + second) * 100 + first, numbers);
  };

  onExact(day: number): void {
    const place = day & (PLACES - 1);
    if (this.lately[place] === day) return;
    this.lately[place] = day;
    if (this.exact.size < MOST) this.exact.add(day);
  }

  /** The first day of a month of that year, where two digits behind the month's name are its year. */
  onTwoDigits(digits: number, day: number): void {
    this.behindNames.digits.add(digits);
    this.behindNames.months.add(civilOf(day).month);
  }

  /** "Aug 13", "Aug 14", "Aug 15": more of them than months are no years. */
  get lacksYears(): boolean {
    const { digits, months } = this.behindNames;
    return digits.size >= ENOUGH && digits.size > months.size;
  }

  /** Day and month orders that cannot both be right. */
  get mixed(): boolean {
    return this.some('first') && this.some('second');
  }

  /** The order the column proves; null where it proves none, and days come first. */
  order(): DateOrder | null {
    const written = [...this.written.values()];
    if (this.yearFirst(written)) return 'yearFirst';
    if (this.some('first')) return 'dayFirst';
    if (this.some('second')) return 'monthFirst';
    return this.byMonths(written);
  }

  /** Texts that could be either order, and no true dates beside them. */
  get open(): boolean {
    return this.written.size > 0 && this.exact.size === 0 && this.order() === null;
  }

  /** 8/1, 8/2, 8/3 …: the 8th of many months, or the days of one. The first of many months is how periods are written. */
  get fewDaysOfMonths(): boolean {
    if (!this.open) return false;
    const written = [...this.written.values()];
    const days = new Set(written.map(({ first }) => first));
    const months = new Set(written.map(({ second }) => second));
    return months.size >= ENOUGH && days.size * 2 <= months.size && !days.has(1);
  }

  /** True dates only up to day 12 and texts only beyond: what a sheet is left with where Excel took 02/08 for 8 February. */
  swapped(): boolean {
    const written = [...this.written.values()];
    const order = this.order();
    if (written.length === 0 || this.exact.size < ENOUGH || this.mixed || order === 'yearFirst') return false;
    if (!written.every(({ first, second }) => first > 12 || second > 12)) return false;
    const days = [...this.exact].map(civilOf);
    if (days.some(({ day }) => day > 12)) return false;
    const months = new Set(
      written.map(({ first, second, third }) => keyOf(third % 100, order === 'monthFirst' ? first : second)),
    );
    const asTheyStand = days.filter(({ year, month }) => months.has(keyOf(year % 100, month))).length;
    return days.filter(({ year, day }) => months.has(keyOf(year % 100, day))).length > asTheyStand;
  }

  private some(part: 'first' | 'second'): boolean {
    for (const numbers of this.written.values()) if (numbers[part] > 12) return true;
    return false;
  }

  private yearFirst(written: readonly DateNumbers[]): boolean {
    const count = (part: 'first' | 'third') => new Set(written.map((numbers) => numbers[part])).size;
    return (
      written.length >= ENOUGH &&
      written.every(
        ({ first, second, third, wholeYear }) =>
          !wholeYear && first > 12 && second >= 1 && second <= 12 && third >= 1 && third <= 31,
      ) &&
      count('first') <= MOST_YEARS &&
      count('third') >= Math.max(ENOUGH, count('first') + 1)
    );
  }

  /** Texts that could be either are read as the months of the true dates say, where one order alone fits. */
  private byMonths(written: readonly DateNumbers[]): DateOrder | null {
    if (written.length < ENOUGH || this.exact.size < ENOUGH) return null;
    const months = new Set([...this.exact].map(civilOf).map(({ year, month }) => keyOf(year % 100, month)));
    const fit = (part: 'first' | 'second') =>
      written.filter((numbers) => months.has(keyOf(numbers.third % 100, numbers[part]))).length;
    return fit('first') === written.length && fit('second') * 2 < written.length ? 'monthFirst' : null;
  }
}

/** The day with day and month swapped; null where there is no such date. */
export function swappedDay(serial: number): number | null {
  const { year, month, day } = civilOf(serial);
  return serialOf({ year, month: day, day: month });
}

const keyOf = (year: number, month: number): number => year * 12 + month;
