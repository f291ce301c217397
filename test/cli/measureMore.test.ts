import type { Cell } from '../fixtures/rows';
import { folder, patuh, patuhJson } from './patuh';
import { calls, HEADER as CALL_CAPTIONS, one } from './workbookRows';

jest.setTimeout(60_000);

const files = folder();

describe('patuh measure it', () => {
  const HEADER = [
    'ID Pengajuan',
    'Jenis Pengajuan',
    'Nama Karyawan',
    'Nomor Partner',
    'Aplikasi',
    'User ID',
    'Tgl Pengajuan',
    'Tgl Cek',
    'Tgl Draft',
    'Tgl Create',
    'Tanggal Resign',
  ];
  const requests: Cell[][] = [
    HEADER,
    ['R1', 'CREATE', 'Agen 001', '710001', 'MYCX', null, '01/08/2025', '04/08/2025', null, null, null],
    ['R2', 'CREATE', 'Agen 002', '710002', 'MYCX', 'U2', '01/08/2025', null, '05/08/2025', '06/08/2025', '20/08/2025'],
  ];

  it('says where each request stands, who is next, what was passed over, and which accounts outlived their owners', async () => {
    const answer = await patuhJson(['measure', 'it', files.csv('it.csv', requests), '--asof', '2025-08-31']);
    expect(answer.requests).toMatchObject([
      {
        row: 2,
        key: 'R1',
        reached: '5.1.2',
        calendarDays: 27,
        workingDays: 19,
        next: { id: '5.1.3', owner: 'PIC CRL' },
        skipped: [],
      },
      { row: 3, key: 'R2', reached: '5.1.6', next: { id: '5.1.2' }, skipped: ['5.1.2', '5.1.4', '5.1.5'] },
    ]);
    expect(answer.doubt).toMatchObject({ rows: 0, low: { done: 0, requests: 2 }, causes: [] });
    expect(answer.trail).toMatchObject({ read: 2, counted: 2, out: [] });
    expect(answer.orphans).toMatchObject([{ row: 3, key: 'R2', left: '2025-08-20', calendarDays: 11, overdue: false }]);
  });

  it('wants the day it looks from', async () => {
    const { code, err } = await patuh(['measure', 'it', files.csv('it.csv', requests)], 'en');
    expect([code, err.trim()]).toEqual([2, 'Name the as-of day, for example --asof 2025-08-31.']);
  });
});

describe('patuh measure retention', () => {
  it('names what is past its 24 months', async () => {
    const rows = [
      ['Kode Form', 'Tanggal Rekaman', 'Tanggal Musnah', 'PJ'],
      ['F-16', '29/02/2024', null, 'PIC Operasional'],
      ['F-16', '01/03/2024', null, 'PIC Operasional'],
    ];
    const answer = await patuhJson(['measure', 'retention', files.csv('rekaman.csv', rows), '--asof', '2026-03-01']);
    expect(answer).toMatchObject({ keep: 1, past: 1, unknown: 0 });
    expect((answer.records as { keepUntil: string }[]).map((record) => record.keepUntil)).toEqual([
      '2026-02-28',
      '2026-03-01',
    ]);
  });
});

describe('patuh measure qualification', () => {
  it('gives verdicts per position with the clauses people miss', async () => {
    const header = [
      'PERNER',
      'NAMA',
      'SITE',
      'JABATAN',
      'Tanggal Lahir',
      'JOIN',
      'Pendidikan',
      'Surat Sehat',
      'Lulus Tes',
      'Status Pembinaan',
    ];
    const person = (id: string, born: string, education = 'D3'): Cell[] => [
      id,
      `Agen ${id}`,
      'BANDUNG',
      'AGENT',
      born,
      '13/10/2023',
      education,
      'Ada',
      'Lulus',
      'Tidak',
    ];
    const file = files.csv('orang.csv', [
      header,
      person('1', '14/10/1998'),
      person('2', '13/10/1991'),
      person('3', '14/10/1998', 'SMA'),
    ]);
    const answer = await patuhJson(['measure', 'qualification', file]);
    const [agents] = answer.positions as { key: string; pass: number; fail: number; clauses: { clause: string }[] }[];
    expect(agents).toMatchObject({ key: 'AGENT', pass: 1, fail: 2 });
    expect(agents!.clauses.map(({ clause }) => clause).sort()).toEqual(['MNOP 2.1 didik', 'MNOP 2.1 umur']);
  });
});

