/** Cells as other programs and other people write them, a table a type. */
import { readTable, type FieldSpec, type Mapping, type RawCell } from '../../../src/sheet';
import { readOne } from './readOne';

const DAY = 45900; // 31 August 2025
const at = (hours: number, minutes = 0, seconds = 0) => DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400;

describe('moments', () => {
  it.each<{ by: string; cell: RawCell; expected: number }>([
    {
      by: 'JavaScript toString',
      cell: 'Sun Aug 31 2025 08:00:15 GMT+0700 (Western Indonesia Time)',
      expected: at(8, 0, 15),
    },
    { by: 'JavaScript toDateString', cell: 'Sat Aug 30 2025', expected: DAY - 1 },
    { by: 'JavaScript toUTCString', cell: 'Sun, 31 Aug 2025 01:00:15 GMT', expected: at(1, 0, 15) },
    { by: 'JavaScript toISOString', cell: '2025-08-31T01:00:15.000Z', expected: at(1, 0, 15) },
    { by: 'JavaScript toLocaleString, Indonesian', cell: '31/8/2025, 08.00.15', expected: at(8, 0, 15) },
    { by: 'JavaScript toLocaleString, long', cell: '31 Agustus 2025 pukul 08.00.15 WIB', expected: at(8, 0, 15) },
    { by: 'JavaScript toLocaleString, British', cell: '31/08/2025, 08:00:15', expected: at(8, 0, 15) },
    { by: 'Java', cell: '2025-08-31T08:00:15+07:00[Asia/Jakarta]', expected: at(8, 0, 15) },
    { by: 'Python', cell: '2025-08-31 08:00:15 Asia/Jakarta', expected: at(8, 0, 15) },
    { by: 'Google Forms', cell: '2025/08/31 8:05:12 AM GMT+7', expected: at(8, 5, 12) },
    { by: 'Google Forms, evening', cell: '2025/08/31 8:05:12 PM GMT+7', expected: at(20, 5, 12) },
    { by: 'Postgres', cell: '2025-08-31 17:00:00+07', expected: at(17) },
    { by: 'Postgres, fractions', cell: '2025-08-31 17:00:00.123456+07:00', expected: at(17) },
    { by: 'a phone', cell: '31 Agt 2025 08.00', expected: at(8) },
    { by: 'a phone, with the day', cell: 'Minggu, 31 Agustus 2025 08.00', expected: at(8) },
    { by: 'SAP', cell: '31.08.2025 08:00:15', expected: at(8, 0, 15) },
    { by: 'SAP, a number', cell: 20250831, expected: DAY },
    { by: 'Oracle', cell: '31-AUG-25', expected: DAY },
    { by: 'Oracle, a timestamp', cell: '31-AUG-25 08.00.15.000000 AM', expected: at(8, 0, 15) },
    { by: 'Oracle, Indonesian', cell: '31-AGS-2025', expected: DAY },
    { by: 'DB2', cell: '2025-08-31-08.00.15.000000', expected: at(8, 0, 15) },
    { by: 'Apache', cell: '31/Aug/2025:08:00:15 +0700', expected: at(8, 0, 15) },
    { by: 'Unix', cell: 'Sun Aug 31 08:00:15 WIB 2025', expected: at(8, 0, 15) },
    { by: 'a recorder', cell: '20250831080015', expected: at(8, 0, 15) },
    { by: 'a recorder, a number', cell: 20250831080015, expected: at(8, 0, 15) },
    { by: 'a recorder, parted', cell: '20250831 080015', expected: at(8, 0, 15) },
    { by: 'a person', cell: 'tgl 31/08/2025', expected: DAY },
    { by: 'a person, with the day behind', cell: '31/08/2025 (Minggu)', expected: DAY },
    { by: 'a person, with a comma', cell: 'Minggu, 31/08/2025', expected: DAY },
    { by: 'a person, in capitals', cell: '31 AGUSTUS 2025', expected: DAY },
    { by: 'a person, in English', cell: 'August 31st, 2025', expected: DAY },
    { by: 'a person, with long dashes', cell: '31–08–2025', expected: DAY },
    { by: 'an apostrophe', cell: "'31/08/2025", expected: DAY },
    { by: 'a formula of a text', cell: '="31/08/2025"', expected: DAY },
    { by: 'a program that fills up no numbers', cell: '31/8/2025 8:5:12', expected: at(8, 5, 12) },
    { by: 'a program that fills up no numbers, year first', cell: '2025-8-31 8:5', expected: at(8, 5) },
    { by: 'a chat, with the time before', cell: '08:00:15, 31-08-2025', expected: at(8, 0, 15) },
    { by: 'a person, with the time before', cell: '08.00 WIB 31 Agustus 2025', expected: at(8) },
    { by: 'a form without marks', cell: '31082025', expected: DAY },
    { by: 'a form without marks, a number', cell: 31082025, expected: DAY },
    { by: 'a person, with a star', cell: '31/08/2025*', expected: DAY },
    { by: 'a person, in brackets', cell: '(31/08/2025)', expected: DAY },
    { by: 'a font with a slash of its own', cell: '31⁄08⁄2025', expected: DAY },
    { by: 'a program in Chinese', cell: '2025年8月31日 08:00', expected: at(8) },
    { by: 'a program in Korean', cell: '2025년 8월 31일', expected: DAY },
    { by: 'a program in Korean, with points', cell: '2025. 8. 31.', expected: DAY },
    { by: 'wide digits', cell: '３１／０８／２０２５ ０８：００', expected: at(8) },
    { by: 'a person, with blanks', cell: '31 / 08 / 2025', expected: DAY },
    { by: 'a name of a file', cell: '2025_08_31', expected: DAY },
    { by: 'a letter', cell: '31/VIII/2025', expected: DAY },
    { by: 'a phone, in English', cell: 'August 31st, 2025 at 8:05 AM', expected: at(8, 5) },
    { by: 'a person, the year cut short', cell: "31 Agt '25", expected: DAY },
    { by: 'a person, the year cut short by a curly mark', cell: '31 Agt ’25', expected: DAY },
    { by: 'a person, with a stroke before the time', cell: '31-08-2025 / 08:00', expected: at(8) },
    { by: 'a person, with an at sign', cell: '31/08/2025 @ 08:00', expected: at(8) },
    { by: 'a form without marks, with a time', cell: '31082025 08:00', expected: at(8) },
    { by: '.NET', cell: '/Date(1756602015000+0700)/', expected: at(8, 0, 15) },
    { by: '.NET, of UTC', cell: '/Date(1756598415000)/', expected: at(0, 0, 15) },
    { by: 'MongoDB', cell: 'ISODate("2025-08-31T08:00:15+07:00")', expected: at(8, 0, 15) },
    { by: 'a name of a file, with the time', cell: '2025-08-31_08-00-15', expected: at(8, 0, 15) },
    { by: 'minutes of a meeting', cell: 'Hari Minggu tanggal 31 Agustus 2025 pukul 08:00 WIB', expected: at(8) },
    { by: 'minutes of a meeting, cut short', cell: 'Minggu tgl 31/08/2025 jam 08.00', expected: at(8) },
    { by: 'a person, in the morning', cell: '31/08/2025 8.05 pagi', expected: at(8, 5) },
    { by: 'a person, at noon', cell: '31/08/2025 jam 12.05 siang', expected: at(12, 5) },
    { by: 'a person, after noon', cell: '31/08/2025 1.05 siang', expected: at(13, 5) },
    { by: 'a person, before noon', cell: '31/08/2025 11.05 siang', expected: at(11, 5) },
    { by: 'a person, in the afternoon', cell: '31/08/2025 4.05 sore', expected: at(16, 5) },
    { by: 'a person, in the evening', cell: '31/08/2025 8.05 malam', expected: at(20, 5) },
    { by: 'a person, by 24 hours', cell: '31/08/2025 16.05 sore', expected: at(16, 5) },
    { by: 'a person, the month cut short', cell: '31 Agust 2025', expected: DAY },
    { by: 'a person, as of a day', cell: 'per 31/08/2025', expected: DAY },
    { by: 'a program that quotes with apostrophes', cell: "'2025-08-31 08:00:15'", expected: at(8, 0, 15) },
    { by: 'a mark nobody sees', cell: '\u200e31/08/2025', expected: DAY },
  ])('of $by are read: $cell', ({ cell, expected }) => {
    expect(readOne('datetime', cell).value).toBeCloseTo(expected, 6);
  });

  it.each([
    '31/08/2025 16.05 pagi',
    '31/08/2025 3.00 malam',
    '/Date(12)/',
    '31/08',
    'besok',
    '32/08/2025',
    '31/08/2025 25:00',
    'tgl',
    '15 orang 20',
    '31/XIII/2025',
  ])('are not made of %j', (cell) => {
    expect(readOne('datetime', cell)).toEqual({ value: undefined, code: 'notADate' });
  });
});

