/** Lines of text in a sheet's first column. */
import { settleGrid, type RawCell } from '../../../src/sheet';

const CAPTIONS = ['tanggal', 'login', 'hasil', 'catatan'];
const line = (n: number, note = 'ok') => `2025-08-0${n},9000${n},Agree,${note}`;
const split = (n: number, note = 'ok') => [`2025-08-0${n}`, `9000${n}`, 'Agree', note];

it.each<[string, RawCell[][], RawCell[][]]>([
  [
    'are split under captions in cells of their own',
    [CAPTIONS, [line(1)], [line(2, '"a, b"')], []],
    [CAPTIONS, split(1), split(2, 'a, b'), []],
  ],
  [
    'are split whole, with a Unicode line separator inside',
    [CAPTIONS, [line(1, 'dua\u2028baris')], [line(2)]],
    [CAPTIONS, split(1, 'dua\u2028baris'), split(2)],
  ],
  [
    'are split whole without captions of their own, too',
    [[CAPTIONS.join(',')], [line(1, 'dua\u2028baris')], [line(2)]],
    [CAPTIONS, split(1, 'dua\u2028baris'), split(2)],
  ],
  [
    'stay where they have another width than the captions',
    [CAPTIONS, ['satu, dua'], ['tiga, empat']],
    [CAPTIONS, ['satu, dua'], ['tiga, empat']],
  ],
  [
    'stay where most rows have cells of their own',
    [CAPTIONS, split(1), split(2), [line(3)]],
    [CAPTIONS, split(1), split(2), [line(3)]],
  ],
])('%s', (_, given, expected) => {
  expect(settleGrid(given, {})).toEqual(expected);
});
