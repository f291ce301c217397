/** Each data set on a sheet small enough to count by eye. */
import type { Pack } from '../../src/engine';
import { buildReport, type ReportRequest, type ReportSheet, type ReportSource } from '../../src/reports';
import type { Matrix } from '../../src/sheet';
import { on } from '../measures/day';
import { lines, tableBelow } from './sheets';
import { shippedLayout, shippedPacks } from './shipped';
import { ACCOUNTS, CARING, DOCUMENTS, PEOPLE, PLAN, SAMPLES, smallSource } from './small';

let packs: ReadonlyMap<string, Pack>;
beforeAll(async () => {
  packs = await shippedPacks();
});

const REQUEST: ReportRequest = {
  month: '2026-09',
  asOf: on('2026-09-30'),
  sites: null,
  language: 'id',
  live: true,
  made: null,
};

/** The sheets of a shipped report over small sheets by pack. */
function sheetsOf(id: string, sheets: Readonly<Record<string, Matrix>>, request: Partial<ReportRequest> = {}) {
  const sources = new Map<string, ReportSource>(
    Object.entries(sheets).map(([pack, rows]) => [pack, smallSource(packs.get(pack)!, rows)]),
  );
  return buildReport(shippedLayout(id, packs), sources, packs, { ...REQUEST, ...request }).sheets;
}

const rowOf = (sheet: ReportSheet, heading: string, label: unknown) =>
  tableBelow(sheet, heading).find(([first]) => first === label);

describe('return reasons', () => {
  const CALL = [
    'Tanggal',
    'login',
    'Agent',
    'Site',
    'fastel',
    'Jenis_Call',
    'Kategori',
    'valid',
    'tgl_qco1',
    'Status_WO',
  ];
  const call = (n: number, reason: string) => {
    const day = `2026-09-0${n}`;
    const at = `131000000${n}`;
    return [day, `9000${n}`, `Agen ${n}`, 'BANDUNG', at, 'OTT', 'Agree', 'Not Valid', day, 6, reason];
  };
  const sheets = (...reasons: string[]) =>
    sheetsOf('alasan-return', {
      tapping: [[...CALL, 'Detil_Return'], ...reasons.map((reason, i) => call(i + 1, reason))],
    });

  it('count for each of two that stand in one cell, and the call once', () => {
    const [bySite, pareto] = sheets('Tarif salah', 'Tarif salah, Salah paket', 'salah paket / tarif salah');
    expect(tableBelow(pareto!, 'Pareto alasan return')).toEqual([
      ['Alasan return', 'Return', 'Kumulatif'],
      ['Tarif salah', 3, 0.6],
      ['Salah paket', 2, 1],
      ['TOTAL', 3, null],
    ]);
    expect(tableBelow(bySite!, 'Alasan return per site').map((row) => row.slice(1, 3))).toContainEqual([
      'Salah paket',
      2,
    ]);
  });
});

