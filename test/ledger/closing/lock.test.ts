/** What a closure gives away: nothing, to whoever does not have the month's rows. */
import { closeMonth, compareClosure, frozenReport } from '../../../src/ledger';
import { lockKey, openLock } from '../../../src/ledger/closing/lock';
import { CALL_SPECS, closedJanuary, JANUARY, january } from './month';
import { readTable } from '../../../src/sheet';

const records = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ key: `C-${n}`, row: n + 2, text: `"${n}"\t"APPROVED"` }));
const SECRET = '00112233445566778899aabbccddeeff';

it.each([1, 2, 3, 9, 16, 60])('the key opens with the rows of a month of %i, in whatever order', async (count) => {
  const lock = await lockKey(SECRET, records(count));
  expect(await openLock(lock, records(count), records(count).reverse())).toBe(SECRET);
});

it('and while some group of rows is as it was, not without any', async () => {
  const lock = await lockKey(SECRET, records(9));
  const changed = (...rows: number[]) =>
    records(9).map((each, n) => (rows.includes(n) ? { ...each, text: 'lain' } : each));
  expect(await openLock(lock, records(9), changed(2, 7))).toBe(SECRET);
  expect(await openLock(lock, records(9), changed(1, 2, 7))).toBeNull();
  const long = await lockKey(SECRET, records(40));
  const most = records(40).map((each, n) => (n < 32 ? { ...each, text: 'lain' } : each));
  expect(await openLock(long, records(40), most)).toBe(SECRET);
});

it('without the rows, a check fits every value alike', async () => {
  // The same calls closed with other keys: of 40 rows with two outcomes, no two closures share what a check says of them.
  const calls = Array.from({ length: 40 }, (_, n) => [
    `C-${n}`,
    46027,
    n % 2 ? 'APPROVED' : 'RETURN',
    'Agen 001',
    '08',
  ]);
  const captions = CALL_SPECS.map(({ name }) => name);
  const table = readTable([captions, ...calls], CALL_SPECS).table!;
  const [source, ...others] = (await january()).sources;
  const month = { ...(await january()), sources: [{ ...source!, table }, ...others] };
  const [closed] = (await closeMonth(month, JANUARY)).sources;
  const at = closed!.fields.indexOf('hasil_tapping') * 4;
  const checks = closed!.records.map((record) => record.checks.slice(at, at + 4));
  expect(new Set(checks).size).toBeGreaterThan(35);
  // Nor can they be worked out from what stands in the file: another secret gives other checks.
  const [again] = (await closeMonth(month, { ...JANUARY, salt: () => '5'.repeat(JANUARY.salt().length) })).sources;
  expect(closed!.records.filter(({ checks: own }, n) => again!.records[n]!.checks === own)).toEqual([]);
  expect(JSON.stringify(closed)).not.toContain(JANUARY.salt());
});

it('names the changed cell of a row whose neighbours are as they were', async () => {
  const closure = await closedJanuary();
  expect((await compareClosure(closure, await january())).sources).toEqual([]);
});

it('no formula comes out of a closure', async () => {
  const closure = await closedJanuary();
  const [sheet] = closure.report.sheets;
  const cell = { value: 1, style: 'note', formula: '=WEBSERVICE("x")' } as const;
  const hostile = { ...closure, report: { ...closure.report, sheets: [{ ...sheet!, rows: [[cell]] }] } };
  for (const lines of [[], ['baris']])
    expect(JSON.stringify(frozenReport(hostile, lines, 'id'))).not.toContain('WEBSERVICE');
});