describe('patuh measure productivity', () => {
  it('gives RPA and both meanings of PPA, each with its label', async () => {
    const header = [
      'Tanggal',
      'login',
      'Site',
      'fastel',
      'Jenis_Call',
      'Kategori',
      'valid',
      'tgl_qco1',
      'Selisih_Harga',
    ];
    const rows: Cell[][] = [
      header,
      ['05/08/2025', '1', 'BANDUNG', '900000000001', 'OTT', 'Agree', 'Valid', '06/08/2025', 50000],
      ['05/08/2025', '2', 'BANDUNG', '900000000002', 'OTT', 'Agree', 'Not Valid', '06/08/2025', 70000],
      ['05/08/2025', '2', 'BANDUNG', '900000000003', 'OTT', 'Not Agree', null, null, null],
    ];
    const answer = await patuhJson(['measure', 'productivity', files.csv('produktivitas.csv', rows)]);
    expect(answer.days).toEqual([
      {
        day: '2025-08-05',
        site: 'BANDUNG',
        rule: 'OTT',
        calls: 3,
        agree: 2,
        valid: 1,
        revenue: 50000,
        present: 2,
        rpa: 25000,
        ppa: 0.5,
        agreePerCall: 2 / 3,
      },
    ]);
    expect(Object.values(answer.labels as object)).toHaveLength(3);
  });
});

describe('a workbook with sheets of several packs', () => {
  const CALLS: Cell[][] = [
    ['Tanggal', 'fastel', 'Jenis_Call', 'Kategori', 'valid', 'tgl_qco1'],
    ['05/08/2025', '0221234501', 'Mini Pack', 'Agree', 'Valid', '06/08/2025'],
    ['05/08/2025', '0221234502', 'Mini Pack', 'Agree', 'Valid', '06/08/2025'],
  ];
  const CARING: Cell[][] = [
    [
      ...['Tanggal Call', 'Login', 'Agent', 'Site', 'Fastel', 'Jenis', 'Hasil Call', 'Status WO', 'Hasil Tapping'],
      ...['Tgl Tapping', 'Login QCO', 'Negosiasi_Pembayaran', 'Janji_Bayar', 'Area', 'Total'],
    ],
    [
      ...['05/08/2025', '20001', 'Agen 001', 'BANDUNG', '0229999001', 'CT0', 'Agree', 1, 'Not Valid'],
      ...['06/08/2025', '30001', 'Diskon 10%', '09/08/2025', 'X', 90000],
    ],
  ];
  it.each(['memory', 'duckdb'])(
    'counts the calls, not caring, however many captions are known there (%s)',
    async (engine) => {
      const file = await files.xlsx(`dua-${engine}.xlsx`, { Caring: CARING, Tapping: CALLS });
      const answer = await patuhJson(['measure', 'qms', file, '--engine', engine]);
      expect(answer).toMatchObject({ sheet: 'Tapping', agree: 2, valid: 2, notes: [] });
    },
  );

  it('takes a sheet that looks like another pack where no other is like the one asked for', async () => {
    const file = await files.xlsx('caring.xlsx', { Caring: CARING, Catatan: [['Catatan']] });
    expect(await patuhJson(['measure', 'qms', file])).toMatchObject({ sheet: 'Caring', agree: 1, valid: 0 });
  });
});

it('measure qms: rows whose formulas have no saved result are doubt beside the figure, though a choice is filled in', async () => {
  const typed = CALL_CAPTIONS.indexOf('Kategori');
  const row = CALL_CAPTIONS.map((_, column) => (column === typed ? 'Agree' : { content: '<f>Sumber!A2</f>' }));
  const path = files.write('rumus.xlsx', one([CALL_CAPTIONS, ...calls(4), row, row]));
  const { doubt } = await patuhJson(['measure', 'qms', path]);
  expect(doubt.rows).toBe(2);
  expect(doubt.causes).toEqual([expect.objectContaining({ cause: 'noResult', count: 2, rows: [6, 7] })]);
});
