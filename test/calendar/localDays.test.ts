import { localDays } from '../../src/calendar';

it.each([
  ['2026-09-05 08:55:00 · 20011 · SMOOA', '05/09/2026 08:55 · 20011 · SMOOA'],
  ['2026-09-05 08:55:07', '05/09/2026 08:55:07'],
  ['IN900001', 'IN900001'],
  ['C-2026-09', 'C-2026-09'],
  ['sampai 2026-10-17', 'sampai 17/10/2026'],
])('writes days as people do: %s', (text, shown) => expect(localDays(text)).toBe(shown));
