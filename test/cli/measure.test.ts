import { CALL_CAPTIONS, CLOSING_CAPTIONS, call, ticket, type Cell } from '../fixtures/rows';
import { folder, patuh, patuhJson } from './patuh';

jest.setTimeout(60_000);

const files = folder();

const CALLS: Cell[][] = [
  CALL_CAPTIONS,
  ...Array.from({ length: 16 }, (_, i) => call({ fastel: `9000000001${i + 10}` })),
  call({ fastel: '900000000301', Status_WO: 1, valid: 'Not Valid', Tanggal: '31/08/2025 09:00' }),
  call({ fastel: '900000000301', Input_Call: 'Recall', Tanggal: '02/09/2025 09:00', tgl_qco1: '03/09/2025 10:00' }),
  call({ fastel: '900000000302', valid: 'Not Valid', Site: 'BSD', login: '20002' }),
  call({ fastel: '900000000303', Status_WO: 2, valid: 'Not Valid', tgl_qco1: null, Site: 'BSD', login: '20002' }),
  call({ fastel: '900000000304', Kategori: 'Not Agree' }),
  call({ fastel: '900000000305', Kategori: 'Follow UP', valid: 'Not Valid', tgl_qco1: null }),
  call({ fastel: '900000000110' }),
];

describe('patuh measure qms', () => {
  it('gives the official reading, the other two, and what is missing to the target', async () => {
    const answer = await patuhJson(['measure', 'qms', files.csv('tapping.csv', CALLS), '--month', 'Agu 2025']);
    expect(answer).toMatchObject({
      agree: 19,
      valid: 17,
      return: 1,
      notValid: 1,
      untapped: 1,
      superseded: 1,
      duplicates: 1,
      excluded: 1,
      ratio: 17 / 19,
      ratioTapped: 17 / 18,
      coverage: 18 / 19,
      target: 0.95,
      met: false,
      shortfallFix: 2,
      shortfallAdd: 21,
      official: 'bersih',
      month: '2025-08',
      groups: [],
      readings: {
        ketat: { agree: 20, valid: 17 },
        bersih: { agree: 19, valid: 17 },
        tertapping: { agree: 18, valid: 17 },
      },
    });
    expect(answer).toEqual(
      expect.objectContaining({ repaired: expect.any(Number), skipped: 0, findings: [], notes: expect.any(Array) }),
    );
  });

  it('groups by any field of the pack, and groups add up to the total', async () => {
    const answer = await patuhJson(['measure', 'qms', files.csv('tapping.csv', CALLS), '--by', 'site']);
    const groups = answer.groups as { key: string; agree: number; valid: number }[];
    expect(groups.map(({ key, agree, valid }) => [key, agree, valid])).toEqual([
      ['BANDUNG', 17, 17],
      ['BSD', 2, 0],
    ]);
  });

  it('has no ratio, status or shortfall without an AGREE call', async () => {
    const answer = await patuhJson(['measure', 'qms', files.csv('tapping.csv', CALLS), '--month', '2025-10']);
    expect(answer).toMatchObject({ agree: 0, ratio: null, met: null, shortfallFix: null, shortfallAdd: null });
  });

  it('reads a sheet whose captions nobody knows with a mapping', async () => {
    const rows = [
      ['Call Id', 'Agent', 'Date', 'Answered (Y/N)', 'Resolved'],
      ...Array.from({ length: 20 }, (_, i) => [
        `ID${i}`,
        i % 2 ? 'Agen 001' : 'Agen 002',
        '2025-08-05',
        i < 18 ? 'Y' : 'N',
        i < 16 ? 'Y' : 'N',
      ]),
    ];
    const map = files.write(
      'peta.json',
      JSON.stringify({
        fields: {
          hasil_call: { column: 'Answered (Y/N)', values: { Y: 'AGREE', N: 'DECLINE' } },
          hasil_tapping: { column: 'Resolved', values: { Y: 'VALID', N: 'RETURN' } },
          tanggal_call: { column: 'Date' },
          login_agent: { column: 'Agent' },
          id_call: { column: 'Call Id' },
        },
      }),
    );
    const answer = await patuhJson([
      'measure',
      'qms',
      files.csv('asing.csv', rows, ','),
      '--map',
      map,
      '--by',
      'login_agent',
    ]);
    expect(answer).toMatchObject({ agree: 18, valid: 16, return: 2, ratio: 16 / 18 });
    expect((answer.groups as { key: string; agree: number }[]).map(({ key, agree }) => [key, agree])).toEqual([
      ['Agen 001', 9],
      ['Agen 002', 9],
    ]);
  });

  it('prints a readable table that never rounds up to the target, in both languages', async () => {
    const file = files.csv('tapping.csv', CALLS);
    const [id, en] = await Promise.all([
      patuh(['measure', 'qms', file, '--month', '2025-08', '--asof', '2025-08-20']),
      patuh(['measure', 'qms', file, '--month', '2025-08'], 'en'),
    ]);
    expect(id.out).toContain('SEMENTARA');
    expect(id.out).toContain('89,47% = 17 VALID ÷ 19 AGREE: TIDAK TERCAPAI');
    expect(en.out).toContain('89.47% = 17 VALID ÷ 19 AGREE: NOT MET');
    // Who took the place of the returned call, and what the figure were if it counted.
    expect(id.out).toContain('digantikan recall 1: 18 → 19 (20001) (→ 85,00%)');
  });

  it('exits 1 on a missed target only where asked', async () => {
    const file = files.csv('tapping.csv', CALLS);
    const [plain, asked] = await Promise.all([
      patuh(['measure', 'qms', file]),
      patuh(['measure', 'qms', file, '--fail-on', 'missed']),
    ]);
    expect([plain.code, asked.code]).toEqual([0, 1]);
  });
});

