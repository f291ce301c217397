import { cohenKappa, countRatings, fleissKappa } from '../../measures';
import { marksOf, type Mark } from '../arguments';
import { defineFunction } from '../call/definition';
import { RATER_ARGUMENTS } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { CALIBRATION } from './shared/examples';

export const KAPPA = defineFunction({
  name: 'KAPPA',
  about: {
    id: 'Kesepakatan penilai di luar kebetulan: Cohen untuk dua penilai, Fleiss untuk tiga atau lebih.',
    en: 'Agreement of raters beyond chance: Cohen for two raters, Fleiss for three or more.',
  },
  arguments: {
    ...RATER_ARGUMENTS,
  },
  result: 'value',
  gives: {
    id: 'Kappa, paling besar 1; #N/A bila semua penilaian sama.',
    en: 'Kappa, at most 1; #N/A when all marks are the same.',
  },
  example: {
    ranges: { Kalibrasi: CALIBRATION },
    formula: '=PATUH.KAPPA(Kalibrasi[[QCO 1]:[QCO 2]])',
    call: [{ range: 'Kalibrasi' }],
  },
  run({ penilaian, penilai_kedua }) {
    const marks = marksOf(penilaian, penilai_kedua);
    const kappa = marks[0]!.length === 2 ? cohenKappa(tableOf(marks)) : fleissKappa(countRatings(marks).counts);
    if (kappa === null) throw new Failure('na', 'agreementUndefined');
    return kappa;
  },
});

/** Square table of two raters; calls that one of them left blank are out, as Cohen's kappa needs both marks. */
function tableOf(marks: readonly Mark[][]): number[][] {
  const both = marks.filter(([a, b]) => a !== null && b !== null);
  const words = [...new Set(both.flat())];
  const table = words.map(() => words.map(() => 0));
  for (const [a, b] of both) table[words.indexOf(a!)]![words.indexOf(b!)]!++;
  return table;
}
