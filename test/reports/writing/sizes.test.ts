import { columnWidths, rowHeights, type ReportCell } from '../../../src/reports/writing';

/** Widths of letters as shares of the font's size. */
const ARIAL_BOLD: Readonly<Record<string, number>> = {
  ...{ A: 0.722, E: 0.667, G: 0.778, I: 0.278, K: 0.722, N: 0.722, O: 0.778, P: 0.667, R: 0.722, T: 0.611, V: 0.667 },
  ...{ W: 0.944, a: 0.556, e: 0.556, h: 0.611, i: 0.278, l: 0.278, m: 0.889, n: 0.611, p: 0.611, t: 0.333, u: 0.611 },
  '%': 0.889,
};

const cell = (value: string, style: ReportCell['style']): ReportCell => ({ value, style });

describe('sizes of a report', () => {
  const rows = [
    [cell('Judul yang lebih panjang daripada kolomnya', 'title')],
    [cell('Jenis call', 'caption'), cell('Belum tapping sama sekali', 'caption'), cell('%APPROVE', 'caption')],
    [cell('Sebuah rule dengan nama panjang', 'label')],
  ];

  it('a caption is never broken within a word', () => {
    expect(columnWidths({ rows, widths: [20, 6] })).toEqual([20, 9, 14]);
  });

  it.each(['APPROVE', 'PERINGATAN', '%APPROVE', 'Kepatuhan', 'minimum', 'WWW', 'Ill'])(
    '"%s" fits its column also in the widest of the fonts that stand in for Calibri',
    (word) => {
      const [width] = columnWidths({ rows: [[cell(word, 'caption')]], widths: [1] });
      // Arial bold of 11 points in pixels; Excel counts in digits of 7 and leaves 5 blank.
      const pixels = [...word].reduce((sum, letter) => sum + ARIAL_BOLD[letter]! * (11 / 0.75), 0);
      expect(width! * 7).toBeGreaterThanOrEqual(pixels);
      expect(width! * 7).toBeLessThan(pixels + 30);
    },
  );

  it('a row is as high as the lines of its captions, or the letters of its title', () => {
    expect([...rowHeights({ rows, widths: [20, 6] })]).toEqual([
      [0, 22],
      [1, 60],
    ]);
  });
});
