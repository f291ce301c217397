import fc from 'fast-check';
import { civilOf, dayOf, isoDateTimeOf, isoOf, serialFrom1904, serialOf, timeOf } from '../../src/calendar';

describe('serialOf', () => {
  it.each([
    [{ year: 1900, month: 1, day: 1 }, 1, 'the first day of the 1900 system'],
    [{ year: 1900, month: 2, day: 28 }, 59, 'the last day before the leap bug'],
    [{ year: 1900, month: 3, day: 1 }, 61, 'serial 60 is a day that never was'],
    [{ year: 1970, month: 1, day: 1 }, 25569, 'the Unix epoch'],
    [{ year: 2022, month: 10, day: 13 }, 44847, 'a day of this century'],
  ])('gives %p the serial %d: %s', (civil, serial) => {
    expect(serialOf(civil)).toBe(serial);
    expect(civilOf(serial)).toEqual(civil);
  });

  it.each([
    { year: 2023, month: 2, day: 29 },
    { year: 2025, month: 2, day: 31 },
    { year: 2024, month: 13, day: 1 },
    { year: 2024, month: 0, day: 1 },
    { year: 1899, month: 12, day: 31 },
  ])('knows no day %p', (civil) => {
    expect(serialOf(civil)).toBeNull();
  });

  it('comes back to the same day from every serial', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_900_000 }), (serial) => {
        fc.pre(serial !== 60);
        expect(serialOf(civilOf(serial))).toBe(serial);
      }),
    );
  });
});

describe('times of a serial', () => {
  it('rounds to the second before it takes the day and the time apart', () => {
    const almostMidnight = 45000 + 1 - 1e-9;
    expect(dayOf(almostMidnight)).toBe(45001);
    expect(timeOf(almostMidnight)).toBe(0);
    expect(isoDateTimeOf(45000.5)).toBe(`${isoOf(45000)} 12:00:00`);
  });

  it('moves a 1904 serial to the 1900 system', () => {
    expect(isoOf(serialFrom1904(0))).toBe('1904-01-01');
  });
});
