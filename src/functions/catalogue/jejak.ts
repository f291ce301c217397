import { VERDICTS } from '../../engine';
import { trace, type BucketName, type Calls } from '../../measures';
import { choice, optionalMonth, range } from '../arguments';
import type { ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import type { TableReading } from '../reading/tableReading';
import { callsOf } from './shared/calls';
import { CALLS } from './shared/examples';
import { judge } from './shared/judge';
import { CELL_WORDS } from './shared/verdictWords';

export const JEJAK = defineFunction({
  name: 'JEJAK',
  about: {
    id: 'Jejak hitung: bagaimana setiap baris dihitung. Semua kelompok bila dijumlahkan sama dengan semua baris.',
    en: 'How a number was counted: every row in one bucket, and the buckets add up to all rows.',
  },
  arguments: {
    ukuran: choice(
      { id: 'Angka yang dijejaki.', en: 'The figure to be traced.' },
      {
        qms: { id: 'QMS dari lembar tapping', en: 'QMS of a tapping sheet' },
        closing: { id: 'kepatuhan closing dari lembar tiket', en: 'closing compliance of a ticket sheet' },
      },
    ),
    data: range({
      id: 'Lembar beserta judulnya, misalnya Tapping[#All].',
      en: 'The sheet with its header, Tapping[#All] for example.',
    }),
    bulan: optionalMonth({
      id: 'Bulan call (QMS saja); kosong untuk semua.',
      en: 'Month of the call (QMS only); all when omitted.',
    }),
  },
  result: 'spill',
  gives: { id: 'Dua kolom dengan judul: kelompok, baris.', en: 'Two columns with their header: bucket, rows.' },
  example: {
    ranges: { Tapping: CALLS },
    formula: '=PATUH.JEJAK("qms";Tapping[#All];"2026-03")',
    call: ['qms', { range: 'Tapping' }, '2026-03'],
  },
  async run({ ukuran, data, bulan }, session) {
    if (ukuran === 'qms') {
      const { calls, reading } = await callsOf(data, { month: bulan, column: null }, session);
      return withRest(qmsBuckets(calls, bulan), reading);
    }
    const { result, reading } = await judge(await session.library.pack('closing'), data, null, session);
    return withRest(
      VERDICTS.map((verdict) => [CELL_WORDS.id[verdict], result.counts[verdict]]),
      reading,
    );
  },
});

/** In the order people count: AGREE of the official reading is the first four. */
const BUCKETS: readonly [BucketName, string][] = [
  ['valid', 'VALID'],
  ['return', 'RETURN'],
  ['notValid', 'TIDAK VALID'],
  ['untapped', 'belum tapping'],
  ['superseded', 'digantikan call ulang'],
  ['duplicate', 'duplikat'],
  ['excluded', 'VALID tetapi bukan AGREE'],
  ['other', 'bukan AGREE'],
];

function qmsBuckets(calls: Calls, month: string | null): ResultCell[][] {
  const { lines, elsewhere } = trace(calls, month ?? undefined);
  const counts = new Map(lines.map(({ bucket, count }) => [bucket, count]));
  return [
    ...BUCKETS.map(([bucket, name]) => [name, counts.get(bucket) ?? 0]),
    ['bulan lain atau tanpa tanggal', elsewhere],
  ];
}

/** The rows that are no records close the sum: blank rows, totals, headers printed again. */
function withRest(buckets: ResultCell[][], { reading, table, height }: TableReading): ResultCell[][] {
  const skipped = reading.report.skipped.reduce((sum, { count }) => sum + count, 0);
  return [
    ['kelompok', 'baris'],
    ...buckets,
    ['kosong, total, atau judul ulang', skipped],
    ['jumlah baris di bawah judul', height - table.headerRow - 1],
  ];
}
