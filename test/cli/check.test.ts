import { CLOSING_CAPTIONS, ticket, type Cell } from '../fixtures/rows';
import { folder, patuh, patuhJson } from './patuh';

jest.setTimeout(60_000);

const files = folder();

const TICKETS: Cell[][] = [
  CLOSING_CAPTIONS,
  ticket('IN1'),
  ticket('IN2', { RFO: null }),
  ticket('IN3', { 'Kontak 1': ' 3x ' }),
  ticket('IN4', { 'Cek Aplikasi': null }),
  ticket('IN5', { 'Status Tiket': 'Open' }),
  ticket('IN6', { 'Izin Close': 'Tidak' }),
];

describe('patuh check', () => {
  it('looks from today where no day is named, and keeps the day with the answer', async () => {
    const sheet = files.csv('mendatang.csv', [
      CLOSING_CAPTIONS,
      ticket('IN1', { 'Tgl Close': '05/08/2199' }),
      ticket('IN2'),
    ]);
    const answer = await patuhJson(['check', sheet, '--pack', 'closing']);
    expect(answer.counts).toMatchObject({ pass: 1, incomplete: 1 });
    const { asof } = (answer.asked as { options: Record<string, string> }).options;
    expect(Math.abs(Date.parse(asof!) - Date.now())).toBeLessThan(3 * 24 * 3600 * 1000);
    expect(answer.packs).toMatchObject([{ day: asof }]);
    const later = await patuhJson(['check', sheet, '--pack', 'closing', '--asof', '2199-12-31']);
    expect(later.counts).toMatchObject({ pass: 2 });
    expect((await patuhJson(['measure', 'closing', sheet])).doubt).toMatchObject({ rows: 1 });
  });

  it('gives every row a verdict, the rules broken and their clauses', async () => {
    const answer = await patuhJson(['check', files.csv('tiket.csv', TICKETS), '--pack', 'closing']);
    expect(answer).toMatchObject({
      pack: 'closing',
      sheet: 'tiket.csv',
      headerRow: 1,
      rows: 6,
      repaired: 1,
      skipped: 0,
      findings: [],
      notes: [],
    });
    expect(answer.counts).toEqual({ pass: 2, fail: 2, warn: 0, incomplete: 1, unregulated: 1 });
    const records = answer.records as {
      row: number;
      key: string;
      verdict: string;
      failed: string[];
      clauses: string[];
    }[];
    expect(records.map(({ row, key, verdict }) => [row, key, verdict])).toEqual([
      [2, 'IN1', 'pass'],
      [3, 'IN2', 'fail'],
      [4, 'IN3', 'pass'],
      [5, 'IN4', 'incomplete'],
      [6, 'IN5', 'unregulated'],
      [7, 'IN6', 'fail'],
    ]);
    expect(records[1]!.clauses).toEqual(['W-03 1.2.1']);
    expect(records[1]!.failed).toHaveLength(1);
    expect(records[4]!.failed).toEqual([]);
  });

  it('says why a row has no verdict, by which pack it was judged, and what the sheet can show', async () => {
    const file = files.csv(
      'tanpa-rfo.csv',
      TICKETS.map((row) => row.filter((_, i) => CLOSING_CAPTIONS[i] !== 'RFO')),
    );
    const answer = await patuhJson(['check', file, '--pack', 'closing', '--asof', '2025-09-01']);
    expect(answer.packs).toEqual([
      {
        id: 'closing',
        version: expect.any(String) as string,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        day: '2025-09-01',
      },
    ]);
    const records = answer.records as { verdict: string; onSheet: string; reason?: string }[];
    expect(records.map(({ verdict, onSheet, reason }) => [verdict, onSheet, reason])).toEqual([
      ['incomplete', 'pass', expect.stringContaining('RFO')],
      ['incomplete', 'pass', expect.stringContaining('RFO')],
      ['incomplete', 'pass', expect.stringContaining('RFO')],
      ['incomplete', 'incomplete', expect.stringContaining('RFO')],
      ['unregulated', 'unregulated', expect.stringContaining('close')],
      ['fail', 'fail', undefined],
    ]);
    expect(answer.onSheet).toMatchObject({
      counts: { pass: 3, fail: 1, warn: 0, incomplete: 1, unregulated: 1 },
      setAside: [{ clause: 'W-03 1.2.1', rules: ['rfo-recorded'], fields: ['rfo'] }],
      text: expect.stringContaining('1 klausul tidak dapat dinilai di lembar ini: W-03 1.2.1 (tanpa kolom') as string,
    });
    const { out } = await patuh(['check', file, '--pack', 'closing']);
    expect(out).toContain('Sejauh kolom di lembar ini: LULUS 3');
  });

  it('never shows an identity number that stands where a photo is asked for, and tells of it', async () => {
    const nik = '3273999999999999';
    const file = files.csv('akun.csv', [
      ['ID Pengajuan', 'Jenis Pengajuan', 'Tgl Pengajuan', 'Jabatan', 'Foto KTP'],
      ['P1', 'CREATE', '01/03/2023', 'Agent', nik],
    ]);
    const { out } = await patuh(['check', file, '--pack', 'it-tools', '--json', '--asof', '2023-06-30']);
    expect(out).not.toContain(nik);
    expect((JSON.parse(out) as { findings: unknown[] }).findings).toMatchObject([{ code: 'identityNumber' }]);
  });

  it('exits 1 only for the verdicts --fail-on names', async () => {
    const file = files.csv('tiket.csv', TICKETS);
    const [plain, fail, warn] = await Promise.all([
      patuh(['check', file, '--pack', 'closing']),
      patuh(['check', file, '--pack', 'closing', '--fail-on', 'fail']),
      patuh(['check', file, '--pack', 'closing', '--fail-on=warn', '--json']),
    ]);
    expect([plain.code, fail.code, warn.code]).toEqual([0, 1, 0]);
  });

  it('prints a readable table in both languages', async () => {
    const file = files.csv('tiket.csv', TICKETS);
    const [id, en] = await Promise.all([
      patuh(['check', file, '--pack', 'closing'], 'id'),
      patuh(['check', file, '--pack', 'closing'], 'en'),
    ]);
    expect(id.out).toContain('LULUS 2 · GAGAL 2 · PERINGATAN 0 · DATA KURANG 1 · TIDAK DIATUR 1');
    expect(en.out).toContain('PASS 2 · FAIL 2 · WARNING 0 · INCOMPLETE 1 · UNREGULATED 1');
    expect(id.out).toMatch(/3 +IN2 +GAGAL +W-03 1\.2\.1 +W-03 1\.2\.1: /);
  });

  it('says of a rule about the whole sheet what the verdict was reached by', async () => {
    const accounts: Cell[][] = [
      ['ID Pengajuan', 'Jenis Pengajuan', 'Nomer Perner', 'Aplikasi', 'User ID', 'Tanggal Mulai', 'Tanggal Selesai'],
      ['P1', 'CREATE', '200001', 'MY CX', 'u1', '01/01/2023', null],
      ['P2', 'CREATE', '200002', 'MY CX', 'u1', '01/02/2023', null],
    ];
    const { out } = await patuh(['check', files.csv('akun.csv', accounts), '--pack', 'it-tools']);
    expect(out).toMatch(/2 +P1 .*user u1 dipegang 1 orang lain/);
    expect(out).toMatch(/3 +P2 .*user u1 dipegang 1 orang lain/);
  });

  it('skips totals and empty rows and counts them, and reads 0 rows as success', async () => {
    const total = ['Total', ...CLOSING_CAPTIONS.slice(1).map(() => null)];
    const [skipped, none] = await Promise.all([
      patuhJson([
        'check',
        files.csv('total.csv', [...TICKETS.slice(0, 3), CLOSING_CAPTIONS.map(() => null), total]),
        '--pack',
        'closing',
      ]),
      patuhJson(['check', files.csv('kosong.csv', [CLOSING_CAPTIONS]), '--pack', 'closing']),
    ]);
    expect(skipped).toMatchObject({ rows: 2, skipped: 2 });
    expect(none).toMatchObject({
      rows: 0,
      records: [],
      counts: { pass: 0, fail: 0, warn: 0, incomplete: 0, unregulated: 0 },
    });
  });

  it('finds the sheet and the header row by itself, and reads tab-separated text that calls itself .xls', async () => {
    const [book, text] = await Promise.all([
      files
        .xlsx('buku.xlsx', { Catatan: [['catatan rapat'], ['isi']], Tiket: [['LAPORAN CLOSING'], [], ...TICKETS] })
        .then((file) => patuhJson(['check', file, '--pack', 'closing'])),
      patuhJson(['check', files.csv('ekspor.xls', TICKETS, '\t'), '--pack', 'closing']),
    ]);
    expect(book).toMatchObject({ sheet: 'Tiket', headerRow: 3, rows: 6 });
    expect(text).toMatchObject({ rows: 6, counts: { pass: 2 } });
  });

  it('reports a password column as a finding and never a value of it', async () => {
    const rows = TICKETS.map((row, i) => [...row, i === 0 ? 'Password MyCX' : `rahasia-${i}`]);
    const { out } = await patuh(['check', files.csv('sandi.csv', rows), '--pack', 'closing', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ code: 'passwordColumn', column: 'P', caption: 'Password MyCX' }],
    });
    expect(out).not.toContain('rahasia');
  });
});

