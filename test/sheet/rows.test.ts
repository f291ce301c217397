/** Rows that look like records and are none, and records that look like something else. */
import { readTable, type FieldSpec, type RawCell } from '../../src/sheet';

const field = (name: string, type: FieldSpec['type'], more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type,
  label: { id: name, en: name },
  aliases: [],
  ...more,
});
const PLAN = [
  field('periode', 'text'),
  field('site', 'enum', { key: true, values: { BANDUNG: [], MALANG: [], BSD: [] } }),
  field('jabatan', 'text'),
  field('target', 'integer', { key: true }),
  field('ada', 'integer'),
];
const CALLS = [
  field('tanggal', 'datetime', { key: true }),
  field('login', 'id', { key: true }),
  field('fastel', 'id'),
  field('site', 'enum', { values: { BANDUNG: [], MALANG: [] } }),
  field('hasil', 'enum', { key: true, values: { AGREE: [], DECLINE: [] } }),
  field('tapping', 'boolean'),
  field('catatan', 'text'),
];
const captions = (specs: readonly FieldSpec[]): RawCell[] => specs.map(({ name }) => name);
const plan = (...rows: RawCell[][]) => readTable([captions(PLAN), ...rows], PLAN).report;
const calls = (...rows: RawCell[][]) => readTable([captions(CALLS), CALL, CALL, CALL, ...rows], CALLS).report;
const PLANS: RawCell[][] = [
  ['2025-08', 'BANDUNG', 'Agent', 100, 95],
  ['2025-08', 'BSD', 'Agent', 80, 70],
  ['2025-08', 'MALANG', 'Agent', 120, 110],
];
const CALL: RawCell[] = ['2025-08-01 09:00', '90001', '131000000001', 'BANDUNG', 'AGREE', 'Ya', ''];
const reasons = (report: ReturnType<typeof plan>) => report.skipped.map(({ reason }) => reason);

describe('a row whose numbers are those above', () => {
  it.each<[string, RawCell[]]>([
    ['nobody knows its word', ['', 'Hasil', '', 300, 275]],
    ['it has none', ['', '', '', 300, 275]],
    ['the word stands in another column', ['2025-08', '', 'TOTAL', 300, 275]],
    ['its numbers are texts', ['', 'Hasil', '', '300', '275']],
    ['it is written with thousands', ['', 'Area I', '', '300', 275]],
  ])('is a sum where %s', (_, row) => {
    expect(reasons(plan(...PLANS, row))).toEqual(['totalSum']);
  });

  it('is the sum of a group of one where it is nothing but a number', () => {
    const report = plan(['2025-08', 'BSD', 'Agent', 80, 70], ['', '', '', 80, 70], ...PLANS);
    expect(report.skipped).toEqual([{ reason: 'totalSum', rows: [2], count: 1 }]);
  });

  it('is a mean', () => {
    expect(reasons(plan(...PLANS, ['', 'Hasil', '', 100, 92]))).toEqual(['totalMean']);
  });

  it('is the sum of its group', () => {
    const report = plan(
      ...PLANS,
      ['', 'Barat', '', 300, 275],
      ...PLANS,
      ['', 'Timur', '', 300, 275],
      ['', 'Semuanya', '', 600, 550],
    );
    expect(report.skipped).toEqual([{ reason: 'totalSum', rows: [4, 8, 9], count: 3 }]);
  });

  it.each<[string, RawCell[][], number[]]>([
    ['of all rows', [['', 'Hasil', '', 300, 275], ...PLANS], [1]],
    [
      'of each of two areas, and of both',
      [['', '', '', 600, 550], ['', 'Barat', '', 300, 275], ...PLANS, ['', 'Timur', '', 300, 275], ...PLANS],
      [1, 2, 6],
    ],
    [
      'of each site, one of which has one position',
      [
        ['2025-08', 'BANDUNG', '', 13, 12],
        ['2025-08', 'BANDUNG', 'Agent', 10, 10],
        ['2025-08', 'BANDUNG', 'QCO', 3, 2],
        ['2025-08', 'BSD', '', 6, 5],
        ['2025-08', 'BSD', 'Agent', 6, 5],
      ],
      [1, 4],
    ],
  ])('is the sum %s where those stand below it', (_, rows, sums) => {
    expect(plan(...rows).skipped).toEqual([{ reason: 'totalSum', rows: sums, count: sums.length }]);
  });

  it('is a record above others where it is a site of its own with any position', () => {
    expect(
      plan(
        ['2025-08', 'MALANG', '', 13, 12],
        ['2025-08', 'BANDUNG', 'Agent', 10, 10],
        ['2025-08', 'BSD', 'Agent', 3, 2],
      ).records,
    ).toBe(3);
  });

  it.each<[string, RawCell[]]>([
    ['it has all that records have', ['2025-08', 'BANDUNG', 'QCO', 300, 275]],
    ['one of its numbers is another', ['', 'BANDUNG', '', 300, 274]],
  ])('is a record where %s', (_, row) => {
    expect(plan(...PLANS, row).records).toBe(4);
  });
});