describe('a column of dates', () => {
  const column = (cells: RawCell[], dates?: 'swap' | 'keep') => {
    const label = { id: 'Tgl', en: 'Date' };
    const spec: FieldSpec = { name: 'tgl', type: 'datetime', label, aliases: [], month: true };
    const mapping: Mapping = { fields: dates ? { tgl: { column: 'tgl', dates } } : {} };
    const { table, report, questions } = readTable([['tgl'], ...cells.map((cell) => [cell])], [spec], {
      headerRow: 0,
      mapping,
    });
    return {
      values: table!.columns['tgl']!.values,
      style: report.columns[0]!.style,
      questions: questions.map(({ code }) => code),
      report,
    };
  };
  /** 1 to 31 August, opened by an Excel that takes months first: 8 January, 8 February … as dates, the rest as texts. */
  const swapped = Array.from({ length: 31 }, (_, i): RawCell =>
    i < 12 ? 45665 + [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][i]! : `${i + 1}/08/2025`,
  );
  const august = Array.from({ length: 31 }, (_, i) => 45870 + i);

  it('is read year first where its days prove it', () => {
    const { values, style } = column(['25-08-02', '25-08-03', '25-08-31']);
    expect([values, style]).toEqual([[45871, 45872, 45900], 'yearFirst']);
  });

  it.each([
    { because: 'the years change with the days', cells: ['25-08-22', '26-08-23', '27-08-24'] },
    { because: 'two cells prove nothing', cells: ['25-08-22', '25-08-23'] },
    { because: 'the years have four digits', cells: ['25-08-2022', '25-08-2023', '25-08-2024'] },
  ])('is read day first where $because', ({ cells }) => {
    expect(column(cells).style).toBeNull();
  });

  it('is read month first where the true dates beside its texts say so', () => {
    const { values, style } = column([45874, 45875, 45876, '8/2/2025', '8/3/2025', '8/4/2025']);
    expect([values.slice(3), style]).toEqual([[45871, 45872, 45873], 'monthFirst']);
  });

  it('whose days and months Excel swapped is asked about, and swapped back when told', () => {
    expect(column(swapped)).toMatchObject({ style: 'swappedDayMonth', questions: ['swappedDates'] });
    expect(column(swapped, 'swap')).toMatchObject({ values: august, style: null, questions: [] });
    expect(column(swapped, 'keep')).toMatchObject({ style: null, questions: [] });
  });

  it.each([
    { because: 'the 8th of many months', cells: ['8/1/2025', '8/2/2025', '8/3/2025'] },
    { because: 'two days of more months', cells: ['8/3/25', '8/4/25', '9/3/25', '9/4/25', '8/5/25', '9/6/25'] },
  ])('that would be $because may be the days of one or two, is asked about and read so when told', ({ cells }) => {
    const found = column(cells);
    expect(found).toMatchObject({ style: 'fewDaysOfMonths', questions: ['swappedDates'] });
    expect(column(cells, 'swap')).toMatchObject({ style: 'monthFirst', questions: [] });
    expect(column(cells, 'keep')).toMatchObject({ values: found.values, style: null, questions: [] });
  });

  it.each([
    { because: 'the first of each month, as periods are', cells: ['01/06/2025', '01/07/2025', '01/08/2025'] },
    { because: 'many days', cells: ['02/08/2025', '03/08/2025', '04/09/2025', '05/10/2025'] },
  ])('of $because is not asked about', ({ cells }) => {
    expect(column(cells)).toMatchObject({ style: null, questions: [] });
  });

  it('that proves nothing is read in the order that the dates beside it prove', () => {
    const spec = (name: string): FieldSpec => ({ name, type: 'date', label: { id: name, en: name }, aliases: [] });
    const rows = [1, 2, 3].map((day) => [`8/${day}/2025`, `8/${day + 20}/2025`]);
    const { table } = readTable([['mulai', 'selesai'], ...rows], [spec('mulai'), spec('selesai')], { headerRow: 0 });
    expect(table!.columns['mulai']!.values).toEqual([45870, 45871, 45872]);
  });

  it('is not taken for swapped where the true dates are what they look like', () => {
    const honest = Array.from({ length: 31 }, (_, i): RawCell => (i < 12 ? 45870 + i : `${i + 1}/08/2025`));
    expect(column(honest)).toMatchObject({ values: august, style: null, questions: [] });
  });

  it.each([
    { because: 'more of them than months', cells: ['Agustus 13', 'Aug 14', 'Agt 15'], read: 0 },
    { because: 'years of many months', cells: ['Agustus 23', 'Sep 24', 'Okt 25'], read: 3 },
  ])('takes two digits behind the name of a month for years, but for $because', ({ cells, read }) => {
    expect(column(cells).values.filter((value) => value !== undefined)).toHaveLength(read);
  });

  it.each([
    { style: 'utc', cells: ['2025-08-31T18:00:15Z'] },
    { style: 'utc', cells: ['2025-08-31 18:00:15+00'] },
    { style: null, cells: ['2025-08-31 18:00:15+07'] },
  ])('that tells the time of $cells is $style', ({ cells, style }) => {
    expect(column(cells).style).toBe(style);
  });

  it('counted in seconds since 1970 is named so', () => {
    expect(column([1756598400, '1756598400000']).report.findings).toMatchObject([
      { code: 'unixTimes', cells: ['1756598400', '1756598400000'] },
    ]);
  });

  it('whose caption may mean something else shows them, too, where nothing else is its key', () => {
    const weeks = ['minggu I', 'minggu II', 'minggu III', 'minggu IV', 'minggu V'];
    const specs: FieldSpec[] = [
      { name: 'tgl', type: 'date', key: true, label: { id: 'Tgl', en: 'Date' }, aliases: [], ambiguous: ['Tanggal'] },
      { name: 'login', type: 'id', key: true, label: { id: 'Login', en: 'Login' }, aliases: [] },
    ];
    const { report } = readTable([['Tanggal', 'login'], ...weeks.map((week) => [week, '90001'])], specs);
    expect(report.findings).toEqual([
      { code: 'unreadColumn', column: 0, caption: 'Tanggal', cells: weeks.slice(0, 3) },
    ]);
  });

  it('that cannot be read shows three of its cells', () => {
    expect(column(['minggu I', 'minggu II', 'minggu III', 'minggu IV']).report.findings).toEqual([
      { code: 'unreadColumn', column: 0, caption: 'tgl', cells: ['minggu I', 'minggu II', 'minggu III'] },
    ]);
  });
});

