import {
  addMonths,
  completedMonths,
  completedYears,
  isoOf,
  monthOf,
  serialOf,
  workingDaysBetween,
} from '../../src/calendar';

const at = (iso: string): number => {
  const [year, month, day] = iso.split('-').map(Number);
  return serialOf({ year: year!, month: month!, day: day! })!;
};

describe('completedYears', () => {
  it.each([
    ['1992-10-14', '2022-10-13', 29],
    ['1992-10-13', '2022-10-13', 30],
    ['1991-10-14', '2022-10-13', 30],
    ['1991-10-13', '2022-10-13', 31],
    ['1992-02-29', '2023-02-28', 30],
    ['1992-02-29', '2023-03-01', 31],
  ])('counts from %s to %s %d years', (from, to, years) => {
    expect(completedYears(at(from), at(to))).toBe(years);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-02-29', 24, '2026-02-28'],
    ['2022-10-13', 24, '2024-10-13'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-01-15', -2, '2022-11-15'],
  ])('%s plus %d months is %s', (from, months, to) => {
    expect(isoOf(addMonths(at(from), months))).toBe(to);
  });
});

describe('completedMonths', () => {
  it('counts whole months and turns its sign with the direction', () => {
    expect(completedMonths(at('2023-01-15'), at('2024-01-14'))).toBe(11);
    expect(completedMonths(at('2024-01-15'), at('2023-01-15'))).toBe(-12);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-16', '2026-11-30', 10],
    ['2026-11-23', '2026-11-20', -1],
  ])('counts from %s to %s %d days', (from, to, days) => {
    expect(workingDaysBetween(at(from), at(to))).toBe(days);
  });
});

describe('monthOf', () => {
  it('names the calendar month', () => {
    expect(monthOf(at('2024-03-01') + 0.99)).toBe('2024-03');
  });
});
