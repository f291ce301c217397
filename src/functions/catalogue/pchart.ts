import { pChart } from '../../measures';
import { number, numbersOf, range } from '../arguments';
import type { ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { HEADER } from './shared/commonArguments';
import { Failure } from '../shared/failure';

export const PCHART = defineFunction({
  name: 'PCHART',
  about: {
    id: 'Peta kendali p: bulan atau agent mana yang benar-benar berbeda dari rata-ratanya.',
    en: 'p control chart: which months or agents really differ from the average.',
  },
  arguments: {
    cacat: range({
      id: 'Kolom banyaknya yang tidak memenuhi, misalnya call tidak VALID.',
      en: 'Column of counts that do not hold, for example calls not VALID.',
    }),
    ukuran: range({
      id: 'Kolom banyaknya semua, sama panjangnya, misalnya call AGREE.',
      en: 'Column of totals of the same length, for example AGREE calls.',
    }),
    eksak_di_bawah: number(
      {
        id: 'Di bawah ukuran ini batasnya dihitung eksak; bawaan 100, 0 untuk peta baku.',
        en: 'Exact limits below this size; 100 when omitted, 0 for the textbook chart.',
      },
      { low: 0, high: 1e6, whole: true, otherwise: 100, example: '100' },
    ),
    judul: HEADER,
  },
  result: 'spill',
  gives: {
    id: 'Per baris: proporsi, garis tengah, batas bawah, batas atas, sinyal (rendah / tinggi / kosong).',
    en: 'A row each: share, centre line, lower limit, upper limit, signal (rendah = low / tinggi = high / blank).',
  },
  example: {
    ranges: {
      Rekap: [
        ['cacat', 'ukuran'],
        [12, 250],
        [9, 240],
        [31, 260],
      ],
    },
    formula: '=PATUH.PCHART(Rekap[cacat];Rekap[ukuran])',
    call: [{ range: 'Rekap:0' }, { range: 'Rekap:1' }],
  },
  run({ cacat, ukuran, eksak_di_bawah, judul }) {
    const counts = numbersOf(cacat).values;
    const sizes = numbersOf(ukuran).values;
    if (counts.length !== sizes.length) {
      throw new Failure('value', 'lengthsDiffer', {
        placeA: 1,
        nameA: 'cacat',
        rowsA: counts.length,
        placeB: 2,
        nameB: 'ukuran',
        rowsB: sizes.length,
      });
    }
    const points = sizes.map((size, index) => ({
      count: whole(counts[index] ?? 0, size ?? 0, index),
      size: whole(size ?? 0, 1e9, index),
    }));
    const { mean, points: charted } = pChart(points, { exactBelow: eksak_di_bawah });
    const rows: ResultCell[][] = charted.map(({ share, low, high, signal }) =>
      share === null || mean === null
        ? ['', '', '', '', '']
        : [share, mean, low, high, signal === null ? '' : signal === 'below' ? 'rendah' : 'tinggi'],
    );
    return judul ? [['proporsi', 'garis tengah', 'batas bawah', 'batas atas', 'sinyal'], ...rows] : rows;
  },
});

function whole(count: number, high: number, index: number): number {
  if (!Number.isInteger(count) || count < 0 || count > high)
    throw new Failure('value', 'cellCount', { place: 1, name: 'cacat', row: index + 1, found: count, high });
  return count;
}
