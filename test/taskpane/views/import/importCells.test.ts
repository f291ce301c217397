import { importCells } from '../../../../taskpane/views/import/importCells';

const cell = (text: string) => importCells([[text]], { width: 1, firstRow: 0, headerRow: 0, passwords: [] })[0]![0];

describe('a cell of a foreign file', () => {
  it.each([
    '=1+1',
    '+62812',
    '-A1',
    '@sum',
    '\tx',
    '0812',
    '1234567890123456',
    '08.00',
    '3/4/2026',
    '2026-03-04',
    '1,5',
    '-1,5',
    '75.000',
    '5e3',
    'Jan 5',
  ])('arrives as text: %j', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  it.each(['Agen', '12', '-12', '0', ''])('arrives as it is: %j', (text) => {
    expect(cell(text)).toBe(text);
  });

  it('of a password column stays behind, its caption comes along', () => {
    expect(
      importCells(
        [
          ['Nama', 'PIN'],
          ['Agen', 'abc'],
        ],
        { width: 2, firstRow: 3, headerRow: 3, passwords: [1] },
      ),
    ).toEqual([
      ['Nama', 'PIN'],
      ['Agen', ''],
    ]);
  });
});
