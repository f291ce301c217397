/** What is read digit by digit is read as every other writing of the same date is. */
import { parseDate } from '../../../src/sheet/columnTypes/parseDate';
import type { DateNumbers, DateOrder } from '../../../src/sheet/columnTypes/writtenDate';
import { simpleDate } from '../../../src/sheet/columnTypes/simpleDate';

const DATES = ['2025-08-31', '31/08/2025', '08/31/2025', '03-04-2025', '29.02.2024', '2024-02-29', '9999-12-31'];
const NO_DATES = ['2025-02-29', '31/04/2025', '00/00/0000', '2025-00-10', '1899-12-31', '2025-08-3x', '1a/02/2025'];
const ORDERS: readonly DateOrder[] = ['dayFirst', 'monthFirst', 'yearFirst'];

describe.each(ORDERS)('%s', (order) => {
  test.each([...DATES, ...NO_DATES])('%s', (date) => {
    // A point in the clock, or a lone digit of the hour, is left to parseDate's patterns.
    for (const [simple, other] of [
      ['08:05', '08.05'],
      ['08:05:12', '8:05:12'],
      ['23:59:59', '23.59.59'],
    ] as const) {
      expect(simpleDate(`${date} ${other}`, order, undefined)).toBeNull();
      const heard: DateNumbers[] = [];
      expect(parseDate(`${date} ${simple}`, order, (numbers) => heard.push(numbers))).toEqual(
        parseDate(`${date} ${other}`, order, undefined),
      );
      expect(heard.length > 0).toBe(/^\d\d[-/.]\d\d[-/.]/.test(date));
    }
  });
});

test.each(['2025-08-31 24:01', '2025-08-31 08:60', '2025-08-31_08:05', '2025-08-31 ab:cd'])(
  '%s is left to others',
  (text) => expect(simpleDate(text, 'dayFirst', undefined)).toBeNull(),
);