describe('patuh measure sdm', () => {
  const people: Cell[][] = [
    ['DATA SDM'],
    [],
    ['NO', 'PERNER', 'NAMA AGENT', 'SITE', 'JABATAN', 'LAYANAN', 'JOIN', 'RESIGN'],
    ...Array.from({ length: 12 }, (_, i): Cell[] => [
      i + 1,
      i < 2 ? 'X' : `7000${i + 10}`,
      `Agen ${i + 1}`,
      i < 9 ? 'BANDUNG' : 'BSD',
      'Agent TAM',
      'TAM',
      '01/02/2024',
      i === 0 ? '31/08/2025' : null,
    ]),
    [13, '700012', 'Agen 3 lagi', 'BANDUNG', 'Agent TAM', 'TAM', '01/02/2024', null],
  ];
  const plan: Cell[][] = [
    ['SITE', 'JABATAN', 'LAYANAN', 'CAPLAN'],
    ['BANDUNG', 'AGENT', 'TAM', 6],
    ['BSD', 'AGENT', 'TAM', 5],
    ['MEDAN', 'AGENT', 'TAM', 0],
  ];
  const book = () => files.xlsx('sdm.xlsx', { SDM: people, CAPLAN: plan });

  it('counts who is there on the day, each person once, deficits cell by cell', async () => {
    const answer = await patuhJson(['measure', 'sdm', await book(), '--asof', '2025-08-31', '--by', 'site']);
    expect(answer).toMatchObject({
      available: 11,
      target: 11,
      ratio: 1,
      met: true,
      gap: 2,
      gone: 1,
      people: 'SDM',
      caplan: 'CAPLAN',
    });
    expect(
      (answer.groups as { key: string; available: number; target: number; gap: number }[]).map(
        ({ key, available, target, gap }) => [key, available, target, gap],
      ),
    ).toEqual([
      ['BANDUNG', 8, 6, 0],
      ['BSD', 3, 5, 2],
    ]);
    expect(answer.duplicates).toHaveLength(1);
  });

  it('says what is in doubt in the CAPLAN itself', async () => {
    const file = await files.xlsx('sdm.xlsx', { SDM: people, CAPLAN: [...plan, ['SOLO', 'AGENT', 'TAM', 'dua']] });
    const { out } = await patuh(['measure', 'sdm', file, '--asof', '2025-08-31']);
    expect(out).toContain(
      'CAPLAN sendiri belum jelas, sehingga jumlah yang diminta bisa lain: 1 tidak terbaca (target_caplan "dua")',
    );
  });

  it('takes the available heads of the CAPLAN where the file has no roster', async () => {
    const stated = files.csv('caplan.csv', [
      ['SITE', 'JABATAN', 'LAYANAN', 'TERSEDIA', 'CAPLAN'],
      ['BANDUNG', 'AGENT', 'TAM', 19, 20],
      ['BSD', 'AGENT', 'TAM', 7, 10],
    ]);
    const neither = files.csv('caplan-saja.csv', [
      ['SITE', 'JABATAN', 'LAYANAN', 'CAPLAN'],
      ['BANDUNG', 'AGENT', 'TAM', 20],
    ]);
    const [answer, refused] = await Promise.all([
      patuhJson(['measure', 'sdm', stated, '--asof', '2025-08-31']),
      patuh(['measure', 'sdm', neither, '--asof', '2025-08-31']),
    ]);
    expect(answer).toMatchObject({ available: 26, target: 30, met: false, gap: 3, people: null });
    expect([refused.code, refused.err.trim()]).toEqual([
      2,
      'Lembar orang tidak ditemukan. Sebutkan dengan --people, atau isi kolom sdm_tersedia di CAPLAN.',
    ]);
  });

  it('reads roster and CAPLAN that stand beside each other', async () => {
    const [header, ...roster] = people.slice(2);
    const beside = [header!, ...roster].map((row, i) => [...(plan[i] ?? [null, null, null, null]), null, ...row]);
    const answer = await patuhJson([
      'measure',
      'sdm',
      await files.xlsx('a.xlsx', { SDM: beside }),
      '--asof',
      '2025-08-31',
    ]);
    expect(answer).toMatchObject({ available: 11, target: 11, people: 'SDM', caplan: 'SDM' });
  });

  it('reads roster and CAPLAN from one sheet', async () => {
    const file = await files.xlsx('satu.xlsx', { SDM: [['RINGKASAN'], ...plan, [], ...people.slice(2)] });
    const answer = await patuhJson(['measure', 'sdm', file, '--asof', '2025-08-31']);
    expect(answer).toMatchObject({ available: 11, target: 11, gap: 2, people: 'SDM', caplan: 'SDM' });
  });

  it('wants the day, and a field it can group by', async () => {
    const file = await book();
    const [noDay, noField] = await Promise.all([
      patuh(['measure', 'sdm', file]),
      patuh(['measure', 'sdm', file, '--asof', '2025-08-31', '--by', 'perner']),
    ]);
    expect([noDay.code, noDay.err.trim()]).toEqual([2, 'Sebutkan tanggal acuannya, misalnya --asof 2025-08-31.']);
    expect(noField.err).toMatch(/--by perner: SDM hanya dikelompokkan menurut site, jabatan, campaign/);
  });
});

