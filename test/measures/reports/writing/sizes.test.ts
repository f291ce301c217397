import { columnWidths, rowHeights, type ReportCell } from '../../../../src/measures/reports/writing';

const cell = (value: string, style: ReportCell['style']): ReportCell => ({ value, style });

describe('sizes of a report', () => {
  const rows = [
    [cell('Judul yang lebih panjang daripada kolomnya', 'title')],
    [cell('Jenis call', 'caption'), cell('Belum tapping sama sekali', 'caption'), cell('%APPROVE', 'caption')],
    [cell('Sebuah rule dengan nama panjang', 'label')],
  ];

  it('a caption is never broken within a word', () => {
    expect(columnWidths({ rows, widths: [20, 6] })).toEqual([20, 10, 11]);
  });

  it('a row is as high as the lines of its captions, or the letters of its title', () => {
    expect([...rowHeights({ rows, widths: [20, 6] })]).toEqual([
      [0, 22],
      [1, 60],
    ]);
  });
});
