/** What a row's result, date and follow code come to, with the shipped tapping pack. */
import { at, call, follow, measure, SALE, type Case } from './lines';

const RESULTS: Case[] = [
  {
    what: 'the final result decides over the tapping',
    lines: [
      call('05', 'AGREE', 'RETURN', { hasil_akhir: 'VALID' }),
      call('06', 'AGREE', 'VALID', { fastel: '2', hasil_akhir: 'TIDAK VALID' }),
    ],
    gives: { agree: 2, valid: 1, return: 1 },
  },
  {
    what: 'the follow code of a tapping that was not valid is settled by the final result',
    lines: [call('05', 'AGREE', 'TIDAK VALID', { hasil_akhir: 'VALID', status_wo: 3 })],
    gives: { agree: 1, valid: 1, return: 0, conflicts: [] },
  },
  {
    what: 'a follow code that says returned contradicts a tapping that was valid all along',
    lines: [call('05', 'AGREE', 'VALID', { hasil_akhir: 'VALID', status_wo: 5 })],
    gives: { agree: 1, valid: 0, return: 1, conflicts: [0] },
  },
  {
    what: 'a blank final result decides nothing',
    lines: [call('05', 'AGREE', 'VALID', { hasil_akhir: null })],
    gives: { agree: 1, valid: 1 },
  },
  {
    what: 'a final result needs no tapping date',
    lines: [call('05', 'AGREE', null, { hasil_akhir: 'RETURN' })],
    gives: { agree: 1, valid: 0, return: 1, untapped: 0 },
  },
  {
    what: 'a final result alone is enough',
    lines: [{ ...SALE, tanggal_call: at('05'), hasil_call: 'AGREE', hasil_akhir: 'VALID' }],
    gives: { agree: 1, valid: 1 },
  },
  {
    what: 'a result nobody understands stays untapped, in doubt up to valid',
    lines: [call('05', 'AGREE', undefined)],
    gives: {
      agree: 1,
      valid: 0,
      untapped: 1,
      doubt: expect.objectContaining({ rows: 1, high: { part: 1, whole: 1 } }),
    },
  },
  {
    what: 'an outcome nobody understands is outside, in doubt down to not valid and up to valid',
    lines: [call('05', undefined, 'VALID'), call('06', 'AGREE', 'VALID', { fastel: '2' })],
    gives: {
      agree: 1,
      valid: 1,
      doubt: expect.objectContaining({ rows: 1, met: null, low: { part: 1, whole: 2 }, high: { part: 2, whole: 2 } }),
    },
  },
  {
    what: 'neither outcome nor result understood is in doubt up to valid',
    lines: [call('05', undefined, undefined), call('06', 'AGREE', 'VALID', { fastel: '2' })],
    gives: {
      agree: 1,
      valid: 1,
      doubt: expect.objectContaining({ low: { part: 1, whole: 2 }, high: { part: 2, whole: 2 } }),
    },
  },
  {
    what: 'a blank outcome of a tapped call is in doubt',
    lines: [call('05', null, 'VALID'), call('06', 'AGREE', 'VALID', { fastel: '2' })],
    gives: { agree: 1, valid: 1, doubt: expect.objectContaining({ rows: 1 }) },
  },
  {
    what: 'a blank outcome nobody tapped is simply no AGREE',
    lines: [call('05', null, null), call('06', 'AGREE', 'VALID', { fastel: '2' })],
    gives: { agree: 1, valid: 1, doubt: expect.objectContaining({ rows: 0, causes: [], met: true }) },
  },
  {
    what: 'VALID with a work order that says returned is a conflict, in doubt',
    lines: [call('05', 'AGREE', 'VALID', follow(5))],
    gives: { agree: 1, valid: 0, return: 1, conflicts: [0], doubt: expect.objectContaining({ rows: 1 }) },
  },
  {
    what: 'a follow code nobody understands puts a VALID in doubt',
    lines: [call('05', 'AGREE', 'VALID', follow(undefined))],
    gives: { agree: 1, valid: 1, doubt: expect.objectContaining({ rows: 1, low: { part: 0, whole: 1 } }) },
  },
  {
    what: 'no AGREE: no ratio, no verdict, no shortfall',
    lines: [call('05', 'DECLINE', null)],
    gives: { agree: 0, valid: 0, ratio: null, met: null, shortfallFix: null, shortfallAdd: null, headroom: null },
  },
];

it.each(RESULTS)('$what', ({ lines, gives }) => {
  expect(measure(lines)).toMatchObject(gives);
  const { conflicts: _, ...figures } = gives;
  expect(measure([...lines].reverse())).toMatchObject(figures);
});
