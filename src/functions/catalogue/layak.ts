import { range } from '../arguments';
import { defineFunction } from '../call/definition';
import { CANDIDATES } from './shared/examples';
import { VERDICT_ARGUMENTS, verdictColumns } from './shared/verdictColumns';

export const LAYAK = defineFunction({
  name: 'LAYAK',
  about: {
    id: 'Kualifikasi setiap orang untuk jabatannya menurut MNOP 2.1: usia, pendidikan, pengalaman, tes.',
    en: 'Whether each person qualifies for the position after MNOP 2.1: age, education, experience, tests.',
  },
  arguments: {
    data: range({ id: 'Lembar karyawan beserta judulnya.', en: 'The sheet of people with its header.' }),
    ...VERDICT_ARGUMENTS,
  },
  result: 'spill',
  gives: { id: 'Satu baris per orang: putusan, alasan, klausul.', en: 'One row a person: verdict, reason, clauses.' },
  example: {
    ranges: { SDM: CANDIDATES },
    formula: '=PATUH.LAYAK(SDM[#All];;"putusan")',
    call: [{ range: 'SDM' }, null, 'putusan'],
  },
  run: async (asked, session) => verdictColumns(await session.library.pack('staffing'), asked, session),
});
