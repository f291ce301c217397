import { rateNeeded, targetOf } from '../../measures';
import { number } from '../arguments';
import { defineFunction } from '../call/definition';
import { Failure } from '../shared/failure';
import { CALLS_ARGUMENTS, callsOf, figuresOf, whenText } from './shared/calls';
import { CALLS } from './shared/examples';

export const QMS_BUTUH = defineFunction({
  name: 'QMS.BUTUH',
  about: {
    id: 'Berapa persen dari sisa call bulan ini yang harus VALID supaya target QMS tercapai.',
    en: 'What share of the calls still to come must be VALID to reach the QMS target.',
  },
  arguments: {
    data: CALLS_ARGUMENTS.data,
    sisa: number(
      { id: 'Banyaknya call AGREE yang masih akan ada.', en: 'Number of AGREE calls still to come.' },
      { low: 1, high: 1e9, whole: true, example: '400' },
    ),
    bulan: CALLS_ARGUMENTS.bulan,
  },
  result: 'value',
  gives: {
    id: 'Rasio antara 0 dan 1; #N/A bila tidak terkejar tanpa memperbaiki RETURN.',
    en: 'A ratio between 0 and 1; #N/A when out of reach without mending RETURNs.',
  },
  example: {
    ranges: { Tapping: CALLS },
    formula: '=PATUH.QMS.BUTUH(Tapping[#All];50;"2026-03")',
    call: [{ range: 'Tapping' }, 50, '2026-03'],
  },
  async run({ data, sisa, bulan }, session) {
    const read = await callsOf(data, bulan, session);
    const { agree, valid, target } = figuresOf(read, bulan.month);
    if (agree === 0) throw new Failure('na', 'noAgree', { when: whenText(bulan.month) });
    const exact = targetOf(target);
    const rate = rateNeeded(valid, agree, sisa, exact)!;
    if (rate > 1) {
      // What must be mended so that the remaining calls, all VALID, just suffice.
      const fix = Math.ceil(
        (exact.numerator * (agree + sisa) - exact.denominator * (valid + sisa)) / exact.denominator,
      );
      throw new Failure('na', 'unreachable', {
        rest: sisa,
        rate: `${Math.ceil(rate * 100)}%`,
        fix,
      });
    }
    return Math.max(0, rate);
  },
});
