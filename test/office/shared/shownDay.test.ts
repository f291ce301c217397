import { showsFrom1904 } from '../../../src/office/shared/shownDay';

/** 31 August 2025 in a workbook that counts from 1904; 30 August 2021 in one that counts from 1900. */
const DAY = 44438;

it.each<[string, string, string, boolean | null]>([
  ['a short date', 'm/d/yyyy', '31/08/2025', true],
  ['in the order of America', 'm/d/yyyy', '8/31/25', true],
  ['in the order of Japan', 'yyyy/m/d', '2025/8/31', true],
  ['a day and a month by its name', 'd-mmm', '31 Agu', true],
  ['a month and a year', 'mmm-yy', 'Agu-25', true],
  ['a month and a year in full', 'mmmm yyyy', 'Agustus 2025', true],
  ['a moment', 'yyyy-mm-dd hh:mm', '2025-08-31 17:00', true],
  ['a moment after noon', 'm/d/yyyy h:mm AM/PM', '8/31/2025 5:00 PM', true],
  ['with dots and a clock of dots', 'dd.mm.yy hh.mm', '31.08.25 17.00', true],
  ['a long date', '[$-F800]dddd, mmmm dd, yyyy', 'Minggu, 31 Agustus 2025', true],
  ['with words of its own', '"Tgl "d" bulan "m" tahun "yyyy', 'Tgl 31 bulan 8 tahun 2025', true],
  ['in Chinese', 'yyyy"年"m"月"d"日"', '2025年8月31日', true],
  ['a year only', 'yyyy', '2025', true],
  ['a short date, counted from 1900', 'm/d/yyyy', '30/08/2021', false],
  ['a day and a month, counted from 1900', 'd-mmm', '30 Agu', false],
  ['a month and a year, counted from 1900', 'mmm-yy', 'Agu-21', false],
  ['a long date, counted from 1900', '[$-F800]dddd, mmmm dd, yyyy', 'Senin, 30 Agustus 2021', false],
  ['a column that is too narrow', 'm/d/yyyy', '########', null],
  ['a month by its name', 'mmmm', 'Agustus', null],
  ['a day of the week', 'dddd', 'Minggu', null],
  ['a clock', 'hh:mm', '00:00', null],
  ['minutes and seconds', 'mm:ss.0', '00:00.0', null],
  ['a plain number', 'General', '44438', null],
  ['a sum of money', '#,##0', '44.438', null],
  ['a sum in rupiah', '[$Rp-421]#,##0', 'Rp44.438', null],
  ['a number with a word', '0 "days 2025"', '44438 days 2025', null],
  ['a year of another calendar', 'dd/mm/yyyy', '31/08/2568', null],
  ['a text of the cell', '@', '31/08/2025', null],
])('%s', (_, format, text, expected) => {
  expect(showsFrom1904(DAY, format, text)).toBe(expected);
});

it.each<[string, unknown, string, string, boolean | null]>([
  // 25 August 2021 and 26 August 2025: the day of the one is the year of the other.
  ['a day that reads as the other year', 44433, 'dd mmm', '25 Agu', false],
  ['the same with a year', 44433, 'dd/mm/yy', '25/08/21', false],
  ['a clock that reads as the other day and year', 44438.8958, 'dd/mm/yy hh:mm', '31/08/25 21:30', true],
  ['a month that reads as the other day', 44447, 'dd/mm', '08/09', null],
  ['a moment just before midnight, shown as the next day', 44437.9999, 'd mmm', '30 Agu', null],
  ['a count', 25, 'd', '25', null],
  ['a text', '31/08/2025', 'm/d/yyyy', '31/08/2025', null],
  ['a blank cell', '', 'm/d/yyyy', '', null],
])('%s', (_, value, format, text, expected) => {
  expect(showsFrom1904(value, format, text)).toBe(expected);
});
