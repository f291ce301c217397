import { sampleSize } from '../../measures';
import { number } from '../arguments';
import { defineFunction } from '../call/definition';
import { CONFIDENCE } from './shared/commonArguments';

export const SAMPEL = defineFunction({
  name: 'SAMPEL',
  about: {
    id: 'Banyaknya call yang perlu di-tapping supaya proporsinya diketahui dengan batas kesalahan tertentu.',
    en: 'How many calls to tap so that the share is known within a given margin.',
  },
  arguments: {
    galat: number(
      { id: 'Batas kesalahan yang diterima, misalnya 5%.', en: 'Margin of error, for example 5%.' },
      { low: 0.001, high: 0.5, example: '0,05' },
    ),
    populasi: number(
      {
        id: 'Banyaknya call seluruhnya; kosong bila tidak terbatas.',
        en: 'Number of calls in all; omit when unbounded.',
      },
      { low: 1, high: 1e9, whole: true, otherwise: null, example: '1000' },
    ),
    proporsi: number(
      {
        id: 'Proporsi yang diduga; bawaan 50%, yang paling hati-hati.',
        en: 'Expected share; 50% when omitted, the most cautious.',
      },
      { low: 0.001, high: 0.999, otherwise: 0.5, example: '0,95' },
    ),
    keyakinan: CONFIDENCE,
  },
  result: 'value',
  gives: { id: 'Banyaknya call, dibulatkan ke atas.', en: 'Number of calls, rounded up.' },
  example: { ranges: {}, formula: '=PATUH.SAMPEL(5%;1000)', call: [0.05, 1000] },
  run: ({ galat, populasi, proporsi, keyakinan }) =>
    sampleSize({ margin: galat, population: populasi ?? undefined, share: proporsi, confidence: keyakinan }),
});