describe('patuh check: one clear sentence and exit 2', () => {
  const sentence = async (args: string[], language: 'id' | 'en' = 'id') => {
    const { code, out, err } = await patuh(args, language);
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    return err.trim();
  };

  it('for a file that is not there', async () => {
    expect(await sentence(['check', files.missing('tak-ada.xlsx'), '--pack', 'closing'])).toMatch(
      /tak-ada\.xlsx" tidak dapat dibuka/,
    );
  });

  it('for a sheet without a known header', async () => {
    expect(
      await sentence([
        'check',
        files.csv('asing.csv', [
          ['a', 'b'],
          [1, 2],
        ]),
        '--pack',
        'closing',
      ]),
    ).toMatch(/baris judul untuk "closing" tidak ditemukan. Judul yang terlihat: .*misalnya {"fields"/);
    expect(
      await sentence(
        [
          'check',
          files.csv('asing.csv', [
            ['a', 'b'],
            [1, 2],
          ]),
          '--pack',
          'closing',
        ],
        'en',
      ),
    ).toMatch(/no header row was found for "closing"/);
  });

  it('for a sheet without the column that names its records', async () => {
    const file = files.csv(
      'tanpa-nomor.csv',
      TICKETS.map((row) => row.slice(1)),
    );
    expect(await sentence(['check', file, '--pack', 'closing'])).toMatch(
      /tidak ada kolom kunci untuk "closing" \(Nomor tiket\)/,
    );
  });

  it('for no sheet of that name; sheets of one form are one table', async () => {
    const file = await files.xlsx('dua.xlsx', { Agustus: TICKETS, September: TICKETS });
    const { rows, records } = await patuhJson(['check', file, '--pack', 'closing']);
    expect([rows, records[0], records[6]]).toMatchObject([
      12,
      { sheet: 'Agustus', row: 2 },
      { sheet: 'September', row: 2 },
    ]);
    expect(await sentence(['check', file, '--pack', 'closing', '--sheet', 'Juni'])).toMatch(/Tidak ada lembar "Juni"/);
    expect(await patuhJson(['check', file, '--pack', 'closing', '--sheet', 'september'])).toMatchObject({
      sheet: 'September',
    });
  });

  it('for a sheet, pack, option or word it does not know', async () => {
    const file = files.csv('tiket.csv', TICKETS);
    const cases: [string[], RegExp][] = [
      [[file, '--pack', 'closing', '--sheet', 'X'], /^Tidak ada lembar "X"\. Lembar yang ada: "tiket\.csv"\.$/],
      [[file, '--pack', 'closin'], /^Pack aturan "closin" tidak ada\. Pilih /],
      [[file], /^Sebutkan pack-nya dengan --pack/],
      [[file, '--pakc', 'closing'], /^Pilihan "--pakc" tidak dikenal/],
      [[file, '--pack'], /^Pilihan --pack butuh nilai/],
      [[file, '--pack', 'closing', '--fail-on', 'gagal'], /--fail-on tidak mengenal "gagal"/],
      [['--pack', 'closing'], /^Sebutkan tepat satu berkas, bukan 0/],
    ];
    await Promise.all(cases.map(async ([args, says]) => expect(await sentence(['check', ...args])).toMatch(says)));
  });

  it('for a pack that cannot run, and for a mapping that is no mapping', async () => {
    const file = files.csv('tiket.csv', TICKETS);
    expect(await sentence(['check', file, '--pack', files.write('rusak.json', '{"id": ')])).toMatch(
      /^Pack aturan ini tidak dapat dijalankan\. .*rusak\.json:1:8 /,
    );
    expect(
      await sentence(['check', file, '--pack', 'closing', '--map', files.write('peta.json', '{"kolom": 1}')]),
    ).toMatch(/^Berkas pemetaan: "fields" tidak ada/);
  });

  it('for a binary .xls', async () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
    expect(await sentence(['check', files.write('lama.xls', ole), '--pack', 'closing'])).toMatch(
      /simpan sebagai \.xlsx/,
    );
  });
});
