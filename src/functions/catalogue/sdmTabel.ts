import { ratioOf, type CellField, type Sdm, type SdmFigures, type SdmMonth } from '../../measures';
import { choice } from '../arguments';
import { share, type ResultCell } from '../shared/cells';
import { defineFunction } from '../call/definition';
import { NO_HEADER } from './shared/commonArguments';
import { PEOPLE, PLAN } from './shared/examples';
import { staffingByMonth, staffingOf, STAFFING_ARGUMENTS } from './shared/staffing';

const FIGURES = ['tersedia', 'CAPLAN', 'rasio', 'tercapai', 'kurang'];
const DOUBT = ['terendah', 'tertinggi', 'belum jelas'];
const FIELD_OF: Record<'site' | 'jabatan' | 'layanan', CellField> = {
  site: 'site',
  jabatan: 'jabatan',
  layanan: 'campaign',
};

export const SDM_TABEL = defineFunction({
  name: 'SDM.TABEL',
  about: {
    id: 'Pemenuhan SDM per site, jabatan, dan layanan, atau per bulan. Kelebihan di satu kombinasi site–jabatan tidak menutup kekurangan di kombinasi lain.',
    en: 'Staffing by site, role and service, or by month. A surplus in one cell hides no deficit in another.',
  },
  arguments: {
    ...STAFFING_ARGUMENTS,
    per: choice<'sel' | 'bulan' | keyof typeof FIELD_OF, 'sel'>(
      { id: 'Rincian; bawaan sel.', en: 'Detail; sel when omitted.' },
      {
        sel: { id: 'setiap site × jabatan × layanan dari CAPLAN', en: 'every site × role × service of the plan' },
        site: { id: 'per site', en: 'by site' },
        jabatan: { id: 'per jabatan', en: 'by role' },
        layanan: { id: 'per layanan', en: 'by service' },
        bulan: {
          id: 'per bulan selama project berjalan: masuk, keluar, turnover, dan perkiraan bulan mendatang',
          en: 'by month as long as the project runs: joined, left, turnover, and what is known of the months to come',
        },
      },
      'sel',
    ),
    tanpa_judul: NO_HEADER,
  },
  result: 'spill',
  gives: {
    id: 'Satu baris per kombinasi atau kelompok dan satu baris TOTAL (per bulan tanpa TOTAL); kurang = orang yang kurang sampai batas target.',
    en: 'One row a cell or group and a row TOTAL (none by month); kurang = heads missing to the required share.',
  },
  example: {
    ranges: { SDM: PEOPLE, Caplan: PLAN },
    formula: '=PATUH.SDM.TABEL(SDM[#All];Caplan[#All];DATE(2026;3;31))',
    call: [{ range: 'SDM' }, { range: 'Caplan' }, '2026-03-31'],
  },
  async run({ per, tanpa_judul, ...staffing }, session) {
    if (per === 'bulan') {
      const { months } = await staffingByMonth(staffing, session);
      const title = ['bulan', ...FIGURES, 'masuk', 'keluar', 'turnover', 'perkiraan', ...DOUBT];
      return [...(tanpa_judul ? [] : [title]), ...months.map(monthRow)];
    }
    const result = await staffingOf(staffing, session, per === 'sel' ? undefined : FIELD_OF[per]);
    const keys = per === 'sel' ? ['site', 'jabatan', 'layanan'] : [per];
    const rows: ResultCell[][] =
      per === 'sel'
        ? result.cells.map((cell) => [
            cell.site ?? '',
            cell.jabatan ?? '',
            cell.campaign ?? '',
            ...figures(cell),
            cell.surplus,
          ])
        : result.groups.map((group) => [group.key ?? '(kosong)', ...figures(group), group.unplanned]);
    const last = per === 'sel' ? 'lebih' : 'tanpa target';
    const total = ['TOTAL', ...keys.slice(1).map(() => ''), ...figures(result), per === 'sel' ? '' : result.unplanned];
    // Only the whole has bounds: whose cell a doubtful person fills, nobody can say.
    const lines = [...rows.map((row) => [...row, '', '', '']), [...total, ...bounds(result)]];
    return [...(tanpa_judul ? [] : [[...keys, ...FIGURES, last, ...DOUBT]]), ...lines];
  },
});

function monthRow(each: SdmMonth): ResultCell[] {
  const { month, joins, leavers, turnover, forecast } = each;
  const moves = [joins ?? '', leavers ?? '', share(turnover), forecast ? 'ya' : 'tidak'];
  return [month, ...figures(each), ...moves, ...bounds(each)];
}

function bounds({ doubt: { low, high, rows } }: Pick<Sdm, 'doubt'>): ResultCell[] {
  return [share(ratioOf(low.part, low.whole)), share(ratioOf(high.part, high.whole)), rows];
}

function figures({ available, target, ratio, met, gap }: SdmFigures): ResultCell[] {
  return [available, target, share(ratio), met === null ? '' : met ? 'ya' : 'tidak', gap];
}
