import { readTable, type FieldSpec } from '../../../src/sheet';
import { readOne } from './readOne';

/** 5 January 2023. */
const DAY = 44931;
const TIME = (10 * 3600 + 20 * 60 + 30) / 86400;

describe('date', () => {
  it.each([
    { given: 44931, expected: DAY, code: null },
    { given: 44931.5, expected: DAY, code: 'timeDropped' },
    { given: '2023-01-05', expected: DAY, code: null },
    { given: '2023/1/5', expected: DAY, code: null },
    { given: '05/01/2023', expected: DAY, code: null },
    { given: '5-1-2023', expected: DAY, code: null },
    { given: '05.01.2023', expected: DAY, code: null },
    { given: '5/1/23', expected: DAY, code: null },
    { given: '5-Jan-23', expected: DAY, code: null },
    { given: '05 Januari 2023', expected: DAY, code: null },
    { given: 'Kamis, 5 Januari 2023', expected: DAY, code: null },
    { given: 'Thursday, 5 January 2023', expected: DAY, code: null },
    { given: 'January 5, 2023', expected: DAY, code: null },
    { given: '5 Agt 2023', expected: 45143, code: null },
    { given: '1 Mei 2023', expected: 45047, code: null },
    { given: '31-Des-22', expected: 44926, code: null },
    { given: ' 2023-01-05 ', expected: DAY, code: 'trimmed' },
    { given: '2023-01-05 10:20:30', expected: DAY, code: 'timeDropped' },
    { given: '20230105', expected: DAY, code: null },
    { given: 20230105, expected: DAY, code: 'compactDate' },
    ...[202301, '202301', 'Januari 2023', 'Jan-23', '01/2023'].map((given) => ({
      given,
      expected: undefined,
      code: 'monthNotDay',
    })),
    { given: '44931', expected: DAY, code: null },
    { given: '29/02/2024', expected: 45351, code: null },
    { given: '0000-00-00', expected: null, code: 'emptyDate' },
    { given: '0000-00-00 00:00:00', expected: null, code: 'emptyDate' },
    ...[
      '0001-01-01 00:00:00',
      '01/01/0001 0:00:00',
      '1899-12-30',
      '30/12/1899',
      '00/01/1900',
      '1/0/1900',
      '0-Jan-00',
    ].map((given) => ({ given, expected: null, code: 'emptyDate' })),
    { given: '01/01/1970', expected: null, code: 'emptyDate' },
    { given: '1900-01-01 00:00:00', expected: null, code: 'emptyDate' },
    { given: '01-01-1970 07:00:00', expected: null, code: 'emptyDate' },
    { given: 0, expected: null, code: null },
    { given: '31/02/2023', expected: undefined, code: 'notADate' },
    { given: '29/02/2023', expected: undefined, code: 'notADate' },
    { given: '13/13/2023', expected: undefined, code: 'notADate' },
    { given: 'besok', expected: undefined, code: 'notADate' },
    { given: -5, expected: undefined, code: 'notADate' },
    { given: 3_000_000, expected: undefined, code: 'notADate' },
    { given: true, expected: undefined, code: 'notADate' },
    { given: '#N/A', expected: undefined, code: 'errorCell' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('date', given)).toEqual({ value: expected, code });
  });

  it.each([202301, '202301', 'Januari 2023', 'Jan-23', '01/2023'])(
    'reads the month %s where a month is enough',
    (given) => expect(readOne('date', given, { month: true })).toEqual({ value: 44927, code: 'monthOnly' }),
  );

  it('counts days from 1904 where the workbook does', () => {
    expect(readOne('date', 43469, { date1904: true }).value).toBe(DAY);
    expect(readOne('date', '05/01/2023', { date1904: true }).value).toBe(DAY);
  });

  it('keeps serials around the leap day that never was', () => {
    expect(readOne('date', 59).value).toBe(59);
    expect(readOne('date', '28/02/1900').value).toBe(59);
    expect(readOne('date', '01/03/1900').value).toBe(61);
    expect(readOne('date', 61).value).toBe(61);
  });

  it.each([
    { because: 'a day above 12 stands second and none first', beside: ['01/31/2023'], expected: 45047 },
    { because: 'nothing proves another order', beside: ['02/03/2023'], expected: DAY },
    { because: 'both orders occur, so neither is proved', beside: ['01/31/2023', '31/01/2023'], expected: DAY },
  ])('reads 05/01/2023 where $because', ({ beside, expected }) => {
    expect(readOne('date', '05/01/2023', { beside }).value).toBe(expected);
  });
});

describe('datetime', () => {
  it.each([
    { given: '2023-01-05 10:20:30', expected: DAY + TIME, code: null },
    { given: '2023-01-05T10:20:30', expected: DAY + TIME, code: null },
    { given: '2023-01-05T10:20:30Z', expected: DAY + TIME, code: 'zoneIgnored' },
    { given: '2023-01-05T10:20:30+07:00', expected: DAY + TIME, code: 'zoneIgnored' },
    { given: '05/01/2023 10.20.30', expected: DAY + TIME, code: null },
    { given: '5-Jan-23 10:20:30 AM', expected: DAY + TIME, code: null },
    { given: '05/01/2023 10:20:30 WIB', expected: DAY + TIME, code: null },
    { given: '05/01/2023 10:20:30 WITA', expected: DAY + TIME, code: 'zoneIgnored' },
    { given: '2023-01-05 10.20.30 WIT', expected: DAY + TIME, code: 'zoneIgnored' },
    { given: '05/01/2023', expected: DAY, code: null },
    { given: 44931.5, expected: 44931.5, code: null },
    { given: '2023-01-05 25:00:00', expected: undefined, code: 'notADate' },
    { given: '2023-01-05 siang', expected: undefined, code: 'notADate' },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('datetime', given)).toEqual({ value: expected, code });
  });

  it('reads m/d/y with a time where the column proves it', () => {
    expect(readOne('datetime', '01/05/2023 10:20:30', { beside: ['12/31/2022 08:00:00'] }).value).toBe(DAY + TIME);
  });
});

describe('the style of a column', () => {
  const styleOf = (cells: string[]) => {
    const spec: FieldSpec = { name: 'tanggal', type: 'date', label: { id: 'Tanggal', en: 'Date' }, aliases: [] };
    return readTable([['tanggal'], ...cells.map((cell) => [cell])], [spec], { headerRow: 0 }).report.columns[0]!.style;
  };

  it.each([
    { cells: ['01/31/2023', '02/03/2023'], style: 'monthFirst' },
    { cells: ['31/01/2023', '02/03/2023'], style: null },
    { cells: ['31/01/2023', '01/31/2023'], style: 'mixedDayMonth' },
  ])('is reported for $cells', ({ cells, style }) => {
    expect(styleOf(cells)).toBe(style);
  });
});