describe('the monthly report of CT-0 and PraNPC (F-02)', () => {
  it('counts each kind apart and both together, and leaves other kinds out', () => {
    const sheet = sheetsOf('f02-bulanan', { caring: CARING })[0]!;
    expect(rowOf(sheet, 'CT-0', 'Total call')).toEqual(['Total call', 1, 4, 3]);
    expect(rowOf(sheet, 'CT-0', 'Agree')).toEqual(['Agree', 1, 3, 2]);
    expect(rowOf(sheet, 'PraNPC', 'Not contacted')).toEqual(['Not contacted', 1, 1, 0]);
    expect(rowOf(sheet, 'ALL', 'Total call')).toEqual(['Total call', 2, 7, 2.5]);
  });

  it('leaves a ratio blank where there is nothing to divide by, and growth where there was nothing to grow from', () => {
    const sheet = sheetsOf('f02-bulanan', { caring: CARING })[0]!;
    expect(rowOf(sheet, 'PraNPC', '% Approved (÷ Agree)')).toEqual(['% Approved (÷ Agree)', null, 1, null]);
    expect(rowOf(sheet, 'PraNPC', 'Agree')).toEqual(['Agree', 0, 1, null]);
  });

  it('holds AGREE against the target agreed with the client, by campaign and month (P-02 7.2)', () => {
    const caring = packs.get('caring')!;
    const target = { ...caring.parameters['clientTargetCt0']!, value: 4, earlier: [{ value: 2, until: '2026-08-31' }] };
    const agreed = new Map([
      ...packs,
      ['caring', { ...caring, parameters: { ...caring.parameters, clientTargetCt0: target } }],
    ]);
    const sources = new Map([['caring', smallSource(caring, CARING)]]);
    const of = (month: string) =>
      buildReport(shippedLayout('f02-bulanan', packs), sources, agreed, { ...REQUEST, month }).sheets[0]!;
    const label = 'Target AGREE CT-0 per bulan yang disepakati dengan client';
    expect(lines(of('2026-09')).find(([first]) => first === label)).toEqual([label, 4, 'P-02 7.2']);
    expect(lines(of('2026-08')).find(([first]) => first === label)).toEqual([label, 2, 'P-02 7.2']);
  });

  it('does not guess what the sheet cannot say', () => {
    const sheet = sheetsOf('f02-bulanan', { caring: CARING })[0]!;
    expect(rowOf(sheet, 'ALL', 'SEAT')).toEqual(['SEAT', 'tidak diketahui', 'tidak diketahui', null]);
  });

  it('tells agrees by reason, and who is there and who left', () => {
    const sheets = sheetsOf('f02-bulanan', { caring: CARING, staffing: PEOPLE });
    expect(tableBelow(sheets[1]!, 'Agree menurut alasan')).toEqual([
      ['Jenis caring', 'Alasan hasil call', 'Agustus 2026', 'September 2026'],
      ['CT-0', 'Minat', 0, 1],
      ['CT-0', 'Tetap', 1, 2],
      ['PRANPC', 'Minat', 0, 1],
      ['TOTAL', null, 1, 4],
    ]);
    expect(rowOf(sheets[2]!, 'SDM CT-0 / PraNPC per jabatan', 'AGENT')).toEqual(['AGENT', 1, 0]);
  });
});

describe('the QM Score report', () => {
  it('averages the complete samples of the month, weight by weight', () => {
    const sheets = sheetsOf('qm-score', { 'qm-score': SAMPLES });
    expect(tableBelow(sheets[0]!, 'Per agent').slice(1)).toEqual([
      ['102', 'Agen 002', 'BANDUNG', 2, 1, 70, 'COACHING ALERT', 1],
      ['101', 'Agen 001', 'BANDUNG', 2, 2, 92.5, 'EXCELLENT', 0],
      ['TOTAL', null, null, 4, 3, 85, 'NEED IMPROVEMENT', 1],
    ]);
    expect(tableBelow(sheets[1]!, 'Sampel per minggu')[1]).toEqual(['101', 100, 85, 92.5]);
  });
});

describe('the retention report', () => {
  it('names what is past its time, and counts what it cannot know apart', () => {
    const sheets = sheetsOf('retensi', { documents: DOCUMENTS });
    expect(tableBelow(sheets[0]!, 'Per formulir').at(-1)).toEqual(['TOTAL', 1, 1, 1, 3]);
    const [, past, ...more] = tableBelow(sheets[1]!, 'Lewat masa simpan');
    expect([past![0], past![4], more]).toEqual(['D1', on('2024-11-01'), []]);
  });
});

describe('the report of leavers’ accounts', () => {
  it('finds leavers by the register and by the roster, and judges no delay while no deadline is set', () => {
    const rows = tableBelow(
      sheetsOf('akun-keluar', { 'it-tools': ACCOUNTS, staffing: PEOPLE })[1]!,
      'Akun terbuka, yang terlama dahulu',
    );
    expect(rows.slice(1).map((row) => [row[3], row[6], row[7], row[9], row[10]])).toEqual([
      ['u3', on('2026-09-10'), 20, 'perner', null],
      ['u2', on('2026-09-20'), 10, 'register ini', null],
    ]);
  });

  it('does without the roster', () => {
    const rows = tableBelow(sheetsOf('akun-keluar', { 'it-tools': ACCOUNTS })[1]!, 'Akun terbuka, yang terlama dahulu');
    expect(rows.slice(1).map((row) => row[3])).toEqual(['u2']);
  });
});

