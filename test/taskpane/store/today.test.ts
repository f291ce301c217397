import { serialOf, today } from '../../../src/calendar';
import { dayText, serialOfIso } from '../../../taskpane/store/today';

describe('days in the pane', () => {
  it("is the day on the user's own wall", () => {
    expect(today(new Date(2026, 9, 10, 23, 59))).toBe(serialOf({ year: 2026, month: 10, day: 10 }));
  });

  it('are written as the sheets write them', () => {
    expect(dayText(serialOf({ year: 2026, month: 10, day: 5 })!)).toBe('05/10/2026');
  });

  it('are read from a date field, and a half-typed one is none', () => {
    expect(serialOfIso('2026-10-05')).toBe(serialOf({ year: 2026, month: 10, day: 5 }));
    expect([serialOfIso(''), serialOfIso('2026-02-30'), serialOfIso('2026-1')]).toEqual([null, null, null]);
  });
});
