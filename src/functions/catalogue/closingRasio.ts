import { compliance } from '../../measures';
import { optionalDate, range } from '../arguments';
import { defineFunction } from '../definition';
import { Failure } from '../failure';
import { TICKETS } from './shared/examples';
import { judge } from './shared/judge';

export const CLOSING_RASIO = defineFunction({
  name: 'CLOSING.RASIO',
  about: {
    id: 'Kepatuhan closing: (LULUS + PERINGATAN) dibagi (LULUS + PERINGATAN + GAGAL).',
    en: 'Closing compliance: (LULUS + PERINGATAN) divided by (LULUS + PERINGATAN + GAGAL).',
  },
  arguments: {
    data: range({
      id: 'Lembar tiket beserta judulnya, misalnya Tiket[#All].',
      en: 'The ticket sheet with its header, Tiket[#All] for example.',
    }),
    tanggal: optionalDate({
      id: 'Tanggal acuan; hanya perlu bila paket memakainya.',
      en: 'As-of date; needed only where the pack uses it.',
    }),
  },
  result: 'value',
  gives: {
    id: 'Rasio antara 0 dan 1. Yang data kurang dan yang tidak diatur tidak ikut; lihat jumlahnya dengan RINGKAS.',
    en: 'A ratio between 0 and 1. Incomplete and unregulated tickets are outside it; RINGKAS gives their counts.',
  },
  example: { ranges: { Tiket: TICKETS }, formula: '=PATUH.CLOSING.RASIO(Tiket[#All])', call: [{ range: 'Tiket' }] },
  async run({ data, tanggal }, session) {
    const { result } = await judge(await session.library.pack('closing'), data, tanggal, session);
    const { ratio, counts } = compliance(result);
    if (ratio === null)
      throw new Failure('na', 'noJudged', { incomplete: counts.incomplete, unregulated: counts.unregulated });
    return ratio;
  },
});
