import type { ReadingName } from '../../measures';
import { choice } from '../arguments';
import { defineFunction } from '../call/definition';
import { share } from '../shared/cells';
import { Failure } from '../shared/failure';
import { CALLS_ARGUMENTS, callsOf, figuresOf, whenText } from './shared/calls';
import { CALLS } from './shared/examples';
import { READING_CHOICES } from './shared/readings';

export const QMS = defineFunction({
  name: 'QMS',
  about: {
    id: 'QMS (Quality Validation Score): call VALID dibagi call AGREE.',
    en: 'QMS (Quality Validation Score): VALID calls divided by AGREE calls.',
  },
  arguments: {
    ...CALLS_ARGUMENTS,
    cara_hitung: choice<ReadingName, null>(
      {
        id: 'Cara hitungnya; kosong untuk cara hitung resmi menurut pack tapping.',
        en: "How to read the definition; omitted: the tapping pack's official reading.",
      },
      READING_CHOICES,
      null,
    ),
  },
  result: 'value',
  gives: {
    id: 'Rasio antara 0 dan 1; #N/A bila tidak ada call AGREE.',
    en: 'A ratio between 0 and 1; #N/A without an AGREE call.',
  },
  example: {
    ranges: { Tapping: CALLS },
    formula: '=PATUH.QMS(Tapping[#All];"2026-03")',
    call: [{ range: 'Tapping' }, '2026-03'],
  },
  async run({ data, bulan, cara_hitung }, session) {
    const read = await callsOf(data, bulan, session);
    const figures = figuresOf(read, bulan.month);
    const { ratio } = cara_hitung === null ? figures : figures.readings[cara_hitung];
    if (ratio === null) throw new Failure('na', 'noAgree', { when: whenText(bulan.month) });
    return share(ratio);
  },
});
