/** Scores beside the QMS, where they are asked for. */
import { caller } from './call';

const call = caller();
const HEADER = ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'valid', 'tgl_qco1', 'Status_WO'];
const MARKS = ['Penanggung_Jawab', 'Penawaran', 'Pernyataan_Kesediaan', 'Kontrak'];
const row = (n: number, login: string, valid: string, ...marks: string[]) => [
  `2026-03-0${n}`,
  ...[login, 'MEDAN', `13100000000${n}`, 'OTT', 'Agree', valid, `2026-03-0${n}`, valid === 'Valid' ? 6 : 5, ...marks],
];
const DATA = [
  [...HEADER, ...MARKS],
  row(1, 'a', 'Valid', 'Ok', 'Ok', 'Ok', 'Ok'),
  row(2, 'a', 'Not Valid', 'Ok', 'Not Ok', 'Ok', 'Ok'),
  row(3, 'b', 'Valid', '', '', '', ''),
];

describe('QMS.TABEL', () => {
  it('adds scored calls and their mean score, and moves no figure of the QMS', async () => {
    const plain = (await call('QMS.TABEL', DATA, 'login')) as unknown[][];
    const scored = (await call('QMS.TABEL', DATA, 'login', null, '', 'ya')) as unknown[][];
    const width = plain[0]!.length;
    expect(scored.map((cells) => cells.slice(0, width))).toEqual(plain);
    expect(scored.map((cells) => cells.slice(width))).toEqual([
      ['berskor', 'skor'],
      [2, 87.5],
      [0, ''],
      [2, 87.5],
    ]);
  });
});