describe('use of the accounts and briefings (IT-tools board)', () => {
  const staff = [
    ['PERNER', 'NAMA', 'SITE', 'JABATAN', 'JOIN'],
    ['1', 'TL 01', 'Bandung', 'TL', '2024-01-02'],
    ['2', 'TL 02', 'Bandung', 'TL', '2024-01-02'],
    ['3', 'Agen 001', 'Bandung', 'Agent', '2024-01-02'],
  ];
  const sessions = [
    ['Tanggal Sosialisasi', 'Jabatan Pemateri', 'Peserta', 'PERNER', 'Jabatan Peserta'],
    ['2026-09-20', 'SPV', 'TL 01', '1', 'TL'],
    ['2026-09-10', 'TL', 'Agen 001', '3', 'Agent'],
  ];
  const account = (id: string, name: string, perner: string, until: string | null) => [
    ...[id, 'Create', '2026-08-01', name, perner, 'MyCX', 'USR1', '2026-08-05', '2026-08-05', until],
  ];
  const requests = [
    [
      'ID Pengajuan',
      'Jenis Pengajuan',
      'Tgl Pengajuan',
      'Nama Karyawan',
      'Nomor Partner',
      'Aplikasi',
      'User ID',
      'Tgl Serah Terima',
      'Tgl Mulai',
      'Tgl Selesai',
    ],
    account('P1', 'Agen 001', '3', null),
    account('P2', 'Agen 002', '4', null),
  ];

  it('counts breaches of sharing, coverage by group, and names who had none and whose account came first', () => {
    const sheet = sheetsOf('it-tools', { 'it-tools': requests, staffing: staff, briefing: sessions })[2]!;
    expect(
      rowOf(sheet, 'Ketepatan pemakaian user (W-04 4.2): klausul 5.3.1 dan 5.3.2', 'W-04 5.3.1')?.slice(2, 4),
    ).toEqual([2, 0]);
    expect(rowOf(sheet, 'Cakupan sosialisasi (W-04 5.3.3–5.3.4)', 'TL dan Admin (5.3.3)')).toEqual([
      'TL dan Admin (5.3.3)',
      2,
      1,
      0.5,
      10,
      0,
    ]);
    expect(rowOf(sheet, 'Cakupan sosialisasi (W-04 5.3.3–5.3.4)', 'Agent (5.3.4)')).toEqual([
      'Agent (5.3.4)',
      1,
      1,
      1,
      20,
      1,
    ]);
    expect(tableBelow(sheet, 'Belum pernah ikut sosialisasi').map(([name]) => name)).toEqual(['Nama', 'TL 02']);
  });

  it('stays blank, and says why, without the list of briefings', () => {
    const sheet = sheetsOf('it-tools', { 'it-tools': requests, staffing: staff })[2]!;
    expect(lines(sheet).join(' ')).toContain('Sosialisasi IT tools');
  });
});

