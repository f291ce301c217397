/** Scores beside the QMS, where they are asked for. */
import { caller } from './call';

const call = caller();
const HEADER = ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'valid', 'tgl_qco1', 'Status_WO'];
const MARKS = [
  'Penanggung_Jawab',
  'Penawaran',
  'Pernyataan_Kesediaan',
  'Kontrak',
  'Greeting',
  'Konfirmasi',
  'Paket Parameter',
];
const row = (n: number, login: string, kind: string, valid: string, ...marks: string[]) => [
  `2026-03-0${n}`,
  ...[login, 'MEDAN', `13100000000${n}`, kind, 'Agree', valid, `2026-03-0${n}`, valid === 'Valid' ? 6 : 5],
  ...MARKS.map((_, i) => marks[i] ?? ''),
];
const DATA = [
  [...HEADER, ...MARKS],
  row(1, 'a', 'OTT', 'Valid', 'Ok', 'Ok', 'Ok', 'Ok'),
  row(2, 'a', 'OTT', 'Not Valid', 'Ok', 'Not Ok', 'Ok', 'Ok'),
  row(3, 'b', 'WMS', 'Not Valid', '', '', '', '', 'Ok', 'Not Ok', 'SEAMLESS'),
  row(4, 'c', 'OTT', 'Valid'),
];

describe('QMS.TABEL', () => {
  it('adds scored calls, their mean score and that of each group of parameters, and moves no figure of the QMS', async () => {
    const plain = (await call('QMS.TABEL', DATA, 'login')) as unknown[][];
    const scored = (await call('QMS.TABEL', DATA, 'login', null, '', 'ya')) as unknown[][];
    const width = plain[0]!.length;
    expect(scored.map((cells) => cells.slice(0, width))).toEqual(plain);
    expect(scored.map((cells) => cells.slice(width))).toEqual([
      ['berskor', 'skor', 'skor Validasi', 'skor Pembukaan'],
      [2, 87.5, 87.5, ''],
      [1, 50, '', 50],
      [0, '', '', ''],
      [3, 75, 87.5, 50],
    ]);
    const bare = (await call('QMS.TABEL', DATA, 'login', null, 'ya', 'ya')) as unknown[][];
    expect(bare).toEqual(scored.slice(1));
  });
});