describe('patuh measure closing', () => {
  it('gives the share that complies, with the other counts beside it, and the clauses', async () => {
    const file = files.csv('closing.csv', [
      CLOSING_CAPTIONS,
      ticket('1'),
      ticket('2', { Site: 'SMG' }),
      ticket('3', { RFO: null }),
      ticket('4', { 'Status Tiket': 'Open' }),
    ]);
    const answer = await patuhJson(['measure', 'closing', file, '--by', 'site']);
    expect(answer).toMatchObject({
      rows: 4,
      pass: 2,
      fail: 1,
      unregulated: 1,
      incomplete: 0,
      compliant: 2,
      judged: 3,
      ratio: 2 / 3,
    });
    expect(answer.groups).toMatchObject([
      { key: 'BANDUNG', pass: 1, fail: 1 },
      { key: 'SEMARANG', pass: 1, fail: 0 },
    ]);
    expect(answer.clauses).toMatchObject([{ clause: 'W-03 1.2.1', fail: 1, share: 1, cumulative: 1 }]);
  });
});

describe('patuh measure: one clear sentence and exit 2', () => {
  it.each([
    { args: ['measure'], says: /^Sebutkan perintah yang diminta setelah "measure": qms, sdm, closing/ },
    { args: ['measure', 'qsm', 'x.csv'], says: /^Perintah "measure qsm" tidak dikenal. Pilih: qms/ },
    { args: ['measure', 'qms'], says: /^Sebutkan tepat satu berkas, bukan 0/ },
    { args: ['measure', 'qms', 'CALLS', '--month', '2025-8'], says: /--month 2025-8 bukan bulan/ },
    { args: ['measure', 'qms', 'CALLS', '--by', 'agen'], says: /--by agen: field itu tidak ada di pack "tapping"/ },
    { args: ['measure', 'qms', 'CALLS', '--by', 'campaign'], says: /tidak ada kolom Campaign \(campaign\)/ },
    { args: ['measure', 'qms', 'CALLS', '--asof', '31-08-2025'], says: /"31-08-2025" bukan tanggal/ },
    {
      args: ['measure', 'qms', 'NORESULT'],
      says: /tidak ada kolom Hasil tapping \(hasil_tapping\)\..* misalnya \{"fields":\{"hasil_tapping":/,
    },
  ])('$args: $says', async ({ args, says }) => {
    const paths: Record<string, string> = {
      CALLS: files.csv('tapping.csv', CALLS),
      NORESULT: files.csv(
        'tanpa-hasil.csv',
        CALLS.map((row) => row.slice(0, 9)),
      ),
    };
    const { code, out, err } = await patuh(args.map((word) => paths[word] ?? word));
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(says);
  });
});
