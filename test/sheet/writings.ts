/** The styles in which people write a value of a type. */
import fc from 'fast-check';
import { civilOf, isoDateTimeOf, isoOf, serialOf } from '../../src/calendar';
import { isBlankWord, saysNothing, TO_COME_WORDS } from '../../src/grid';
import type { FieldSpec, FieldType, RawCell, TypedValue } from '../../src/sheet';
import { TotalWords } from '../../src/sheet/rows/totals';

const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Every style of writing a value of a type; each is one column, as one column has one style. */
export interface Style<T> {
  name: string;
  write(value: T): RawCell;
}
export interface Writing<T> {
  type: FieldType;
  values: fc.Arbitrary<T>;
  styles: Style<T>[];
  spec?: Partial<FieldSpec>;
}

const dateStyles: Style<number>[] = [
  { name: 'serial', write: (day) => day },
  { name: 'serial as text', write: (day) => String(day) },
  { name: 'ISO', write: isoOf },
  { name: 'dd/mm/yyyy', write: (day) => `${two(civilOf(day).day)}/${two(civilOf(day).month)}/${civilOf(day).year}` },
  { name: 'd-m-yyyy', write: (day) => `${civilOf(day).day}-${civilOf(day).month}-${civilOf(day).year}` },
  { name: 'dd.mm.yyyy', write: (day) => `${two(civilOf(day).day)}.${two(civilOf(day).month)}.${civilOf(day).year}` },
  {
    name: 'd-Mon-yy in Indonesian',
    write: (day) => `${civilOf(day).day}-${MONTHS.id[civilOf(day).month - 1]}-${two(civilOf(day).year % 100)}`,
  },
  {
    name: 'd Month yyyy in English',
    write: (day) => `${civilOf(day).day} ${MONTHS.en[civilOf(day).month - 1]} ${civilOf(day).year}`,
  },
  { name: 'yyyymmdd', write: (day) => Number(isoOf(day).replace(/-/g, '')) },
];
/** 1975 to 2029, so that two digits name one year; never the first day of 1970, which means a blank. */
export const day = fc.integer({
  min: serialOf({ year: 1975, month: 1, day: 1 })!,
  max: serialOf({ year: 2029, month: 12, day: 31 })!,
});
const grouped = (text: string, mark: string) => text.replace(/\B(?=(\d{3})+$)/g, mark);

const writing = <T extends TypedValue>(one: Writing<T>) => one as unknown as Writing<TypedValue>;