describe('the staffing report', () => {
  it('holds people who are there against the plan in force, and tells the rest', () => {
    const sheets = sheetsOf('sdm', { caplan: PLAN, staffing: PEOPLE });
    expect(tableBelow(sheets[0]!, 'Per jabatan').slice(1)).toEqual([
      ['AGENT', 2, 4, 0.5, 0.95, -2, 2, 0],
      ['QCO', 1, 1, 1, 0.95, 0, 0, 0],
      ['TOTAL', 3, 5, 0.6, 0.95, -2, 2, 0],
    ]);
    expect(lines(sheets[0]!).flat()).toContain('1 orang berada di site atau jabatan tanpa CAPLAN, di luar rasio.');
    expect(tableBelow(sheets[2]!, 'Masa kerja per site').slice(0, 2)).toEqual([
      ['Site', '1) < 3 bulan', '4) ≥ 12 bulan', '(tidak tercatat)', 'TOTAL'],
      ['BANDUNG', 1, 2, 1, 4],
    ]);
  });

  it('shows every month of the plan, who joined and left, and a leaver known already as a forecast', () => {
    const caplan: Matrix = [
      ['PERIODE', 'SITE', 'JABATAN', 'CAPLAN'],
      [on('2026-08-01'), 'BDG', 'AGENT', 2],
    ];
    const staffing: Matrix = [
      ['NIK', 'NAMA', 'SITE', 'JABATAN', 'JOIN', 'RESIGN'],
      ['900001', 'Agen 001', 'BDG', 'AGENT', on('2025-01-06'), ''],
      ['900002', 'Agen 002', 'BDG', 'AGENT', on('2025-01-06'), on('2026-10-15')],
    ];
    const sheet = sheetsOf('sdm', { caplan, staffing }).find(({ name }) => name === 'SDM per bulan')!;
    expect(tableBelow(sheet, 'Selama project berjalan').slice(1)).toEqual([
      ['Agustus 2026', 2, 2, 1, 0.95, 0, 0, 0, 0, 2, 2],
      ['September 2026', 2, 2, 1, 0.95, 0, 0, 0, 0, 2, 2],
      ['Oktober 2026 (perkiraan)', 1, 2, 0.5, 0.95, 1, 0, 1, 1 / 1.5, 1, 1],
    ]);
  });
});

describe('what a sheet lacks', () => {
  const tapping: Matrix = [
    ['Tanggal', 'login', 'fastel', 'Jenis_Call', 'Kategori', 'valid'],
    [on('2026-09-05') + 0.4, '101', '900000000001', 'OTT', 'Agree', 'Valid'],
  ];

  it('leaves the cells blank and is named below the table', () => {
    const sheets = sheetsOf('qms-bulanan', { tapping }, { language: 'en' });
    expect(lines(sheets[1]!).flat()).toContain('Unknown: Site. Lembar tapping has no such column.');
    const trend = sheetsOf('tren-bulanan', { tapping })[0]!;
    expect(rowOf(trend, 'Semua rule', '∑ Revenue (Rp)')).toEqual(['∑ Revenue (Rp)', null, null, null]);
    expect(rowOf(trend, 'Semua rule', '∑ Approved')).toEqual(['∑ Approved', 0, 1, null]);
  });

  it('is said where it keeps a report from the sites asked for', () => {
    const sheet = sheetsOf('qms-bulanan', { tapping }, { sites: ['MEDAN'] })[0]!;
    expect(lines(sheet).flat()).toContain('Lembar tapping tidak punya kolom site: tidak disaring menurut site.');
  });
});