it.each([
  'ALL',
  'All Area',
  'Average',
  'Rata-Rata',
  '% Capaian',
  'Capaian (%)',
  'Selisih',
  'Gap',
  'Nasional',
  'TOTAL SDM',
  'Jumlah SDM',
  'Total BANDUNG',
  'BANDUNG Total',
  'Grand Total:',
  'Totals',
  'Sub Total',
  'Σ',
  'Total Area',
  'T O T A L',
  'J U M L A H   S D M',
  '%',
  'TARGET 95%',
  'Kekurangan',
  'Maks',
  'Median',
  'Count',
])('a plan row called %s is no record', (word) => {
  expect(reasons(plan(...PLANS, ['', word, '', 7, 3]))).toEqual(['total']);
});

it.each([
  '(5 rows affected)',
  '5 rows selected.',
  '5 record(s)',
  'Page 1 of 1',
  '1 - 10 / 10',
  'Halaman 1 dari 3',
  'Total records: 5',
  'Jumlah data: 5',
  'Rows: 5',
  'Rows 1-5 of 5',
  'No of records = 5',
  'Processed 5 records in 0.2 s',
  '<< Prev 1 Next >>',
  '(c) 2025 PT Contoh',
  'Dibuat dengan aplikasi versi 2.1',
  '*** End of report ***',
  '-- end --',
  'Catatan: tiket dihitung per tanggal close',
  'Sumber: aplikasi',
  'Dicetak oleh: Agen 001, 31/08/2025 09:00',
  'Printed on 31/08/2025',
  'Menampilkan 1 sampai 5 dari 5 data',
  'Showing 1 to 5 of 5 entries',
  'Bandung, 31 Agustus 2025',
  'Mengetahui,',
  '==========',
])('a line such as %j below the table is a remark', (line) => {
  expect(reasons(calls([line]))).toEqual(['remark']);
});

it('a signature is a remark down to the name', () => {
  const report = calls(
    [],
    ['Mengetahui,', '', '', 'Dibuat oleh,'],
    [],
    [],
    ['(Agen 001)', '', '', '(Agen 002)'],
    ['SPV', '', '', 'QCO'],
  );
  expect(report.records).toBe(3);
});

it.each<[string, RawCell[]]>([
  ['error values', ['#N/A', '#N/A', '#N/A', '', '#N/A', '', '']],
  ['zeros', [0, 0, 0, '', '', 0, '']],
  ['unticked boxes', ['', '', '', '', '', false, '']],
  ['texts of them', ['', '0', '', '', '#N/A', 'FALSE', '']],
  ['a choice beside them', ['', '#N/A', '', 'BANDUNG', '', 'Ya', '']],
  ['a choice that names no record', ['', '', '', 'BANDUNG', '', '', '']],
])('a row of nothing but %s is no record', (_, row) => {
  expect(reasons(calls(row))).toEqual(['prefilled']);
});

it('rows with the same choices again and again and nothing of their own are no records, two of them are', () => {
  const row: RawCell[] = ['', '', '', 'BANDUNG', '', 'Tidak', ''];
  expect(reasons(calls(row, row, row, row))).toEqual(['prefilled']);
  expect(calls(row, row).records).toBe(5);
});

const LACK = '#GETTING_DATA';
it.each<[string, RawCell[]]>([
  ['nothing but formulas', [LACK, LACK, LACK, LACK, LACK, LACK, LACK]],
  ['formulas beside a choice', [LACK, LACK, LACK, LACK, 'AGREE', LACK, '']],
  ['formulas beside a choice that names no record', [LACK, LACK, LACK, 'BANDUNG', LACK, LACK, '']],
  ['a formula for its id', ['', '', LACK, 'BANDUNG', '', 'Tidak', '']],
])('a row of %s without a result may be a record, alone and many times', (_, row) => {
  expect(calls(row)).toMatchObject({ records: 4, skipped: [] });
  expect(calls(row, row, row, row)).toMatchObject({ records: 7, skipped: [] });
});

it('rows with the same day again and again and nothing else are no records, two of them and other days are', () => {
  const row: RawCell[] = ['2025-08-31', '', '', '', '', '', ''];
  expect(reasons(calls(row, row, row, row))).toEqual(['prefilled']);
  expect(calls(row, row).records).toBe(5);
  expect(calls(row, ['2025-08-30', ...row.slice(1)], row, row).records).toBe(7);
});

