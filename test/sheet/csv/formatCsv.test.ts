import { formatCsv } from '../../../src/sheet/csv/formatCsv';
import { parseCsv } from '../../../src/sheet/csv/parseCsv';

describe('formatCsv', () => {
  it.each([
    { given: '=HYPERLINK("http://x";"y")', because: 'a formula' },
    { given: '+62812', because: 'Excel calculates what begins with a plus' },
    { given: '@SUM(A1)', because: 'an old way to write a formula' },
    { given: '-2+3', because: 'a calculation that begins with a minus' },
    { given: '\t=1+1', because: 'Excel drops the tab' },
    { given: "|'cmd'!A0", because: 'a call to another program' },
  ])('makes "$given" text: $because', ({ given }) => {
    const [row] = parseCsv(formatCsv([[given]]), ';').matrix;
    expect(String(row![0])).toBe(`'${given}`);
  });

  it('leaves numbers and ordinary texts as they are, negative ones too', () => {
    expect(formatCsv([['Baris', 7, -3, '-3,5', null, 'tarif; "salah"\nlagi']])).toBe(
      '\ufeffBaris;7;-3;-3,5;;"tarif; ""salah""\nlagi"\r\n',
    );
  });
});
