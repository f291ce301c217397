import { caller } from './call';

const PEOPLE = [
  ['PERNER', 'NAMA', 'SITE', 'JABATAN', 'JOIN', 'RESIGN'],
  ['910001', 'TL 001', 'BANDUNG', 'TL', '2024-01-02', null],
  ['910002', 'Admin 001', 'BANDUNG', 'Admin', '2024-01-02', null],
  ['910003', 'TL 003', 'BANDUNG', 'TL', '2024-01-02', '2026-03-31'],
  ['900001', 'Agen 001', 'BANDUNG', 'Agent', '2024-01-02', null],
  ['800001', 'QCO 001', 'BANDUNG', 'QCO', '2024-01-02', null],
];
const SESSIONS = [
  ['ID Sosialisasi', 'Tanggal Sosialisasi', 'Jabatan Pemateri', 'Peserta', 'PERNER', 'Jabatan Peserta'],
  ['S001', '2026-03-01', 'SPV', 'TL 001', '910001', 'TL'],
  ['S002', '2026-03-31', 'TL', 'TL 001', '910001', 'TL'],
  ['S003', '2026-05-01', 'SPV', 'Admin 001', '910002', 'Admin'],
];

describe('IT.BRIEFING', () => {
  it('counts the leaders who are there, and lists whoever had no session up to the day first', async () => {
    expect(await caller()('IT.BRIEFING', PEOPLE, SESSIONS, '2026-04-10', null, 'ya', {})).toEqual([
      ['CAKUPAN', 'TEAM LEADER, ADMIN', '1 dari 2', 0.5, 1, ''],
      [3, 'Admin 001', 'ADMIN', 'belum pernah', '', ''],
      [5, 'Agen 001', 'AGENT', 'belum pernah', '', ''],
      [2, 'TL 001', 'TEAM LEADER', 10, '', ''],
    ]);
  });

  it('tells who got the first account before any session', async () => {
    const requests = [
      [
        'ID Pengajuan',
        'Jenis Pengajuan',
        'Nama Karyawan',
        'Nomor Partner',
        'Tanggal Pengajuan',
        'Tanggal Serah Terima',
      ],
      ['P1', 'Baru', 'Agen 001', '900001', '2026-03-02', '2026-03-20'],
      ['P2', 'Baru', 'TL 001', '910001', '2026-03-02', '2026-03-20'],
      ['P3', 'Baru', 'Admin 001', '910002', '2026-03-02', null],
    ];
    const found = (await caller()('IT.BRIEFING', PEOPLE, SESSIONS, '2026-04-10', requests, 'ya', {})) as unknown[][];
    expect(found.slice(1).map((line) => [line[1], line[5]])).toEqual([
      ['Admin 001', ''],
      ['Agen 001', 'ya'],
      ['TL 001', 'tidak'],
    ]);
  });

  it('has no ratio where nobody leads', async () => {
    const agents = [PEOPLE[0]!, PEOPLE[4]!];
    const [coverage] = (await caller()('IT.BRIEFING', agents, SESSIONS, '2026-04-10', null, 'ya', {})) as unknown[][];
    expect(coverage).toEqual(['CAKUPAN', 'TEAM LEADER, ADMIN', '0 dari 0', '', 1, '']);
  });
});
