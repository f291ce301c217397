/** Small sheets, typed the way people type them and read the way the product reads them. */
import { fieldSpecs, type Pack } from '../../src/engine';
import type { ReportSource } from '../../src/reports';
import { readTable, type Matrix } from '../../src/sheet';
import { on } from '../measures/day';
import { sourceOf } from './shipped';

/** A sheet under a pack: its captions, then its rows. */
export function smallSource(pack: Pack, rows: Matrix): ReportSource {
  const { table } = readTable(rows, fieldSpecs(pack));
  if (!table) throw new Error(`No table of ${pack.id} in ${JSON.stringify(rows[0])}`);
  return sourceOf(table, `Lembar ${pack.id}`);
}

const AT = on('2026-09-05') + 9 / 24;
const AUGUST = on('2026-08-20') + 9 / 24;

/** Eight calls of September and two of August, of two kinds; one of them nobody reached, one with a word of its own. */
export const CARING: Matrix = [
  [
    'Tanggal',
    'login',
    'Agent',
    'Site',
    'fastel',
    'Jenis_Call',
    'Kategori',
    'Reason_Call',
    'valid',
    'Tgl_QCO',
    'Status_WO',
  ],
  [AT, '101', 'Agen 001', 'Bandung', '900000000001', 'CT0', 'Agree', 'Tetap', 'Valid', AT + 0.1, 6],
  [AT, '101', 'Agen 001', 'Bandung', '900000000002', 'CT0', 'Agree', 'Tetap', 'Not Valid', AT + 0.1, 5],
  [AT, '102', 'Agen 002', 'Bandung', '900000000003', 'CT0', 'Agree', 'Minat', 'Not Valid', null, 2],
  [AT, '102', 'Agen 002', 'Bandung', '900000000004', 'CT0', 'Not Agree', 'Mahal', '', null, 6],
  [AT, '101', 'Agen 001', 'Bandung', '900000000005', 'Pra NPC', 'Agree', 'Minat', 'Valid', AT + 0.1, 6],
  [AT, '101', 'Agen 001', 'Bandung', '900000000006', 'Pra NPC', 'Follow Up', '', '', null, 8],
  [AT, '101', 'Agen 001', 'Bandung', '900000000007', 'Pra NPC', 'RNA', '', '', null, 1],
  [AT, '103', 'Agen 003', 'Bandung', '900000000008', 'Winback', 'Agree', 'Minat', 'Valid', AT + 0.1, 6],
  [AUGUST, '101', 'Agen 001', 'Bandung', '900000000009', 'CT0', 'Agree', 'Tetap', 'Valid', AUGUST + 0.1, 6],
  [AUGUST, '101', 'Agen 001', 'Bandung', '900000000010', 'Pra NPC', 'RNA', '', '', null, 1],
];

const ITEMS = [
  'solusi_produk',
  'solusi_presentasi',
  'solusi_ketekunan',
  'proses_pembukaan',
  'proses_penutup',
  'proses_validasi',
  'proses_dokumentasi',
  'proses_jawaban',
  'sikap_komunikasi',
  'sikap_senyum',
  'sikap_membantu',
];
const marks = (...missed: string[]): number[] => ITEMS.map((item) => (missed.includes(item) ? 0 : 1));

/** Four samples: 100, 85 (a 15 missed), 70 (two of 15 missed), and one with an item left blank. */
export const SAMPLES: Matrix = [
  ['id_sampel', 'tanggal_tapping', 'login_agent', 'nama_agent', 'site', 'login_qco', ...ITEMS],
  ['S1', AT, '101', 'Agen 001', 'Bandung', 'q1', ...marks()],
  ['S2', AT + 10, '101', 'Agen 001', 'Bandung', 'q1', ...marks('solusi_produk')],
  ['S3', AT, '102', 'Agen 002', 'Bandung', 'q1', ...marks('solusi_produk', 'solusi_presentasi')],
  ['S4', AT, '102', 'Agen 002', 'Bandung', 'q1', ...marks().map((mark, i) => (i === 3 ? null : mark))],
  ['S5', AUGUST, '102', 'Agen 002', 'Bandung', 'q1', ...marks()],
];

/** Three records: long past, still kept, undated. */
export const DOCUMENTS: Matrix = [
  ['id_rekaman', 'kode_dokumen', 'kode_form', 'judul', 'tgl_rekaman', 'pj'],
  ['D1', 'OB.IN.OCC.TELK.W-04', 'OB.IN.OCC.TELK.F-16', 'Serah terima user', on('2022-11-01'), 'PIC 01'],
  ['D2', 'OB.IN.OCC.TELK.W-04', 'OB.IN.OCC.TELK.F-16', 'Serah terima user', on('2026-01-15'), 'PIC 01'],
  ['D3', 'OB.IN.OCC.TELK.W-04', 'OB.IN.OCC.TELK.F-16', 'Serah terima user', null, 'PIC 01'],
];

/** Three accounts: closed in time, open after leaving, of somebody still there. */
export const ACCOUNTS: Matrix = [
  [
    'ID Pengajuan',
    'Jenis Pengajuan',
    'Nama Karyawan',
    'Nomor Partner',
    'Site',
    'Aplikasi',
    'User ID',
    'Status User',
    'Tgl Non Aktif',
    'Tgl Blokir',
  ],
  ['P1', 'BARU', 'Agen 001', '700001', 'Bandung', 'MYCX', 'u1', 'BLOKIR', on('2026-09-01'), on('2026-09-02')],
  ['P2', 'BARU', 'Agen 002', '700002', 'Bandung', 'MYCX', 'u2', 'AKTIF', on('2026-09-20'), null],
  ['P3', 'BARU', 'Agen 003', '700003', 'Bandung', 'TAMARA', 'u3', 'AKTIF', null, null],
];

/** A plan of 10 agents and 2 QCO, and people of whom one has left and one has no joining date. */
export const PLAN: Matrix = [
  ['PERIODE', 'SITE', 'JABATAN', 'LAYANAN', 'CAPLAN'],
  [on('2026-09-01'), 'BANDUNG', 'AGENT', 'TAM', 4],
  [on('2026-09-01'), 'BANDUNG', 'QCO', 'TAM', 1],
  [on('2026-08-01'), 'BANDUNG', 'AGENT', 'TAM', 9],
];
export const PEOPLE: Matrix = [
  ['PERNER', 'NAMA AGENT', 'SITE', 'JABATAN', 'LAYANAN', 'JOIN', 'RESIGN', 'Login TAMARA'],
  ['700001', 'Agen 001', 'BANDUNG', 'Agent TAM', 'TAM', on('2026-08-15'), null, '101'],
  ['700002', 'Agen 002', 'BANDUNG', 'Agent TAM', 'TAM', on('2025-01-10'), null, '102'],
  ['700003', 'Agen 003', 'BANDUNG', 'Agent TAM', 'TAM', on('2025-01-10'), on('2026-09-10'), '103'],
  ['700004', 'Agen 004', 'BANDUNG', 'Agent TAM', 'CT-0 & PraNPC', null, null, '104'],
  ['700005', 'QCO 01', 'BANDUNG', 'Tabber', 'TAM', on('2024-01-01'), null, ''],
];
