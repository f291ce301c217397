import { orphans, type AccountWords } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { tableOf } from '../tables';

const WORDS: AccountWords = { closed: ['BLOKIR', 'HAPUS'], left: ['NON AKTIF'], maxDays: null };
const ASOF = on('2025-08-31');
const HEADER = [
  'nomor_partner',
  'user_id',
  'nama_karyawan',
  'status_user',
  'tgl_blokir',
  'tgl_non_aktif',
  'status_karyawan',
];

const accounts = (...rows: TypedValue[][]) => tableOf({ tgl_blokir: 'date', tgl_non_aktif: 'date' }, [HEADER, ...rows]);
const roster = tableOf({ tgl_non_aktif: 'date' }, [
  ['nomor_partner', 'login_tamara', 'nama', 'tgl_non_aktif'],
  ['1', '20001', 'Agen 001', on('2025-08-01')],
  ['2', '20002', 'Agen 002', null],
  ['3', '20003', 'Agen 003', on('2025-09-15')],
  ['4', '20004', 'Agen 004', on('2025-08-21')],
]);

describe('orphans', () => {
  it('finds open accounts of leavers by perner, login and name, the oldest first', () => {
    const register = accounts(
      [null, '20004', null, null, null, null, null],
      ['1', 'u1', null, null, null, null, null],
      [null, 'u9', 'agen 004', null, null, null, null],
      ['2', 'u2', null, null, null, null, null],
      ['3', 'u3', null, null, null, null, null],
    );
    expect(
      orphans(register, roster, WORDS, ASOF).map(({ row, person, matchedBy, calendarDays }) => [
        row,
        person,
        matchedBy,
        calendarDays,
      ]),
    ).toEqual([
      [1, 0, 'perner', 30],
      [0, 3, 'login', 10],
      [2, 3, 'name', 10],
    ]);
  });

  it.each([
    { because: 'a blocked account is closed', row: ['1', 'u', null, 'BLOKIR', null, null, null], count: 0 },
    { because: 'a blocking date closes it', row: ['1', 'u', null, null, ASOF, null, null], count: 0 },
    {
      because: 'a blocking date after the as-of day does not',
      row: ['1', 'u', null, null, ASOF + 1, null, null],
      count: 1,
    },
    {
      because: 'the register may tell of the leaving itself',
      row: ['9', 'u', null, null, null, on('2025-08-30'), null],
      count: 1,
    },
    {
      because: 'a status may tell of it without a date',
      row: ['9', 'u', null, null, null, null, 'NON AKTIF'],
      count: 1,
    },
    { because: 'a request without a user is no account', row: ['1', null, null, null, null, null, null], count: 0 },
    { because: 'nobody known to have left is no orphan', row: ['9', 'u', null, null, null, null, null], count: 0 },
  ])('$because', ({ row, count }) => {
    expect(orphans(accounts(row), roster, WORDS, ASOF)).toHaveLength(count);
  });

  it('calls nothing overdue until the team sets a deadline', () => {
    const register = accounts(['1', 'u', null, null, null, null, null]);
    expect(orphans(register, roster, WORDS, ASOF)[0]!.overdue).toBe(false);
    expect(orphans(register, roster, { ...WORDS, maxDays: 29 }, ASOF)[0]!.overdue).toBe(true);
    expect(orphans(register, roster, { ...WORDS, maxDays: 30 }, ASOF)[0]!.overdue).toBe(false);
  });
});
