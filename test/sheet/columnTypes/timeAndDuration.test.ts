import { readOne } from './readOne';

const at = (hours: number, minutes = 0, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86400;

describe('time', () => {
  it.each([
    { given: '08:00', expected: at(8), code: null },
    { given: '08.00', expected: at(8), code: null },
    { given: '8.30', expected: at(8, 30), code: null },
    { given: '08:00:15', expected: at(8, 0, 15), code: null },
    { given: '5:30 PM', expected: at(17, 30), code: null },
    { given: '12:15 am', expected: at(0, 15), code: null },
    { given: '8.5', expected: at(8, 30), code: 'decimalHours' },
    { given: 8.5, expected: at(8, 30), code: 'decimalHours' },
    { given: 8, expected: at(8), code: 'decimalHours' },
    { given: 0.3125, expected: at(7, 30), code: null },
    { given: 0, expected: 0, code: null },
    { given: 44931.75, expected: at(18), code: 'timeDropped' },
    { given: '2023-01-05 10:20:30', expected: at(10, 20, 30), code: null },
    { given: 'pukul 08.00 WIB', expected: at(8), code: 'trimmed' },
    { given: 'pukul 08.00 WITA', expected: at(8), code: 'zoneIgnored' },
    { given: '08:00 wit', expected: at(8), code: 'zoneIgnored' },
    { given: '24:00', expected: 0, code: 'midnight24' },
    { given: 8.3, expected: undefined, code: 'ambiguousTime' },
    { given: '25:00', expected: undefined, code: 'notATime' },
    { given: '08:75', expected: undefined, code: 'notATime' },
    { given: 'pagi', expected: undefined, code: 'notATime' },
    { given: 44931, expected: undefined, code: 'notATime' },
  ])('reads $given', ({ given, expected, code }) => {
    const read = readOne('time', given);
    expect(read.code).toBe(code);
    if (typeof expected === 'number') expect(read.value).toBeCloseTo(expected, 12);
    else expect(read.value).toBe(expected);
  });

  it('takes 0 as blank where the field says that the host sends blanks as 0', () => {
    expect(readOne('time', 0, { zeroIsBlank: true }).value).toBeNull();
  });
});

describe('duration', () => {
  it.each([
    { given: '00:05:30', expected: 330, code: null },
    { given: '27:00:00', expected: 97200, code: null },
    { given: 330, expected: 330, code: null },
    { given: '330', expected: 330, code: null },
    { given: 330 / 86400, expected: 330, code: null },
    { given: '05:30', expected: 330, code: 'minutesSeconds' },
    { given: '1 Jam 5 Menit 3 Detik', expected: 3903, code: 'wordsToSeconds' },
    { given: '5 menit', expected: 300, code: 'wordsToSeconds' },
    { given: '0,5 jam', expected: 1800, code: 'wordsToSeconds' },
    { given: '5.5 mnt', expected: 330, code: 'wordsToSeconds' },
    { given: ' 00:00:10', expected: 10, code: 'trimmed' },
    { given: -1, expected: undefined, code: 'notADuration' },
    { given: '00:75:00', expected: undefined, code: 'notADuration' },
    { given: 'lama', expected: undefined, code: 'notADuration' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('duration', given)).toEqual({ value: expected, code });
  });
});