it.each<[RawCell, string]>([
  ['131000000001', '131000000001'],
  ['131000000001.0', '131000000001'],
  ['131000000001,00', '131000000001'],
  ['131000000001.000', '131000000001'],
  ['131.000.000.001', '131000000001'],
  ['131,000,000,001', '131000000001'],
  ['="131000000001"', '131000000001'],
  ["'131000000001", '131000000001'],
  ['`131000000001', '131000000001'],
  ['1310 0000 0001', '131000000001'],
  ['1310-00000001', '131000000001'],
  ['131000000001\u200c', '131000000001'],
  ['131000000001_x000D_', '131000000001'],
  ['1.31000000001E+11', '131000000001'],
  ['1,31000000100E+11', '131000000100'],
  ['(0220) 000-0001', '02200000001'],
  ['+62 220-0000-001', '622200000001'],
  ['IN-001', 'IN-001'],
  ['12-34', '12-34'],
  [90001, '90001'],
])('an id written %j is %j', (cell, expected) => {
  expect(readOne('id', cell).value).toBe(expected);
});

it.each([
  'nan',
  'NaN',
  'NaT',
  'None',
  'NULL',
  '(null)',
  '\\N',
  '<NA>',
  'NA',
  'N.A.',
  'undefined',
  '[object Object]',
  'nil',
  '<nil>',
  '[NULL]',
  '(none)',
  '=""',
  '\u00ad',
  '\u200b\ufeff',
])('what programs write for nothing is blank in every column: %j', (cell) => {
  for (const type of ['text', 'id', 'integer', 'enum', 'datetime', 'boolean'] as const)
    expect(readOne(type, cell, { values: { AGREE: [] } }).value).toBeNull();
});

it.each<[RawCell, number | undefined]>([
  ['1,000', 1000],
  ['1.000', 1000],
  ['20 orang', 20],
  ['20 Agent', 20],
  ['２０', 20],
  ['1 - Closed', 1],
  ['1. Closed', 1],
  ['6 (Selesai)', 6],
  ['1.0', 1],
  ['01', 1],
  ['100%', undefined],
  ['-5', undefined],
  [-5, undefined],
  ['10-12', undefined],
  ['5 rb', undefined],
  ['20,5', undefined],
])('a whole number written %j is %j', (cell, expected) => {
  expect(readOne('integer', cell).value).toBe(expected);
});