describe('what could move a figure is said with it, and kept with the report', () => {
  const reportOf = (id: string, sheets: Readonly<Record<string, Matrix>>, language: 'id' | 'en' = 'id') =>
    buildReport(
      shippedLayout(id, packs),
      new Map(Object.entries(sheets).map(([pack, rows]) => [pack, smallSource(packs.get(pack)!, rows)])),
      packs,
      { ...REQUEST, language },
    );
  const CALL = ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'valid', 'tgl_qco1', 'Status_WO'];
  const call = (n: number, outcome: string, day: string | null = '2026-09-02') =>
    [day, '90001', 'BANDUNG', `13100000${n}`, 'OTT', outcome, 'Valid', '2026-09-03', 6] as const;
  const TICKET = ['No Tiket', 'Jenis Layanan', 'Status Tiket', 'Tgl Close', 'RFO', 'Info Perbaikan'];

  it.each([
    [
      'qms-bulanan',
      'tapping',
      [CALL, call(1, 'Agree'), call(2, 'Agree'), call(3, 'Entahlah'), call(4, 'Agree', null)],
      'QMS September 2026: 100,00%. Antara 66,67% dan 100,00%: 2 baris belum jelas: 1 tidak terbaca (Hasil call "Entahlah"); 1 tanpa tanggal (Waktu call)',
    ],
    [
      'qm-score',
      'qm-score',
      SAMPLES,
      'Rata-rata QM Score September 2026: 85,00. Antara 85,00 dan 88,75: 1 baris belum jelas: 1 kosong (Salam dan pembukaan)',
    ],
    [
      'it-tools',
      'it-tools',
      [
        ['ID Pengajuan', 'Jenis Pengajuan', 'Nama Karyawan', 'Tgl Blokir', 'Status User'],
        ['P1', 'Blokir', 'Agen 001', '2026-09-02', 'BLOKIR'],
        ['P2', 'Blokir', 'Agen 002', 'kemarin', 'BLOKIR'],
      ],
      'Pengajuan selesai: 50,00%. Antara 50,00% dan 100,00%: 1 baris belum jelas: 1 tidak terbaca (Tanggal blokir "kemarin")',
    ],
    [
      'sdm',
      'caplan',
      PLAN,
      'SDM 30 September 2026: 60,00%. Antara 60,00% dan 80,00%: 1 baris belum jelas: 1 tidak terbaca (Status karyawan "Entahlah")',
    ],
    [
      'sdm',
      'caplan',
      [...PLAN, ...['dua', null, -3].map((heads) => [on('2026-09-01'), 'MEDAN', 'AGENT', 'TAM', heads])],
      [
        'SDM 30 September 2026: 60,00%. Antara 60,00% dan 80,00%: 1 baris belum jelas: 1 tidak terbaca (Status karyawan "Entahlah")',
        'SDM 30 September 2026: 60,00%. CAPLAN sendiri belum jelas, sehingga jumlah yang diminta bisa lain: 1 tidak terbaca (Target CAPLAN "dua"); 1 kosong (Target CAPLAN); 1 tidak terbaca (Target CAPLAN "-3")',
      ],
    ],
    [
      'closing',
      'closing',
      [TICKET, ['IN1', 'IndiHome', 'Close', '2026-09-02', 'kabel', 'sambung']],
      'Kepatuhan Closing tiket September 2026: #N/A. Antara 0,00% dan 100,00%: 1 baris belum jelas: 1 tidak dapat dinilai',
    ],
  ] as const)('%s', (id, pack, rows, sentence) => {
    const people = PEOPLE.map((row, i) => [...row, ['Status Karyawan', '', '', '', 'Entahlah'][i] ?? '']);
    const further: Record<string, Matrix> = id === 'sdm' ? { staffing: people } : {};
    const report = reportOf(id, { [pack]: rows as unknown as Matrix, ...further });
    const said = typeof sentence === 'string' ? [sentence] : sentence;
    expect(report.doubts).toEqual(said);
    for (const each of said)
      expect(report.sheets.some((sheet) => lines(sheet).some(([first]) => first === each))).toBe(true);
    // Beside the strict verdicts stands what a sheet without these columns can show.
    const shown = report.sheets
      .flatMap((sheet) => lines(sheet).flat())
      .filter((text) => /^Sejauh kolom/.test(`${text}`));
    if (id === 'closing')
      expect(shown[0]).toMatch(
        /LULUS 1 .* dinilai pada \d+ dari \d+ aturan; \d+ klausul tidak dapat dinilai di lembar ini/,
      );
  });

  it('nothing is said where nothing is in doubt', () => {
    expect(reportOf('qms-bulanan', { tapping: [CALL, call(1, 'Agree')] as unknown as Matrix }).doubts).toEqual([]);
  });

  it('the figure above the tables says its bounds beside it', () => {
    const rows = [CALL, call(1, 'Agree'), [...call(2, 'Agree').slice(0, 6), 'Entahlah', ...call(2, 'Agree').slice(7)]];
    const [sheet] = reportOf('qms-bulanan', { tapping: rows as unknown as Matrix }, 'en').sheets;
    expect(lines(sheet!).find(([first]) => first === 'Achieved overall')![3]).toBe(
      '1 ÷ 2 · between 50.00% and 100.00%: 1 rows in doubt',
    );
  });
});
