/** JSON Schema of a scorecard, for editors. */
import type { LocalText } from '../text';
import { SCORECARD_SHAPE } from '../packs/scorecards';
import { shapeSchema } from './shapeSchema';

const HOVERS: Readonly<Record<string, LocalText>> = {
  'Scorecard.id': {
    id: 'Kata di kolom daftar parameter. Daftar dengan id yang sama saling menggantikan menurut hari mulainya.',
    en: 'The word in the column of the parameter list. Lists with one id replace each other by their first day.',
  },
  'Scorecard.status': {
    id: 'official: disahkan Supervisor Quality. example: contoh.',
    en: 'official: approved by Supervisor Quality. example: a sample.',
  },
  'Scorecard.clause': { id: 'Klausul yang menjadi dasar VALID.', en: 'The clause that VALID rests on.' },
  'Scorecard.basis': {
    id: 'practice dan assumed hanya memperingatkan sampai "confirmed": true.',
    en: 'practice and assumed only warn until "confirmed": true.',
  },
  'Scorecard.campaigns': {
    id: 'Campaign yang memakainya. Yang mulai terakhir menang; lalu yang pertama di pack.',
    en: 'Campaigns it is for. The one that began last wins; then the first in the pack.',
  },
  'Scorecard.kinds': { id: 'Jenis call yang memakainya.', en: 'Kinds of call it is for.' },
  'Scorecard.effectiveFrom': {
    id: 'Hari pertama; call sebelumnya tetap memakai daftar harinya.',
    en: 'Its first day; earlier calls keep the list of their day.',
  },
  'Scorecard.effectiveTo': { id: 'Hari terakhirnya.', en: 'Its last day.' },
  'Scorecard.leastScore': {
    id: 'VALID memerlukan skor ini (persen), selain tidak ada parameter fatal yang gagal.',
    en: 'VALID needs this score (percent), besides no fatal parameter failed.',
  },
  'ScorecardItem.field': { id: 'Nama field nilainya.', en: 'The field of its mark.' },
  'ScorecardItem.mandatory': { id: 'false: boleh kosong.', en: 'false: may stay blank.' },
  'ScorecardItem.fatal': {
    id: 'false: gagal menurunkan skor dan tidak menggagalkan call.',
    en: 'false: failing it lowers the score and fails nobody.',
  },
  'ScorecardItem.weight': {
    id: 'Bobot; semua parameter punya dan jumlahnya 100, atau tidak satu pun.',
    en: 'Its weight; all have one and they add up to 100, or none has.',
  },
  'ScorecardItem.reasons': {
    id: 'Alasan return yang dipakai bila parameter ini gagal.',
    en: 'Return reasons used where this parameter fails.',
  },
};

export function scorecardSchema(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Patuh: rules/<id>/scorecards/<name>.json',
    ...shapeSchema(SCORECARD_SHAPE, { hovers: HOVERS, replace: () => null }),
  };
}