it('a formula without a result beside blank ids is what a form was filled up with', () => {
  const row: RawCell[] = [LACK, '', '', 'BANDUNG', '', '', LACK];
  expect(calls(row, row, row)).toMatchObject({ records: 3, skipped: [{ reason: 'prefilled', count: 3 }] });
});

it('a row that is only numbered is a record, 3 under 1 and 2', () => {
  const specs = [field('no', 'integer'), field('keluar', 'date')];
  const rows: RawCell[][] = [
    [1, 45900],
    [2, 45901],
    [3, ''],
  ];
  expect(readTable([captions(specs), ...rows], specs, { headerRow: 0 }).report.records).toBe(3);
});

it.each<[string, RawCell[], string]>([
  ['the number of records', [3, '', '', '', '', '', ''], 'total'],
  ['the number of records in two columns', ['', '', '3', '', '3', '', ''], 'total'],
  ['a source in several cells', ['Sumber data', 'NOSSA', '', '', '', '', ''], 'remark'],
])('a row of %s is no record', (_, row, reason) => {
  expect(reasons(calls(row))).toEqual([reason]);
});

it.each(['Agent: Agen 099', '5 tiket', 'CALON AGENT BATCH 5', 'AGUSTUS 2025'])(
  'a line such as %j heads the rows below it',
  (line) => {
    expect(reasons(calls([line], CALL))).toEqual(['section']);
  },
);

describe('what stands between or below the records and is none', () => {
  it.each<[string, RawCell[]]>([
    ['a banner with its page number', ['PT CONTOH', '', 'Hal 2']],
    ['a banner with its number in another cell', ['Halaman', '', '2']],
    ['a banner with the day of printing', ['PT CONTOH', '', '', '31/08/2025']],
  ])('%s over the captions of the next page', (_, banner) => {
    const report = calls(banner, captions(CALLS), CALL);
    expect(report.records).toBe(4);
    expect(reasons(report)).toEqual(['remark', 'repeatedHeader']);
  });

  it('a small summary after a gap', () => {
    const report = calls([], ['Rekap', 'Jumlah'], ['AGREE', 3], ['DECLINE', 2], ['Total', 5], [], CALL);
    expect(report.records).toBe(4);
    expect(report.skipped).toContainEqual({ reason: 'afterTable', rows: [5, 6, 7, 8], count: 4 });
  });

  it('a Roman number with the name of its part', () => {
    const numbered = (no: RawCell, row: RawCell[]) => [no, ...row];
    const part = CALLS.slice(1);
    const table = readTable(
      [
        numbered('No', captions(part)),
        numbered('I', ['BAGIAN A']),
        ...[1, 2].map((no) => numbered(no, CALL.slice(1))),
        numbered('II', ['BAGIAN B']),
        numbered(3, CALL.slice(1)),
      ],
      part,
    );
    expect(table.report.sections.map(({ text, records }) => [text, records])).toEqual([
      ['BAGIAN A', 2],
      ['BAGIAN B', 1],
    ]);
  });

  it.each<[string, RawCell[][]]>([
    [
      'figures',
      [
        ['Jumlah AGREE', 3],
        ['Rasio', 0.8],
        ['Selisih', 0.15],
      ],
    ],
    [
      'figures in the middle',
      [
        ['', '', '', 'QMS', '80%'],
        ['', '', '', 'SDM', '90%'],
      ],
    ],
    [
      'a legend',
      [
        ['Kuning', 'belum tapping'],
        ['Merah', 'return'],
      ],
    ],
    [
      'signatures in a row',
      [
        ['', 'Disiapkan oleh', 'Diperiksa oleh', '', 'Disetujui oleh'],
        ['', 'Agen 001', 'Agen 002', '', 'Agen 003'],
      ],
    ],
    [
      'signatures in all cells',
      [
        ['Dibuat', 'Diperiksa', 'Disetujui', 'Mengetahui'],
        ['Agen 1', 'Agen 2', 'Agen 3', 'Agen 4'],
        ['31/08', '31/08', '31/08', '31/08'],
      ],
    ],
  ])('%s after a gap, also where the host writes blanks as 0', (_, rows) => {
    expect(calls([], ...rows).records).toBe(3);
    const zeros = [captions(CALLS), CALL, CALL, CALL, [], ...rows].map((row) => CALL.map((__, i) => row[i] || 0));
    expect(readTable(zeros, CALLS, { zeroIsBlank: true }).report.records).toBe(3);
  });

  it.each<[string, RawCell[][]]>([
    [
      'a plan row whose note names a source',
      [
        ['2025-08', 'BANDUNG', 'Agent', 5, 4],
        ['', 'BSD', 'Sumber: HC', 100],
      ],
    ],
    [
      'a plan row that begins like a count',
      [
        ['2025-08', 'BANDUNG', 'Agent', 5, 4],
        [10, '', 'Data Entry', 5],
      ],
    ],
    ['the first plan row, with few cells', [['', 'BSD', '', 100]]],
  ])('but %s is a record', (_, rows) => {
    expect(plan(...rows).records).toBe(rows.length);
  });

  it('and somebody of an unknown site after a gap is a record', () => {
    const people = [field('nama', 'text', { key: true }), PLAN[1]!, field('jabatan', 'text'), field('masuk', 'date')];
    const somebody = ['Agen 001', 'BANDUNG', 'Agent', '2025-01-01'];
    const { report } = readTable([captions(people), somebody, somebody, [], ['Agen 003', 'JAKARTA']], people);
    expect(report.records).toBe(3);
  });

  it('but few cells of a record after a gap are a record', () => {
    expect(calls([], ['', '90001', '', 'BANDUNG'], ['', '90002', '', 'MALANG']).records).toBe(5);
  });
});

