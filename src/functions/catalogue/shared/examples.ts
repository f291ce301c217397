/** Invented tables for the help pages, shared where several functions read the same sheet. */
import type { ExampleCell } from '../../call/definition';

type Table = readonly (readonly ExampleCell[])[];

export const CALIBRATION: Table = [
  ['QCO 1', 'QCO 2'],
  ['VALID', 'VALID'],
  ['VALID', 'VALID'],
  ['VALID', 'RETURN'],
  ['RETURN', 'RETURN'],
  ['VALID', 'VALID'],
  ['VALID', 'VALID'],
];

/** Tapping: a re-call, an untapped call, a call that is not AGREE. */
export const CALLS: Table = [
  ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'Input_Call', 'Status_WO', 'valid', 'tgl_qco1'],
  ['2026-03-02 09:10', 'agen001', 'BANDUNG', '0221000001', 'Mini Pack', 'Agree', 'New', 6, 'Valid', '2026-03-02 15:00'],
  [
    '2026-03-02 09:40',
    'agen001',
    'BANDUNG',
    '0221000002',
    'Mini Pack',
    'Agree',
    'New',
    1,
    'Not Valid',
    '2026-03-02 15:10',
  ],
  [
    '2026-03-03 10:05',
    'agen001',
    'BANDUNG',
    '0221000002',
    'Mini Pack',
    'Agree',
    'Recall',
    6,
    'Valid',
    '2026-03-03 16:00',
  ],
  ['2026-03-03 11:00', 'agen002', 'MALANG', '0341000003', 'OTT', 'Agree', 'New', 3, 'Not Valid', '2026-03-03 16:20'],
  ['2026-03-04 13:30', 'agen002', 'MALANG', '0341000004', 'OTT', 'Not Agree', 'New', 1, 'Not Valid', null],
  ['2026-03-05 14:15', 'agen002', 'MALANG', '0341000005', 'OTT', 'Agree', 'New', 2, 'Not Valid', null],
  ['2026-03-06 15:45', 'agen002', 'MALANG', '0341000006', 'OTT', 'Agree', 'New', 6, 'Valid', '2026-03-06 17:00'],
];

/** Tickets: closed as it should be, closed after two contacts, not closed, and one whose contacts nobody wrote down. */
export const TICKETS: Table = [
  [
    'No Tiket',
    'Layanan',
    'Sumber Tiket',
    'Site',
    'RFO',
    'Info Perbaikan',
    'Cek Aplikasi',
    'Kontak 1',
    'Hasil 1',
    'Layanan Normal',
    'Izin Close',
    'Minta Monitoring',
    'Ket Nossa',
    'Status Tiket',
    'Tgl Close',
  ],
  [
    'T-001',
    'IndiHome',
    'Nossa',
    'BANDUNG',
    'Kabel putus',
    'Sambung ulang',
    'Ya',
    1,
    'Terhubung',
    'Ya',
    'Ya',
    'Tidak',
    'Pelanggan setuju',
    'Close',
    '2026-03-02',
  ],
  [
    'T-002',
    'IndiHome',
    'Nossa',
    'BANDUNG',
    'ONT rusak',
    'Ganti ONT',
    'Ya',
    2,
    'Tidak terhubung',
    null,
    null,
    null,
    'Tidak diangkat',
    'Close',
    '2026-03-02',
  ],
  [
    'T-003',
    'POTS',
    'Nossa',
    'SEMARANG',
    'Port rusak',
    'Pindah port',
    'Ya',
    3,
    'Tidak terhubung',
    null,
    null,
    null,
    'Tidak diangkat',
    'Open',
    null,
  ],
  [
    'T-004',
    'IndiHome',
    'Nossa',
    'SEMARANG',
    'Redaman',
    'Ganti konektor',
    'Ya',
    null,
    'Tidak terhubung',
    null,
    null,
    null,
    'Tidak diangkat',
    'Close',
    '2026-03-03',
  ],
];

