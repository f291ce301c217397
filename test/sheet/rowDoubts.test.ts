/** What a sheet itself says against records that are read and counted all the same. */
import { readTable, type FieldSpec, type GridFacts, type RawCell } from '../../src/sheet';

const field = (name: string, type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type,
  label: { id: name, en: name },
  aliases: [],
  ...more,
});
const SPECS = [
  field('nama', 'id', { key: true }),
  field('site', 'enum', { values: { BANDUNG: [], MALANG: [] } }),
  field('status', 'enum', { values: { AKTIF: [], KELUAR: ['Resign'] } }),
  field('keluar', 'date', { aliases: ['Resign'], month: true }),
];
const person = (n: number, more: Partial<Record<'site' | 'status' | 'keluar', RawCell>> = {}): RawCell[] => {
  const { site = 'BANDUNG', status = 'Aktif', keluar = null } = more;
  return [`9000${n}`, site, status, keluar];
};
const doubts = (rows: RawCell[][], grid?: GridFacts) =>
  readTable([SPECS.map(({ name }) => name), ...rows], SPECS, { grid }).table!.doubts?.map(
    ({ cause, field: of, text, records }) => [cause, of, text, records.join()],
  );

it.each<[string, RawCell[][], GridFacts | undefined, unknown]>([
  ['nothing', [person(1), person(2)], undefined, undefined],
  ['rows that nobody sees', [person(1), person(2), person(3)], { hiddenRows: [2] }, [['hidden', null, null, '1']]],
  [
    'a heading that says what the cells do not',
    [person(1), ['YANG RESIGN', '', '', ''], person(2), person(3, { status: 'Resign', keluar: 45900 })],
    undefined,
    [
      ['section', 'status', 'YANG RESIGN', '1'],
      ['section', 'keluar', 'YANG RESIGN', '1'],
    ],
  ],
  ['a heading that says what they do', [['SITE BANDUNG', '', '', ''], person(1), person(2)], undefined, undefined],
  [
    'a month where it is enough',
    [person(1, { keluar: 'Agustus 2025' }), person(2, { keluar: '01/08/2025' })],
    undefined,
    [['monthOnly', 'keluar', null, '0']],
  ],
])('of %s', (_, rows, grid, expected) => {
  expect(doubts(rows, grid)).toEqual(expected);
});

it('of a column with both orders of day and month: the dates that fit either', () => {
  const dates: RawCell[] = ['31/01/2025', '01/31/2025', '02/03/2025', '04/04/2025', '05/06/2025'];
  expect(doubts(dates.map((keluar, n) => person(n, { keluar })))).toEqual([['dayMonth', 'keluar', null, '2,4']]);
});

it('of days and months that Excel seems to have swapped: the dates that would be others', () => {
  const dates: RawCell[] = [45665, 45696, 45724, 45755, 45785, '13/08/2025', '14/08/2025', '15/08/2025'];
  expect(doubts(dates.map((keluar, n) => person(n, { keluar })))).toEqual([['dayMonth', 'keluar', null, '0,1,2,3,4']]);
});