export const WRITINGS: readonly Writing<TypedValue>[] = [
  writing({ type: 'date', values: day, styles: dateStyles }),
  writing({
    type: 'datetime',
    values: fc.tuple(day, fc.integer({ min: 0, max: 86_399 })).map(([d, s]) => d + s / 86_400),
    styles: [
      { name: 'serial', write: (at) => at },
      { name: 'ISO', write: isoDateTimeOf },
      { name: 'ISO with T', write: (at) => isoDateTimeOf(at).replace(' ', 'T') },
      {
        name: 'dd-mm-yyyy hh.mm.ss',
        write: (at) => isoDateTimeOf(at).replace(/^(\d+)-(\d+)-(\d+) (\d+):(\d+):/, '$3-$2-$1 $4.$5.'),
      },
    ],
  }),
  writing({
    type: 'time',
    values: fc.integer({ min: 0, max: 1439 }).map((minutes) => minutes / 1440),
    styles: [
      { name: 'fraction', write: (at) => at },
      { name: '08:00', write: (at) => clock(at, ':') },
      { name: '08.00', write: (at) => clock(at, '.') },
      { name: '08:00:00', write: (at) => `${clock(at, ':')}:00` },
      { name: 'pukul 08.00 WIB', write: (at) => `pukul ${clock(at, '.')} WIB` },
    ],
  }),
  writing({
    type: 'duration',
    values: fc.integer({ min: 0, max: 359_999 }),
    styles: [
      { name: 'seconds', write: (s) => s },
      { name: 'seconds as text', write: (s) => String(s) },
      { name: 'hh:mm:ss', write: (s) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` },
      {
        name: 'in words',
        write: (s) => `${Math.floor(s / 3600)} Jam ${Math.floor(s / 60) % 60} Menit ${s % 60} Detik`,
      },
    ],
  }),
  writing({
    type: 'duration',
    values: fc.integer({ min: 1, max: 86_399 }),
    styles: [{ name: "Excel's fraction of a day", write: (s) => s / 86_400 }],
  }),
  writing({
    type: 'integer',
    values: fc.integer({ min: 0, max: 999_999_999 }),
    styles: [
      { name: 'number', write: (n) => n },
      { name: 'text', write: (n) => String(n) },
      { name: 'thousands with points', write: (n) => grouped(String(n), '.') },
      { name: 'thousands with commas', write: (n) => grouped(String(n), ',') },
      { name: 'rupiah', write: (n) => (n === 0 ? 'Rp -' : `Rp ${grouped(String(n), '.')}`) },
      { name: 'a head count', write: (n) => `${n} orang` },
    ],
  }),
  writing({
    type: 'number',
    values: fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100),
    styles: [
      { name: 'number', write: (n) => n },
      { name: 'decimal comma', write: (n) => n.toFixed(2).replace('.', ',') },
      { name: 'decimal point', write: (n) => n.toFixed(2) },
      { name: 'both marks, Indonesian', write: (n) => marked(n, '.', ',') },
      { name: 'both marks, English', write: (n) => marked(n, ',', '.') },
      { name: 'rupiah with cents', write: (n) => `Rp ${marked(n, '.', ',')}` },
    ],
  }),
  writing({
    type: 'number',
    values: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
    styles: [
      { name: 'percent with comma', write: (n) => `${(n * 100).toFixed(2).replace('.', ',')}%` },
      { name: 'percent with point and blank', write: (n) => `${(n * 100).toFixed(2)} %` },
    ],
  }),
  writing({
    type: 'boolean',
    values: fc.boolean(),
    styles: [
      ['Ya', 'Tidak'],
      ['YA', 'TIDAK'],
      ['y', 't'],
      ['✓', '✗'],
      ['1', '0'],
      ['TRUE', 'FALSE'],
      ['Ada', 'Belum'],
      ['Lengkap', 'Tidak Lengkap'],
      ['v', 'x'],
    ]
      .map(([yes, no]): Style<boolean> => ({ name: `${yes} / ${no}`, write: (value) => (value ? yes! : no!) }))
      .concat([
        { name: 'boolean', write: (value) => value },
        { name: '1 / 0 as numbers', write: Number },
      ]),
  }),
  writing({
    type: 'enum',
    spec: { values: { AGREE: ['Agre'], 'NOT AGREE': ['DECLINE'], 'FOLLOW UP': ['FU'], 'CT-0': [] } },
    values: fc.constantFrom('AGREE', 'NOT AGREE', 'FOLLOW UP', 'CT-0'),
    styles: [
      { name: 'as it is', write: (word) => word },
      { name: 'lower case', write: (word) => word.toLowerCase() },
      { name: 'underscores', write: (word) => word.replace(/ /g, '_') },
      { name: 'no blanks', write: (word) => word.replace(/[ -]/g, '') },
      { name: 'blanks around', write: (word) => `  ${word}\u00a0` },
    ],
  }),
  writing({
    type: 'id',
    values: fc.stringMatching(/^[0-9]{5,13}$/),
    styles: [
      { name: 'text', write: (id) => id },
      { name: 'apostrophe', write: (id) => `'${id}` },
      { name: 'padded', write: (id) => `    ${id}` },
    ],
  }),
  writing({
    type: 'id',
    values: fc.stringMatching(/^[1-9][0-9]{4,12}$/),
    styles: [{ name: 'number', write: (id) => Number(id) }],
  }),
  writing({
    type: 'text',
    values: fc
      .stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{1,9}){0,3}$/)
      // Words the reader has a meaning of its own for: nothing filled in, and a row of totals.
      .filter(
        (words) => !isBlankWord(words) && !saysNothing(words, TO_COME_WORDS) && !new TotalWords().says(words, true),
      ),
    styles: [
      { name: 'text', write: (words) => words },
      { name: 'blanks around', write: (words) => ` ${words} ` },
    ],
  }),
];

function clock(at: number, mark: string): string {
  const minutes = Math.round(at * 1440);
  return `${two(Math.floor(minutes / 60))}${mark}${two(minutes % 60)}`;
}

function marked(n: number, thousands: string, decimal: string): string {
  const [whole, cents] = Math.abs(n).toFixed(2).split('.') as [string, string];
  return `${n < 0 ? '-' : ''}${grouped(whole, thousands)}${decimal}${cents}`;
}
