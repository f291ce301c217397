import { countRatings, gwetAc1 } from '../../measures';
import { marksOf } from '../arguments';
import { defineFunction } from '../call/definition';
import { RATER_ARGUMENTS } from './shared/commonArguments';
import { Failure } from '../shared/failure';
import { CALIBRATION } from './shared/examples';

export const KAPPA_AC1 = defineFunction({
  name: 'KAPPA.AC1',
  formerly: 'AC1',
  about: {
    id: 'Kesepakatan penilai menurut Gwet (AC1), yang tetap bermakna bila hampir semua call VALID.',
    en: 'Agreement of raters after Gwet (AC1), which stays meaningful when nearly every call is VALID.',
  },
  arguments: {
    ...RATER_ARGUMENTS,
  },
  result: 'value',
  gives: {
    id: 'AC1, paling besar 1; #N/A bila semua penilaian sama.',
    en: 'AC1, at most 1; #N/A when all marks are the same.',
  },
  example: {
    ranges: { Kalibrasi: CALIBRATION },
    formula: '=PATUH.KAPPA.AC1(Kalibrasi[[QCO 1]:[QCO 2]])',
    call: [{ range: 'Kalibrasi' }],
  },
  run({ penilaian, penilai_kedua }) {
    const ac1 = gwetAc1(countRatings(marksOf(penilaian, penilai_kedua)).counts);
    if (ac1 === null) throw new Failure('na', 'agreementUndefined');
    return ac1;
  },
});
