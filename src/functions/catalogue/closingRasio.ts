import { compliance, complianceMoves, ratioOf, repeatedRecords } from '../../measures';
import { flag } from '../arguments';
import { defineFunction } from '../call/definition';
import { TICKET_ARGUMENTS } from './shared/commonArguments';
import { share } from '../shared/cells';
import { Failure } from '../shared/failure';
import { TICKETS } from './shared/examples';
import { judge, swappedBack } from './shared/judge';

export const CLOSING_RASIO = defineFunction({
  name: 'CLOSING.RASIO',
  about: {
    id: 'Kepatuhan closing: (LULUS + PERINGATAN) dibagi (LULUS + PERINGATAN + GAGAL).',
    en: 'Closing compliance: (LULUS + PERINGATAN) divided by (LULUS + PERINGATAN + GAGAL).',
  },
  arguments: {
    ...TICKET_ARGUMENTS,
    rincian: flag({
      id: 'ya: di sebelah kanan rasio juga yang dinilai, dari berapa, terendah, tertinggi, dan banyaknya baris yang belum jelas; bawaan tidak.',
      en: 'ya: to the right of the ratio also how many were judged, of how many, lowest, highest and the rows in doubt; no when omitted.',
    }),
  },
  result: 'spill',
  gives: {
    id: 'Rasio antara 0 dan 1. Yang data kurang dan yang tidak diatur tidak ikut; rincian menyebut dinilai berapa dari berapa.',
    en: 'A ratio between 0 and 1. Incomplete and unregulated tickets are outside it; rincian says how many of how many were judged.',
  },
  example: { ranges: { Tiket: TICKETS }, formula: '=PATUH.CLOSING.RASIO(Tiket[#All])', call: [{ range: 'Tiket' }] },
  async run({ data, tanggal, rincian }, session) {
    const judgement = await judge(await session.library.pack('closing'), data, tanggal, session);
    const { result, reading, pack } = judgement;
    const repeats = repeatedRecords(result, reading.table, pack.pack);
    const figures = compliance(result, undefined, repeats.extra);
    const { ratio, counts, judged } = figures;
    if (ratio === null)
      throw new Failure('na', 'noJudged', { incomplete: counts.incomplete, unregulated: counts.unregulated });
    if (!rincian) return [[share(ratio)]];
    const swapped = (await swappedBack(judgement))?.codes;
    const moves = complianceMoves(result, figures, reading.table, repeats, { ...(swapped && { swapped }) });
    const { low, high, rows } = moves.doubt;
    const records = result.codes.length - repeats.extra.size;
    const [lowest, highest] = [low, high].map(({ part, whole }) => share(ratioOf(part, whole)));
    return [[share(ratio), judged, records, lowest!, highest!, rows]];
  },
});
