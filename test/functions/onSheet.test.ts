import { caller, errorOf } from './call';

/** A closed IndiHome ticket as a sheet without the column RFO has it. */
const TICKETS = [
  ['No Tiket', 'Layanan', 'Sumber Tiket', 'Site', 'Status Tiket', 'Perbaikan', 'Cek Aplikasi'],
  ['IN1', 'indihome', 'NOSSA', 'BDG', 'Open', 'Kabel diganti', 'Ya'],
  ['IN2', 'indihome', 'NOSSA', 'BDG', 'Close', 'Kabel diganti', 'Tidak'],
];

describe('CEK with isi "lembar"', () => {
  const cek = (words: string) => caller()('CEK', 'closing', TICKETS, null, 'lembar', 'ya', words, {});

  it('says on how many rules each row was judged, and in its header what the sheet cannot show', async () => {
    const [[header] = [], ...rows] = (await cek('id')) as string[][];
    expect(header).toMatch(
      /^putusan di lembar ini: \d+ dari \d+ aturan; \d+ klausul tidak dapat dinilai di lembar ini: /,
    );
    expect(header).toContain('W-03 1.2.1 (tanpa kolom Penyebab gangguan (RFO)');
    const on = header!.match(/\d+ dari \d+ aturan/)![0];
    expect(rows.flat()).toEqual([`TIDAK DIATUR pada ${on}`, `GAGAL pada ${on}`]);
  });

  it('gives bare words for formulas that count codes', async () => {
    expect(((await cek('kode')) as string[][]).slice(1).flat()).toEqual(['unregulated', 'fail']);
    expect(
      ((await cek('sesuai')) as string[][])
        .slice(1)
        .flat()
        .map((word) => word.split(' pada ')[0]),
    ).toEqual(['TIDAK DIATUR', 'TIDAK SESUAI']);
  });
});

describe('a second table', () => {
  const REQUESTS = [
    ['ID Pengajuan', 'Jenis Pengajuan', 'Tanggal Pengajuan', 'Nomor Partner', 'User ID', 'tgl_blokir', 'tgl_hapus'],
    ['P1', 'HAPUS', '2023-05-02', '777001', 'AGN674', null, null],
  ].map((row, i) => [...row, ...(i === 0 ? ['tgl_non_aktif', 'status_karyawan'] : [null, null])]);
  const people = (left: string | null) => [
    ['PERNER', 'JOIN', 'RESIGN'],
    ['777001', '2022-11-01', left],
  ];
  const call = caller();
  const clauses = async (other: unknown) =>
    ((await call('CEK', 'it-tools', REQUESTS, 45_107, 'klausul', null, null, other, {})) as string[][])[0]![0];

  it('is what the rules look into: CEK and RINGKAS judge by it, each formula by its own', async () => {
    expect([await clauses(people('2023-05-31')), await clauses(people(null)), await clauses(null)]).toEqual([
      'W-04 5.2.1',
      '',
      '',
    ]);
    const counted = (other: unknown) => call('RINGKAS', 'it-tools', REQUESTS, 'aturan', 45_107, other, {});
    const open = async (other: unknown) =>
      ((await counted(other)) as unknown[][]).find(([name]) => name === 'leaver-account-open')![3];
    expect([await open(people('2023-05-31')), await open(people(null))]).toEqual([1, 0]);
  });

  it('is refused where the rules look into none, or its captions are missing', async () => {
    const refused = async (pack: string, other: unknown) =>
      (await errorOf(call('CEK', pack, pack === 'closing' ? TICKETS : REQUESTS, 45_107, null, null, null, other, {})))
        .message;
    expect(await refused('closing', people(null))).toContain('(lain): aturan "closing" tidak melihat tabel kedua');
    expect(await refused('it-tools', [['a'], ['b']])).toContain('(lain): baris judul tidak ikut di rentang');
  });
});
