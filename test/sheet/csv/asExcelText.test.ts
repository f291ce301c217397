import { asExcelText } from '../../../src/sheet';

describe('asExcelText', () => {
  it.each(['=1+1', '+62811', '-cmd', '@SUM(A1)', '\t=1', '|calc', '-', '-1+2'])('keeps %j a text', (cell) => {
    expect(asExcelText(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'Agen 001', '-5', '-1,5', '2023-01-05', '0811'])('leaves %j alone', (cell) => {
    expect(asExcelText(cell)).toBe(cell);
  });
});
