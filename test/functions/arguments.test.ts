import { parseDate } from '../../src/functions/arguments';
import { parseMonth } from '../../src/functions/arguments/month';
import { parseNumber } from '../../src/functions/arguments/parseNumber';
import { usedRows } from '../../src/functions/shared/cells';
import { caller, errorOf } from './call';

const call = caller();
const english = caller({ language: 'en' });

describe('numbers typed as text', () => {
  it.each([
    ['0,95', 0.95],
    ['0.95', 0.95],
    ['95%', 0.95],
    ['1.000', 1000],
    ['1.250,5', 1250.5],
    ['12', 12],
    ['-3', -3],
    ['abc', null],
    ['', null],
    ['1,2,3', null],
  ])('reads %p as %p', (text, value) => expect(parseNumber(text)).toBe(value));
});

describe('months', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['03/2026', '2026-03'],
    ['Mar 2026', '2026-03'],
    ['Maret 2026', '2026-03'],
    ['Okt-26', '2026-10'],
    ['October 2026', '2026-10'],
    ["Agt '26", '2026-08'],
    ['Mars 2026', null],
    [202603, '2026-03'],
    [46082, '2026-03'],
    ['31/03/2026', '2026-03'],
    ['2026-13', null],
    ['Maret', null],
    [3, null],
  ])('reads %p as %p', (cell, month) => expect(parseMonth(cell)).toBe(month));
});

describe('dates', () => {
  it.each([
    ['2026-03-31', 46112],
    ['31/03/2026', 46112],
    ['31-3-2026', 46112],
    ['31/02/2026', null],
    ['03/31/2026', null],
  ])('reads %p as serial %p', (text, serial) => expect(parseDate(text)).toBe(serial));
});

describe('the tail of a whole column', () => {
  it('is cut whether the host writes blanks as 0, null or an empty text', () => {
    expect(usedRows([['a'], [1], [0], [null], ['']])).toBe(2);
  });
  it('keeps a row of zeros that stands above other data', () => {
    expect(usedRows([['a'], [0], [1]])).toBe(3);
  });
});

describe('mistakes in an argument', () => {
  it.each([
    ['a missing range', () => call('QMS', null), '#VALUE!', 'Argumen 1 (data) belum diisi'],
    [
      'an error cell as the range',
      () => call('QMS', [[{ code: '#REF!' }]]),
      '#VALUE!',
      'Argumen 1 (data) berisi kesalahan #REF!',
    ],
    [
      'an unknown choice',
      () => call('WILSON', 1, 2, 0.95, 'cepat'),
      '#VALUE!',
      'Argumen 4 (cara): "cepat" bukan pilihan. Pilihan: wilson, eksak.',
    ],
    [
      'a text where a number belongs',
      () => call('WILSON', 'banyak', 2),
      '#VALUE!',
      'Argumen 1 (jumlah): "banyak" bukan bilangan',
    ],
    ['a number outside its bounds', () => call('WILSON', 1, 0), '#VALUE!', 'Argumen 2 (dari): 0 di luar batas 1'],
    ['a fraction where a count belongs', () => call('WILSON', 1.5, 2), '#VALUE!', '1.5 bukan bilangan bulat'],
    [
      'a range where one cell belongs',
      () => call('WILSON', [[1], [2]], 2),
      '#VALUE!',
      'Argumen 1 (jumlah) berukuran 2 baris × 1 kolom',
    ],
    [
      'an error in a one-cell argument',
      () => call('WILSON', [[{ code: '#DIV/0!' }]], 2),
      '#VALUE!',
      'berisi kesalahan #DIV/0!',
    ],
    [
      'a month that is none',
      () =>
        call(
          'QMS',
          [
            ['valid', 'Kategori'],
            ['Valid', 'Agree'],
          ],
          'Maret',
        ),
      '#VALUE!',
      'Argumen 2 (bulan): "Maret" bukan bulan',
    ],
    [
      'a range without a header',
      () =>
        call('QMS', [
          ['x', 'y'],
          [1, 2],
        ]),
      '#VALUE!',
      'Argumen 1 (data): baris judul tidak ikut di rentang',
    ],
    [
      'months that stand across',
      () =>
        call(
          'SDM',
          [
            ['PERNER', 'NAMA', 'Jabatan', 'SITE', 'Status Karyawan'],
            ['901', 'Agen 001', 'AGENT', 'BANDUNG', 'AKTIF'],
          ],
          [
            ['SITE', 'JABATAN', 'Jan-25', 'Feb-25'],
            ['BANDUNG', 'AGENT', 100, 110],
          ],
          45_700,
        ),
      '#VALUE!',
      'Periode berdiri menyamping sebagai judul kolom ("Jan-25", "Feb-25")',
    ],
    [
      'a header without rows',
      () => call('QMS', [['Tanggal', 'login', 'fastel', 'Kategori', 'valid']]),
      '#N/A',
      'tidak ada baris di bawah judul',
    ],
    [
      'columns of different length',
      () => call('QMS', [['Valid'], ['Valid'], ['Valid']], [['Agree'], ['Agree']]),
      '#VALUE!',
      'Argumen 1 (data) berisi 3 baris, argumen 2 (bulan) 2 baris',
    ],
    [
      'an unknown grouping column',
      () =>
        call(
          'QMS.TABEL',
          [
            ['Tanggal', 'login', 'Site', 'fastel', 'Kategori', 'valid'],
            ['2026-03-01', 'a', 'MEDAN', '1', 'Agree', 'Valid'],
          ],
          'Warna',
        ),
      '#VALUE!',
      '"Warna" bukan kolom tabel ini',
    ],
  ])('%s is answered with one sentence that names it', async (_, run, code, sentence) => {
    const error = await errorOf(run());
    expect(error.code).toBe(code);
    expect(error.message).toContain(sentence);
    expect(error.message).not.toContain('{{');
  });

  it('is answered in English for an English user', async () => {
    expect((await errorOf(english('WILSON', 'many', 2))).message).toBe(
      'Argument 1 (jumlah): "many" is not a number. Write a number, for example 18.',
    );
  });
});
