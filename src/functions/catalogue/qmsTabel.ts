import {
  groupScore,
  groupTitles,
  meanScore,
  qms,
  ratioOf,
  scoresBy,
  type DoubtBounds,
  type QmsFigures,
} from '../../measures';
import { flag, optionalMonth, text } from '../arguments';
import { share, type ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { NO_HEADER } from './shared/commonArguments';
import { CALLS_ARGUMENTS, callsOf } from './shared/calls';
import { CALLS } from './shared/examples';
import { fieldNamed } from './shared/fieldNamed';

const HEADINGS = [
  'kelompok',
  'AGREE',
  'VALID',
  'RETURN',
  'belum tapping',
  'QMS',
  'tercapai',
  'kurang',
  'cakupan',
  'ketat',
  'bersih',
  'tertapping',
  'catatan',
  'terendah',
  'tertinggi',
  'belum jelas',
];
const MONTH = 'bulan';

export const QMS_TABEL = defineFunction({
  name: 'QMS.TABEL',
  about: {
    id: 'QMS per agent, site, bulan, atau kolom lain, dengan ketiga cara hitung dan kekurangannya.',
    en: 'QMS by agent, site, month or any other column, with its three readings and what is missing.',
  },
  arguments: {
    data: CALLS_ARGUMENTS.data,
    per: text({
      id: 'Judul kolom pengelompok, misalnya "login" atau "Site"; "bulan" untuk bulan call.',
      en: 'Caption of the grouping column, "login" or "Site" for example; "bulan" for the month of the call.',
    }),
    bulan: optionalMonth({ id: 'Bulan call; kosong untuk semua.', en: 'Month of the call; all when omitted.' }),
    tanpa_judul: NO_HEADER,
    skor: flag({
      id: 'ya: juga jumlah call berskor, skornya, dan skor tiap kelompok parameter; bawaan tidak.',
      en: 'ya: also how many calls have a score, the score, and that of each group of parameters; no when omitted.',
    }),
  },
  result: 'spill',
  gives: {
    id: `Satu baris per kelompok dan satu baris TOTAL: ${HEADINGS.join(', ')}. Rasio dihitung dari jumlah, bukan dari rata-rata.`,
    en: `One row a group and a row TOTAL: ${HEADINGS.join(', ')}. Ratios are made from sums, not from averages.`,
  },
  example: {
    ranges: { Tapping: CALLS },
    formula: '=PATUH.QMS.TABEL(Tapping[#All];"Site")',
    call: [{ range: 'Tapping' }, 'Site'],
  },
  async run({ data, per, bulan, tanpa_judul, skor }, session) {
    const { calls, reading, pack } = await callsOf(data, { month: bulan, column: null }, session);
    const by = per.toLowerCase() === MONTH ? MONTH : fieldNamed(per, reading, pack, { place: 2, name: 'per' });
    const { groups, ...total } = qms(calls, { month: bulan ?? undefined, by });
    const scores = skor ? scoresBy(calls, pack.pack, { month: bulan ?? undefined, by }) : null;
    const titles = groupTitles(scores?.() ?? []);
    const scored = (of: ReturnType<NonNullable<typeof scores>>) => [
      of.length,
      ...[meanScore(of), ...titles.map((title) => groupScore(of, title))].map((score) => score ?? ''),
    ];
    const row = (key: string, figures: Parameters<typeof line>[1], of?: string | null) => [
      ...line(key, figures),
      ...(scores ? scored(scores(of)) : []),
    ];
    const scoreHeadings = ['berskor', 'skor', ...titles.map(({ id }) => `skor ${id}`)];
    return [
      ...(tanpa_judul ? [] : [[...HEADINGS, ...(scores ? scoreHeadings : [])]]),
      ...groups.map((group) => row(group.key ?? '(kosong)', group, group.key)),
      row('TOTAL', total),
    ];
  },
});

function line(key: string, figures: QmsFigures & { doubt: DoubtBounds; provisional?: boolean | null }): ResultCell[] {
  const { low, high, rows } = figures.doubt;
  const { agree, valid, untapped, ratio, met, shortfallFix, coverage, readings, dependsOnDefinition } = figures;
  const notes = [
    dependsOnDefinition ? 'status bergantung definisi' : '',
    figures.provisional ? 'SEMENTARA' : '',
  ].filter(Boolean);
  return [
    key,
    agree,
    valid,
    figures.return,
    untapped,
    share(ratio),
    met === null ? '' : met ? 'ya' : 'tidak',
    shortfallFix ?? '',
    share(coverage),
    share(readings.ketat.ratio),
    share(readings.bersih.ratio),
    share(readings.tertapping.ratio),
    notes.join('; '),
    share(ratioOf(low.part, low.whole)),
    share(ratioOf(high.part, high.whole)),
    rows,
  ];
}
