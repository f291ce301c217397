import { readXlsx, writeXlsx } from '../../src/xlsx';
import { openPackage } from '../../src/xlsx/raw/openPackage';
import { areaName, columnLetters, parseArea } from '../../src/grid/a1';
import { shiftFormula } from '../../src/xlsx/shiftFormula';
import { parts, sheetXml, zip } from './damaged';

describe('shiftFormula', () => {
  it.each([
    { given: 'A1+B$2+$C3+$D$4', rows: 2, columns: 1, expected: 'B3+C$2+$C5+$D$4' },
    { given: 'SUM(A1:A10)', rows: 1, columns: 0, expected: 'SUM(A2:A11)' },
    { given: 'IF(A1="A1","B2",\'Data A1\'!B2)', rows: 1, columns: 1, expected: 'IF(B2="A1","B2",\'Data A1\'!C3)' },
    { given: 'LOG10(A1)+T1_total+Tiket[A1]', rows: 1, columns: 0, expected: 'LOG10(A2)+T1_total+Tiket[A1]' },
    { given: 'Z9', rows: 0, columns: 1, expected: 'AA9' },
  ])('moves $given by $rows rows and $columns columns', ({ given, rows, columns, expected }) => {
    expect(shiftFormula(given, rows, columns)).toBe(expected);
  });
});

describe('readXlsx', () => {
  it('gives every cell of a shared formula its own', async () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="e"><f t="shared" si="0"/><v>#N/A</v></c></row>';
    const [sheet] = (await readXlsx(zip(parts(sheetXml(data))), { numberFormats: true })).sheets;
    expect([...sheet!.formulas!]).toEqual([
      ['0,1', 'A1*2'],
      ['1,1', 'A2*2'],
      ['2,1', 'A3*2'],
    ]);
    expect(sheet!.matrix).toEqual([
      [1, 2],
      [2, 4],
      ['#N/A', '#N/A'],
    ]);
  });
});

it('a formula that fills rows stands in the file once, and is read as each row has it', async () => {
  const fills = [{ column: 1, rows: [1, 3] as const, formula: 'IF($A2="A2",SUM($A$2:$A$4),A1+1)' }];
  const bytes = await writeXlsx({ sheets: [{ name: 'Data', matrix: [['a', 'b'], [1], [2], [3]], fills }] });
  const part = await openPackage(bytes).text('xl/worksheets/sheet1.xml');
  expect([part!.match(/SUM\(/g)!.length, part]).toEqual([1, expect.stringContaining('ref="B2:B4"')]);
  const [sheet] = (await readXlsx(bytes, { numberFormats: true })).sheets;
  expect([...sheet!.formulas!]).toEqual([
    ['1,1', 'IF($A2="A2",SUM($A$2:$A$4),A1+1)'],
    ['2,1', 'IF($A3="A2",SUM($A$2:$A$4),A2+1)'],
    ['3,1', 'IF($A4="A2",SUM($A$2:$A$4),A3+1)'],
  ]);
});

describe('A1 references', () => {
  it.each([
    { ref: 'A1', area: { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 } },
    { ref: 'B2:AA10', area: { startRow: 1, startColumn: 1, endRow: 9, endColumn: 26 } },
  ])('$ref', ({ ref, area }) => {
    expect(parseArea(ref)).toEqual(area);
    expect(areaName(area)).toBe(ref);
  });

  it.each(['A:C', '1:3', '#REF!', '', 'Data'])('%j is no area', (ref) => {
    expect(parseArea(ref)).toBeNull();
  });

  it('names the last column', () => {
    expect(columnLetters(16383)).toBe('XFD');
  });
});
