import { sharing } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { tableOf } from '../tables';

const uses = (...rows: TypedValue[][]) =>
  tableOf({ tgl_mulai: 'date', tgl_selesai: 'date' }, [
    ['aplikasi', 'user_id', 'nomor_partner', 'tgl_mulai', 'tgl_selesai'],
    ...rows,
  ]);

describe('sharing', () => {
  it.each([
    {
      because: 'two people at once share',
      rows: [
        ['X', 'u', '1', 10, 20],
        ['X', 'U ', '2', 15, 30],
      ],
      overlapping: [true],
    },
    {
      because: 'one after the other is a handover',
      rows: [
        ['X', 'u', '1', 10, 20],
        ['X', 'u', '2', 20, 30],
      ],
      overlapping: [false],
    },
    {
      because: 'an open end runs to the as-of day',
      rows: [
        ['X', 'u', '1', 10, null],
        ['X', 'u', '2', 50, 60],
      ],
      overlapping: [true],
    },
    {
      because: 'the same person twice is no sharing',
      rows: [
        ['X', 'u', '1', 10, 20],
        ['X', 'u', '1', 15, 30],
      ],
      overlapping: [],
    },
    {
      because: 'another application is another account',
      rows: [
        ['X', 'u', '1', 10, 20],
        ['Y', 'u', '2', 15, 30],
      ],
      overlapping: [],
    },
    {
      because: 'a blank owner accuses nobody',
      rows: [
        ['X', 'u', '1', 10, 20],
        ['X', 'u', null, 15, 30],
      ],
      overlapping: [],
    },
  ])('$because', ({ rows, overlapping }) => {
    expect(sharing(uses(...rows), 100).map((account) => account.overlapping)).toEqual(overlapping);
  });

  it('lists the rows by the day the use began', () => {
    expect(sharing(uses(['X', 'u', '2', 30, 40], ['X', 'u', '1', 10, 20]), 100)).toEqual([
      { application: 'X', user: 'u', rows: [1, 0], overlapping: false },
    ]);
  });
});
