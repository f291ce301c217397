import { choice } from '../arguments';
import { defineFunction } from '../call/definition';
import { Failure } from '../shared/failure';
import { CALLS_ARGUMENTS, callsOf, figuresOf, whenText } from './shared/calls';
import { CALLS } from './shared/examples';

export const QMS_KURANG = defineFunction({
  name: 'QMS.KURANG',
  about: {
    id: 'Kurang berapa call menuju target QMS.',
    en: 'How many calls are missing to the QMS target.',
  },
  arguments: {
    ...CALLS_ARGUMENTS,
    cara: choice(
      { id: 'Apa yang dihitung; bawaan perbaiki.', en: 'What to count; perbaiki when omitted.' },
      {
        perbaiki: {
          id: 'call RETURN atau belum tapping yang harus menjadi VALID',
          en: 'RETURN or untapped calls that must become VALID',
        },
        tambah: { id: 'call AGREE tambahan bila semuanya VALID', en: 'further AGREE calls if every one is VALID' },
        ruang: { id: 'call tidak VALID yang masih boleh terjadi', en: 'calls that may still be not VALID' },
      },
      'perbaiki',
    ),
  },
  result: 'value',
  gives: { id: 'Bilangan bulat; 0 bila target sudah tercapai.', en: 'A whole number; 0 when the target is met.' },
  example: {
    ranges: { Tapping: CALLS },
    formula: '=PATUH.QMS.KURANG(Tapping[#All];"2026-03";"tambah")',
    call: [{ range: 'Tapping' }, '2026-03', 'tambah'],
  },
  async run({ data, bulan, cara }, session) {
    const read = await callsOf(data, bulan, session);
    const { shortfallFix, shortfallAdd, headroom } = figuresOf(read, bulan.month);
    const missing = { perbaiki: shortfallFix, tambah: shortfallAdd, ruang: headroom }[cara];
    if (missing === null) throw new Failure('na', 'noAgree', { when: whenText(bulan.month) });
    return missing;
  },
});