/** People: two there, one gone, one who joins later. */
export const PEOPLE: Table = [
  ['PERNER', 'NAMA AGENT', 'SITE', 'JABATAN', 'JOIN', 'RESIGN'],
  ['900001', 'Agen 001', 'BANDUNG', 'Agent', '2024-01-02', null],
  ['900002', 'Agen 002', 'BANDUNG', 'Agent', '2024-01-02', null],
  ['900003', 'Agen 003', 'BANDUNG', 'Agent', '2023-05-08', '2026-03-31'],
  ['900004', 'Agen 004', 'MALANG', 'Agent', '2026-04-01', null],
];

export const LEADERS: Table = [
  ['PERNER', 'NAMA', 'SITE', 'JABATAN', 'JOIN', 'RESIGN'],
  ['910001', 'TL 001', 'BANDUNG', 'TL', '2024-01-02', null],
  ['910002', 'TL 002', 'BANDUNG', 'TL', '2024-01-02', null],
  ['910003', 'Admin 001', 'BANDUNG', 'Admin', '2024-01-02', '2026-03-31'],
  ['900001', 'Agen 001', 'BANDUNG', 'Agent', '2024-01-02', null],
];

export const BRIEFINGS: Table = [
  ['ID Sosialisasi', 'Tanggal Sosialisasi', 'Jabatan Pemateri', 'Peserta', 'PERNER', 'Jabatan Peserta'],
  ['S001', '2026-03-11', 'SPV', 'TL 001', '910001', 'TL'],
  ['S002', '2026-02-09', 'TL', 'Agen 001', '900001', 'Agent'],
];

export const PLAN: Table = [
  ['SITE', 'JABATAN', 'CAPLAN'],
  ['BANDUNG', 'Agent', 3],
  ['MALANG', 'Agent', 1],
];

/** Candidates: one who qualifies, one too old, one whose birthday nobody wrote down. */
export const CANDIDATES: Table = [
  ['PERNER', 'NAMA AGENT', 'JABATAN', 'Tanggal Lahir', 'Tanggal Diterima', 'Pendidikan', 'Surat Sehat', 'Lulus Tes'],
  ['900001', 'Agen 001', 'Agent', '1998-05-04', '2026-01-05', 'D3', 'Ada', 'Ya'],
  ['900002', 'Agen 002', 'Agent', '1990-01-04', '2026-01-05', 'S1', 'Ada', 'Ya'],
  ['900003', 'Agen 003', 'Agent', null, '2026-01-05', 'D3', 'Ada', 'Ya'],
];

/** Requests: one at the OPS step, one whose completeness check was left out. */
export const REQUESTS: Table = [
  [
    'ID Pengajuan',
    'Jenis Pengajuan',
    'Nama Karyawan',
    'Nomor Partner',
    'Tanggal Pengajuan',
    'Tanggal Cek',
    'Tanggal Draft',
    'Tanggal Approval OPS',
    'Tanggal NDE',
    'Tanggal Create',
  ],
  ['P-001', 'Baru', 'Agen 001', '900001', '2026-03-02', '2026-03-03', '2026-03-05', null, null, null],
  ['P-002', 'Baru', 'Agen 002', '900002', '2026-03-02', null, '2026-03-06', '2026-03-09', null, null],
];

/** Accounts: of somebody who left and of somebody who is there. */
export const ACCOUNTS: Table = [
  ['Aplikasi', 'User ID', 'Nama Karyawan', 'Nomor Partner', 'Status User'],
  ['TAMARA', 'agen003', 'Agen 003', '900003', 'Aktif'],
  ['TAMARA', 'agen001', 'Agen 001', '900001', 'Aktif'],
];

export const RECORDS: Table = [
  ['Kode Form', 'Tanggal Rekaman'],
  ['F-16', '2024-02-29'],
  ['F-16', '2025-06-30'],
];
