import { CELL_FIELDS, type SdmCell } from '../../measures';
import { optionalText } from '../arguments';
import { defineFunction } from '../call/definition';
import { share } from '../shared/cells';
import { Failure } from '../shared/failure';
import { PEOPLE, PLAN } from './shared/examples';
import { cellWord, staffingOf, STAFFING_ARGUMENTS } from './shared/staffing';

export const SDM = defineFunction({
  name: 'SDM',
  about: {
    id: 'Pemenuhan SDM: orang tersedia dibagi CAPLAN pada suatu tanggal.',
    en: 'Staffing fulfilment: people available divided by CAPLAN on a day.',
  },
  arguments: {
    ...STAFFING_ARGUMENTS,
    site: optionalText({ id: 'Hanya site ini; kosong untuk semua.', en: 'This site only; all when omitted.' }),
    jabatan: optionalText({ id: 'Hanya jabatan ini; kosong untuk semua.', en: 'This role only; all when omitted.' }),
    layanan: optionalText({ id: 'Hanya layanan ini; kosong untuk semua.', en: 'This service only; all when omitted.' }),
  },
  result: 'value',
  gives: {
    id: 'Rasio; di atas 1 bila berlebih. Hanya kombinasi site–jabatan bertarget di CAPLAN yang dihitung; #N/A bila tidak ada.',
    en: 'A ratio; above 1 with a surplus. Only cells of the plan with a target count; #N/A without one.',
  },
  example: {
    ranges: { SDM: PEOPLE, Caplan: PLAN },
    formula: '=PATUH.SDM(SDM[#All];Caplan[#All];DATE(2026;3;31))',
    call: [{ range: 'SDM' }, { range: 'Caplan' }, '2026-03-31'],
  },
  async run({ site, jabatan, layanan, ...staffing }, session) {
    const plan = await session.library.pack('caplan');
    const words = {
      site: cellWord(site, 'site', plan, { place: 4, name: 'site' }),
      jabatan: cellWord(jabatan, 'jabatan', plan, { place: 5, name: 'jabatan' }),
      campaign: cellWord(layanan, 'campaign', plan, { place: 6, name: 'layanan' }),
    };
    const asked = (cell: SdmCell) =>
      CELL_FIELDS.every((field) => words[field] === null || cell[field] === words[field]);
    const cells = (await staffingOf(staffing, session)).cells.filter((cell) => cell.target > 0 && asked(cell));
    const sum = (key: 'available' | 'target') => cells.reduce((total, cell) => total + cell[key], 0);
    if (sum('target') === 0) throw new Failure('na', 'noTarget', { where: whereText(Object.values(words)) });
    return share(sum('available') / sum('target'));
  },
});

function whereText(words: (string | null)[]): { id: string; en: string } {
  const named = words.filter(Boolean).join(' · ');
  return named === '' ? { id: '', en: '' } : { id: ` untuk ${named}`, en: ` for ${named}` };
}
