import { isoOf } from '../../../src/calendar';
import { lastDayOf, monthIndex, monthName, monthsOf, parseMonth, UNDATED } from '../../../src/measures/shared/months';
import { on } from '../day';

describe('months', () => {
  it('keeps the last second of a month in its month', () => {
    expect(monthName(monthIndex(on('2025-08-31') + 86_399 / 86_400))).toBe('2025-08');
  });

  it('gives undated rows no month', () => {
    expect([...monthsOf([on('2025-08-01'), null, undefined, 'x'], 4)].map(monthName)).toEqual([
      '2025-08',
      null,
      null,
      null,
    ]);
    expect([...monthsOf(undefined, 2)]).toEqual([UNDATED, UNDATED]);
  });

  it.each(['2025-13', '2025-00', '08-2025', '2025-8', 'Agustus'])('knows that "%s" is no month', (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  it('knows the last day of February of a leap year', () => {
    expect(isoOf(lastDayOf(parseMonth('2024-02')!))).toBe('2024-02-29');
  });
});
