import { ageBands, openReturns, productivity, qms, qmsDefinition, readCalls, trace } from '../../../src/measures';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

const HEADER = [
  'hasil_call',
  'hasil_tapping',
  'tanggal_call',
  'tgl_tapping',
  'status_wo',
  'input_call',
  'fastel',
  'login_agent',
  'jenis_call',
  'site',
  'revenue',
];
const TYPES = { tanggal_call: 'datetime', tgl_tapping: 'datetime', status_wo: 'integer', revenue: 'number' } as const;
const DAY = on('2025-08-05') + 0.5;
const ROWS = [
  ['AGREE', 'VALID', DAY, DAY + 1, 6, 'NEW', '1', 'a', 'Mini Pack', 'BANDUNG', 50_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 1, 5, 'NEW', '2', 'a', 'Mini Pack', 'BANDUNG', 70_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 2, 6, 'NEW', '3', 'b', 'Mini Pack', 'BANDUNG', 70_000],
  ['AGREE', 'TIDAK VALID', DAY, DAY + 1, 1, 'NEW', '4', 'b', 'Mini Pack', 'BANDUNG', 90_000],
  ['AGREE', 'VALID', DAY + 1, DAY + 2, 6, 'RECALL', '4', 'b', 'Mini Pack', 'BANDUNG', 90_000],
  ['AGREE', 'TIDAK VALID', DAY, null, 2, 'NEW', '5', 'b', 'OTT', 'BANDUNG', 10_000],
  ['DECLINE', 'VALID', DAY, DAY, 6, 'NEW', '6', 'b', 'OTT', 'BANDUNG', null],
  ['DECLINE', null, DAY + 40, null, null, 'NEW', '7', 'b', 'OTT', 'BANDUNG', null],
];

async function calls() {
  return readCalls(tableOf(TYPES, [HEADER, ...ROWS]), qmsDefinition(await shippedPack('tapping')));
}

describe('qmsDefinition', () => {
  it('takes target, official reading, words and codes from the tapping pack', async () => {
    expect(qms(await calls())).toMatchObject({
      target: 0.95,
      official: 'bersih',
      agree: 5,
      valid: 2,
      return: 2,
      notValid: 1,
      untapped: 1,
      superseded: 1,
      excluded: 1,
    });
  });
});

describe('openReturns', () => {
  it('lists calls that wait for their re-call, with their age; those not valid for good wait for nobody', async () => {
    expect(openReturns(await calls(), on('2025-08-09'))).toEqual([{ row: 1, days: 3 }]);
  });

  it('bands ages by limits, undated calls in none', () => {
    const open = [0, 2, 3, 9, null].map((days, row) => ({ row, days }));
    expect(ageBands(open, [2, 3])).toEqual([
      { upTo: 2, count: 2 },
      { upTo: 3, count: 1 },
      { upTo: null, count: 1 },
    ]);
  });
});

describe('trace', () => {
  it('puts every row of the sheet in one line, and the lines add up', async () => {
    const { total, elsewhere, lines } = trace(await calls(), '2025-08');
    expect(Object.fromEntries(lines.map(({ bucket, count }) => [bucket, count]))).toEqual({
      other: 0,
      valid: 2,
      return: 1,
      notValid: 1,
      untapped: 1,
      superseded: 1,
      duplicate: 0,
      excluded: 1,
    });
    expect(total).toBe(elsewhere + lines.reduce((sum, line) => sum + line.count, 0));
    expect(elsewhere).toBe(1);
  });
});

describe('productivity', () => {
  it('gives RPA and both meanings of PPA per day, site and rule', async () => {
    const [mini, ott] = productivity(await calls());
    expect(mini).toMatchObject({
      rule: 'Mini Pack',
      calls: 3,
      agree: 3,
      valid: 1,
      revenue: 50_000,
      present: 2,
      rpa: 25_000,
      ppa: 0.5,
      agreePerCall: 1,
    });
    expect(ott).toMatchObject({ rule: 'OTT', calls: 2, agree: 1, valid: 0, revenue: 0, agreePerCall: 0.5 });
  });

  it('divides by the attendance where there is one, and by nobody gives #N/A', async () => {
    expect(productivity(await calls(), () => 5)[0]).toMatchObject({ present: 5, rpa: 10_000, ppa: 0.2 });
    expect(productivity(await calls(), () => 0)[0]).toMatchObject({ rpa: null, ppa: null });
  });
});
