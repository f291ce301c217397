import { isoOfEntry, shownEntry } from '../../../taskpane/parts/dayEntry';

describe('a typed day', () => {
  it.each([
    ['05/06/2026', '2026-06-05'],
    ['05062026', '2026-06-05'],
    ['050626', '2026-06-05'],
    ['5-6-2026', '2026-06-05'],
    ['5.6.26', '2026-06-05'],
    ['5 Juni 2026', '2026-06-05'],
    ['5 Jun 2026', '2026-06-05'],
    ['2026-06-05', '2026-06-05'],
    ['31/02/2026', null],
    ['12', null],
    ['besok', null],
    ['', null],
  ])('%s', (text, iso) => expect(isoOfEntry(text, 'date')).toBe(iso));

  it.each([
    ['05/06/2026 08:05', '2026-06-05T08:05'],
    ['05/06/2026 8.05', '2026-06-05T08:05'],
    ['05062026 0805', '2026-06-05T08:05'],
    ['2026-06-05T08:05', '2026-06-05T08:05'],
    ['05/06/2026', '2026-06-05'],
    ['05/06/2026 25:00', null],
  ])('with an hour: %s', (text, iso) => expect(isoOfEntry(text, 'datetime')).toBe(iso));

  it.each([
    ['08:05', '08:05'],
    ['8.05', '08:05'],
    ['0805', '08:05'],
    ['805', '08:05'],
    ['8', '08:00'],
    ['25:00', null],
  ])('an hour alone: %s', (text, iso) => expect(isoOfEntry(text, 'time')).toBe(iso));

  it('is shown day first', () => {
    expect(['2026-06-05', '2026-06-05T08:05', '08:05', 'besok'].map(shownEntry)).toEqual([
      '05/06/2026',
      '05/06/2026 08:05',
      '08:05',
      'besok',
    ]);
  });
});