it('a count with its noun is no id', () => {
  const report = readTable(
    [captions(CALLS).slice(1), ...[CALL, CALL].map((row) => row.slice(1)), ['2 tiket']],
    CALLS.slice(1),
  );
  expect(report.report.records).toBe(2);
});

it('a line between records heads those below it, and they are counted', () => {
  const report = calls(['AGENT RESIGN'], CALL, CALL);
  expect(report.sections).toEqual([{ row: 4, text: 'AGENT RESIGN', records: 2 }]);
  expect(report.records).toBe(5);
});

it.each<[string, RawCell[]]>([
  ['(1), (2), (3)', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']],
  ['1, 2, 3', [1, 2, 3, 4, 5, 6, 7]],
  ['A, B, C', ['A', 'B', 'C', 'D', 'E', 'F', 'G']],
  ['a), b), c)', ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)']],
  ['units', ['dd/mm/yyyy', 'teks', 'angka', 'teks', 'teks', 'Ya/Tidak', '']],
  [
    'what is to be done',
    ['dd/mm/yyyy hh:mm', 'wajib diisi', 'angka', 'pilih', 'pilih dari daftar', 'Ya/Tidak', 'isi teks'],
  ],
  ['an example', ['Contoh: 2025-08-01', '90001', '131000000001', 'BANDUNG', 'AGREE', 'Ya', 'ok']],
])('a row of %s under the captions is no record', (_, row) => {
  expect(reasons(readTable([captions(CALLS), row, CALL], CALLS).report)).toEqual(['units']);
});

it('the captions once more in the other language, right under the captions, are no record', () => {
  const specs = CALLS.map((spec) => ({ ...spec, label: { id: `Isi ${spec.name}`, en: `Field ${spec.name}` } }));
  const again = specs.map(({ label }) => label.en);
  expect(reasons(readTable([captions(specs), again, CALL], specs).report)).toEqual(['repeatedHeader']);
});

it.each<[string, RawCell[]]>([
  ['an id alone', ['', '90002', '', '', '', '', '']],
  ['a date alone', ['2025-08-01', '', '', '', '', '', '']],
  ['an outcome alone', ['', '', '', '', 'AGREE', '', '']],
  ['a note that begins like a remark', ['2025-08-01 09:00', '90001', '131000000001', '', 'AGREE', '', 'Catatan: ok']],
  ['"Total" in its note', ['2025-08-01 09:00', '90001', '131000000001', '', 'AGREE', '', 'Total 3 kali']],
  ['a short id and numbers that are the mean', ['2025-08-01 09:00', '3', '3', 'BANDUNG', '', 'Ya', '']],
  ['an error in one cell', ['2025-08-01 09:00', '#N/A', '131000000001', '', 'AGREE', '', '']],
])('a row with %s is a record', (_, row) => {
  expect(calls(row).records).toBe(4);
});

it('a ticket with a short number and a blank is a record, whatever its counts', () => {
  const specs = [
    field('tiket', 'id', { key: true }),
    field('layanan', 'enum', { values: { INDIHOME: [] } }),
    field('rfo', 'text'),
    field('kontak', 'integer'),
    field('izin', 'boolean'),
    field('tutup', 'date'),
  ];
  const ticket = (id: string, rfo: string): RawCell[] => [id, 'INDIHOME', rfo, '1', 'Ya', '05/08/2025'];
  expect(readTable([captions(specs), ticket('1', 'a'), ticket('2', 'a'), ticket('3', '')], specs).report.records).toBe(
    3,
  );
});
