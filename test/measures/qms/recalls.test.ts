/** Re-calls, duplicates and doubt as a QC office meets them, with the shipped tapping pack. One line a row of the sheet. */
import { at, call, DAY, follow, measure, NEW, RECALL, SALE, type Case } from './lines';

const RECALLS: Case[] = [
  {
    what: 'an AGREE re-call that became valid takes the place of the RETURN',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
      call('06', 'AGREE', 'VALID', { ...RECALL, ...follow(6) }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'a customer who declines when called again leaves the RETURN in the denominator',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
      call('06', 'DECLINE', null, { ...RECALL, ...follow(1) }),
    ],
    gives: { agree: 1, valid: 0, return: 1, superseded: 0 },
  },
  ...['TIDAK TERHUBUNG', 'FOLLOW UP'].map((outcome) => ({
    what: `a re-call that ended in ${outcome} leaves the RETURN where it is`,
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
      call('06', outcome, null, { ...RECALL, ...follow(null) }),
    ],
    gives: { agree: 1, valid: 0, return: 1 },
  })),
  {
    what: 'not reached, then AGREE at last',
    lines: [
      call('05', 'AGREE', 'RETURN', NEW),
      call('06', 'TIDAK TERHUBUNG', null, RECALL),
      call('07', 'AGREE', 'VALID', RECALL),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'a re-call not yet tapped is untapped, and the RETURN is gone',
    lines: [call('05', 'AGREE', 'RETURN', NEW), call('06', 'AGREE', null, RECALL)],
    gives: { agree: 1, valid: 0, untapped: 1, superseded: 1 },
  },
  {
    what: 'by its mark where the sheet has no follow codes',
    lines: [call('05', 'AGREE', 'TIDAK VALID', NEW), call('06', 'AGREE', 'VALID', RECALL)],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'by follow 1 where the sheet has no input column',
    lines: [call('05', 'AGREE', 'RETURN', follow(1)), call('06', 'AGREE', 'VALID', follow(6))],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'by follow 1 though the agent left the input at New',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
      call('06', 'AGREE', 'VALID', { ...NEW, ...follow(6) }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'by its mark though nobody closed the old row',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(5) }),
      call('06', 'AGREE', 'VALID', { ...RECALL, ...follow(6) }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'by RETURN first and a later row of the same sale where neither column is there',
    lines: [call('05', 'AGREE', 'RETURN'), call('06', 'AGREE', 'VALID')],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'columns that are there and all blank say as little as none',
    lines: [
      call('05', 'AGREE', 'RETURN', { input_call: null, status_wo: null }),
      call('06', 'AGREE', 'VALID', { input_call: null, status_wo: null }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'without marks, too, another agent may make the re-call of a RETURN: it is one sale',
    lines: [call('05', 'AGREE', 'RETURN'), call('06', 'AGREE', 'VALID', { login_agent: '90002' })],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'without marks a call that waits for its tapping ("Not Valid", no date) is no RETURN: a later sale stands beside it',
    lines: [call('05', 'AGREE', null, { hasil_tapping: 'TIDAK VALID' }), call('06', 'AGREE', 'VALID')],
    gives: { agree: 2, valid: 1, untapped: 1, superseded: 0 },
  },
  {
    what: 'another agent may make the re-call of a RETURN',
    lines: [call('05', 'AGREE', 'RETURN', NEW), call('06', 'AGREE', 'VALID', { ...RECALL, login_agent: '90002' })],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'another kind of product is another sale',
    lines: [call('05', 'AGREE', 'RETURN', NEW), call('06', 'AGREE', 'VALID', { ...RECALL, jenis_call: 'OTT' })],
    gives: { agree: 2, valid: 1, superseded: 0 },
  },
  {
    what: 'another line is another sale',
    lines: [call('05', 'AGREE', 'RETURN', NEW), call('06', 'AGREE', 'VALID', { ...RECALL, fastel: '131000000002' })],
    gives: { agree: 2, valid: 1, superseded: 0 },
  },
  {
    what: 'a sale made again with New after a valid one is a second sale',
    lines: [call('05', 'AGREE', 'VALID', NEW), call('20', 'AGREE', 'VALID', NEW)],
    gives: { agree: 2, valid: 2, superseded: 0 },
  },
  {
    what: 'a valid call is not replaced by a re-call that nobody asked for',
    lines: [call('05', 'AGREE', 'VALID', NEW), call('06', 'AGREE', 'RETURN', RECALL)],
    gives: { agree: 2, valid: 1, superseded: 0 },
  },
  {
    what: 'closed without a re-call is judged by its own tapping',
    lines: [call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) })],
    gives: { agree: 1, valid: 0, return: 1 },
  },
  {
    what: 'a re-call is not the one of a later RETURN',
    lines: [call('06', 'AGREE', 'RETURN', NEW), call('05', 'AGREE', 'VALID', RECALL)],
    gives: { agree: 2, valid: 1, superseded: 0 },
  },
  {
    what: 'a sheet sorted the other way gives the same',
    lines: [call('06', 'AGREE', 'VALID', RECALL), call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) })],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'two re-calls in a row, the last still returned',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
      call('06', 'AGREE', 'RETURN', { ...RECALL, ...follow(1) }),
      call('07', 'AGREE', 'RETURN', { ...RECALL, ...follow(5) }),
    ],
    gives: { agree: 1, valid: 0, return: 1, superseded: 2 },
  },
  {
    what: 'dates without an hour on one day: the mark says which came first',
    lines: [
      call('05', 'AGREE', 'VALID', { ...RECALL, tanggal_call: DAY }),
      call('05', 'AGREE', 'RETURN', { ...NEW, tanggal_call: DAY }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'dates without an hour on one day, no marks: the tapping says which came first',
    lines: [
      call('05', 'AGREE', 'RETURN', { tanggal_call: DAY, tgl_tapping: DAY + 1 }),
      call('05', 'AGREE', 'VALID', { tanggal_call: DAY, tgl_tapping: DAY + 2 }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'no dates at all: the mark says which came first',
    lines: [
      { ...SALE, ...RECALL, hasil_call: 'AGREE', hasil_tapping: 'VALID' },
      { ...SALE, ...NEW, hasil_call: 'AGREE', hasil_tapping: 'RETURN' },
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'no dates and no marks: nobody can say what came first, so both count and it is in doubt',
    lines: [
      { ...SALE, hasil_call: 'AGREE', hasil_tapping: 'VALID' },
      { ...SALE, hasil_call: 'AGREE', hasil_tapping: 'RETURN' },
    ],
    gives: { agree: 2, valid: 1, doubt: expect.objectContaining({ rows: 1 }) },
  },
  {
    what: 'an input nobody understands may be a re-call: the RETURN stays, in doubt',
    lines: [call('05', 'AGREE', 'RETURN', NEW), call('06', 'AGREE', 'VALID', { input_call: undefined })],
    gives: { agree: 2, valid: 1, doubt: expect.objectContaining({ rows: 1, met: null, high: { part: 1, whole: 1 } }) },
  },
];

const SAME_CALL: Case[] = [
  {
    what: 'one line number spelled by two programs is one line',
    lines: [
      call('05', 'AGREE', 'RETURN', { ...NEW, fastel: '0131-000-001', login_agent: '090001' }),
      call('06', 'AGREE', 'VALID', {
        ...RECALL,
        fastel: '131000001,00',
        login_agent: '90001.0',
        jenis_call: 'MINIPACK',
      }),
    ],
    gives: { agree: 1, valid: 1, superseded: 1 },
  },
  {
    what: 'the same call exported twice counts once',
    lines: [call('05', 'AGREE', 'VALID', { id_call: 'C1' }), call('05', 'AGREE', 'VALID', { id_call: 'c1 ' })],
    gives: { agree: 1, valid: 1, duplicates: 1 },
  },
  {
    what: 'an id numbered afresh every day is another call with another line',
    lines: [
      call('05', 'AGREE', 'VALID', { id_call: '1' }),
      call('06', 'AGREE', 'RETURN', { id_call: '1', fastel: '131000000009' }),
    ],
    gives: { agree: 2, valid: 1, duplicates: 0 },
  },
  {
    what: 'an id numbered afresh is another call at another time',
    lines: [
      call('05', 'AGREE', 'VALID', { ...NEW, id_call: '1' }),
      call('06', 'AGREE', 'VALID', { ...NEW, id_call: '1' }),
    ],
    gives: { agree: 2, valid: 2, duplicates: 0 },
  },
  {
    what: 'an id whose second row has no line is still that call',
    lines: [
      call('05', 'AGREE', 'VALID', { id_call: '1' }),
      call('05', 'AGREE', 'VALID', { id_call: '1', fastel: null }),
    ],
    gives: { agree: 1, valid: 1, duplicates: 1 },
  },
  {
    what: 'the day alone does not contradict the hour',
    lines: [
      call('05', 'AGREE', 'VALID', { id_call: '1' }),
      call('05', 'AGREE', 'VALID', { id_call: '1', tanggal_call: DAY }),
    ],
    gives: { agree: 1, valid: 1, duplicates: 1 },
  },
  {
    what: 'the later tapping of a call decides',
    lines: [
      call('05', 'AGREE', 'RETURN', { id_call: '1', tgl_tapping: at('07') }),
      call('05', 'AGREE', 'VALID', { id_call: '1', tgl_tapping: at('08') }),
    ],
    gives: { agree: 1, valid: 1, duplicates: 1, conflicts: [] },
  },
  {
    what: 'the tapped copy counts, not the untapped one',
    lines: [call('05', 'AGREE', null, { id_call: '1' }), call('05', 'AGREE', 'VALID', { id_call: '1' })],
    gives: { agree: 1, valid: 1, duplicates: 1, conflicts: [] },
  },
  {
    what: 'two tappings at one time that disagree are not valid until settled',
    lines: [call('05', 'AGREE', 'VALID', { id_call: '1' }), call('05', 'AGREE', 'RETURN', { id_call: '1' })],
    gives: {
      agree: 1,
      valid: 0,
      return: 1,
      conflicts: [0, 1],
      doubt: expect.objectContaining({ rows: 1, met: null, high: { part: 1, whole: 1 } }),
    },
  },
  {
    what: 'two tappings of one day without an hour that disagree are not valid until settled',
    lines: [
      call('05', 'AGREE', 'VALID', { id_call: '1', tgl_tapping: DAY }),
      call('05', 'AGREE', 'RETURN', { id_call: '1', tgl_tapping: at('05', 16) }),
    ],
    gives: { agree: 1, valid: 0, conflicts: [0, 1] },
  },
  {
    what: 'a tapping without a date beside one with a date has no order',
    lines: [
      call('05', 'AGREE', 'VALID', { id_call: '1', tgl_tapping: null }),
      call('05', 'AGREE', 'TIDAK VALID', { id_call: '1' }),
    ],
    gives: { agree: 1, valid: 0, conflicts: [0, 1] },
  },
  {
    what: 'one copy says AGREE and the other does not: counted as it is, a conflict, in doubt',
    lines: [call('05', 'AGREE', 'VALID', { id_call: '1' }), call('05', 'DECLINE', null, { id_call: '1' })],
    gives: { agree: 1, valid: 1, conflicts: [0, 1], doubt: expect.objectContaining({ rows: 1, met: null }) },
  },
];

it.each([...RECALLS, ...SAME_CALL])('$what', ({ lines, gives }) => {
  expect(measure(lines)).toMatchObject(gives);
  const { conflicts: _, ...figures } = gives;
  expect(measure([...lines].reverse())).toMatchObject(figures);
});

describe('the trail', () => {
  const lines = [
    call('05', 'AGREE', 'RETURN', { ...NEW, ...follow(1) }),
    call('06', 'AGREE', 'VALID', { ...RECALL, ...follow(6) }),
    call('07', 'DECLINE', null, { fastel: '2' }),
    call('08', undefined, 'VALID', { fastel: '3' }),
    call('09', 'AGREE', 'VALID', { fastel: '4', tanggal_call: null }),
    call('10', 'AGREE', 'RETURN', { fastel: '5', tanggal_call: at('10') - 31 }),
  ];

  it('says by which way each row left, and what the ratio were with it', () => {
    const { trail } = measure(lines, '2025-08');
    expect(trail).toMatchObject({ read: 6, counted: 1 });
    // By which re-call, and of whose hand.
    expect(trail.out[0]).toMatchObject({ way: 'superseded', rows: [0], by: [{ row: 1, hand: '90001' }] });
    expect(Object.fromEntries(trail.out.map(({ way, count, ifCounted }) => [way, [count, ifCounted!.ratio]]))).toEqual({
      superseded: [1, 1 / 2],
      notAgree: [1, 1 / 2],
      notUnderstood: [1, 1],
      undated: [1, 1],
      otherMonth: [1, 1 / 2],
    });
  });

  it('without a month has neither undated rows nor those of another', () => {
    expect(measure(lines).trail.out.map(({ way }) => way)).toEqual(['superseded', 'notAgree', 'notUnderstood']);
  });
});
