import { drawSample } from '../../measures';
import { number, range, text } from '../arguments';
import { defineFunction } from '../call/definition';
import { errorOf } from '../shared/cells';
import { isBlank } from '../../grid';

export const SAMPEL_ACAK = defineFunction({
  name: 'SAMPEL.ACAK',
  about: {
    id: 'Undian acak yang dapat diulang: kode acak yang sama selalu menghasilkan pilihan yang sama.',
    en: 'A random draw that can be repeated: the same seed always draws the same.',
  },
  arguments: {
    daftar: range({
      id: 'Kolom tempat mengundi, misalnya nomor call, tanpa judul.',
      en: 'The column to draw from, for example call ids, without its caption.',
    }),
    banyak: number(
      { id: 'Banyaknya yang diambil.', en: 'How many to draw.' },
      { low: 1, high: 100_000, whole: true, example: '20' },
    ),
    kode_acak: text({
      id: 'Kode acak, misalnya "Bandung Maret"; simpan bersama laporannya.',
      en: 'Seed, for example "Bandung March"; keep it with the report.',
    }),
  },
  result: 'spill',
  gives: {
    id: 'Satu kolom: yang terpilih, menurut urutan daftar.',
    en: 'One column: what was drawn, in the order of the list.',
  },
  example: {
    ranges: { Call: [['id_call'], ['C-01'], ['C-02'], ['C-03'], ['C-04'], ['C-05'], ['C-06'], ['C-07'], ['C-08']] },
    formula: '=PATUH.SAMPEL.ACAK(Call[id_call];3;"Bandung Maret")',
    call: [{ range: 'Call:0' }, 3, 'Bandung Maret'],
  },
  run({ daftar, banyak, kode_acak }) {
    const filled = daftar.rows.map((row) => row[0]).filter((cell) => !isBlank(cell) && errorOf(cell) === undefined) as (
      string | number | boolean
    )[];
    return drawSample(filled.length, banyak, kode_acak).map((index) => [filled[index]!]);
  },
});
