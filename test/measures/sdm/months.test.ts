import type { Pack } from '../../../src/engine';
import { sdmMonths } from '../../../src/measures';
import type { TypedValue } from '../../../src/sheet';
import { on } from '../day';
import { shippedPack } from '../packs';
import { tableOf } from '../tables';

let staffing: Pack;
beforeAll(async () => {
  staffing = await shippedPack('staffing');
});

const HEADER = ['nomor_partner', 'site', 'jabatan', 'tgl_diterima', 'tgl_non_aktif', 'status_karyawan'];
const staff = (...people: [id: string, joined: string | null, left?: string | null, status?: string][]) =>
  tableOf({ tgl_diterima: 'date', tgl_non_aktif: 'date' }, [
    HEADER,
    ...people.map(([id, joined, left, status]): TypedValue[] => [
      ...[id, 'BANDUNG', 'AGENT', joined && on(joined), left ? on(left) : null, status ?? null],
    ]),
  ]);
const plan = (...rows: [period: string, heads: number][]) =>
  tableOf({ periode: 'date', target_caplan: 'integer' }, [
    ['periode', 'site', 'jabatan', 'target_caplan'],
    ...rows.map(([period, heads]): TypedValue[] => [on(period), 'BANDUNG', 'AGENT', heads]),
  ]);
const EARLY = '2025-01-01';

function linesOf(people: ReturnType<typeof staff>, planned: ReturnType<typeof plan>, asOf: string) {
  return sdmMonths(people, planned, staffing, on(asOf)).months.map(
    ({ month, forecast, available, target, met, joins, leavers }) =>
      `${month}${forecast ? '?' : ''} ${available}/${target} ${met} +${joins} -${leavers}`,
  );
}

const PEOPLE = staff(['P1', EARLY], ['P2', EARLY, '2026-02-10'], ['P3', '2026-03-05'], ['P4', EARLY, '2026-05-01']);
const PLAN = plan(['2026-01-01', 3]);

test('months run from the first plan to the as-of day, and on as far as a change is known', () => {
  expect(linesOf(PEOPLE, PLAN, '2026-03-31')).toEqual([
    '2026-01 3/3 true +0 -0',
    '2026-02 2/3 false +0 -1',
    '2026-03 3/3 true +1 -0',
    '2026-04? 3/3 true +0 -0',
    '2026-05? 2/3 false +0 -1',
  ]);
  const { below, belowForecast } = sdmMonths(PEOPLE, PLAN, staffing, on('2026-03-31'));
  expect({ below, belowForecast }).toEqual({ below: ['2026-02'], belowForecast: ['2026-05'] });
});

test('a month that runs is counted on its day, and its end is a forecast where something is still to come', () => {
  expect(linesOf(PEOPLE, PLAN, '2026-03-04').slice(2, 4)).toEqual([
    '2026-03 2/3 false +0 -0',
    '2026-03? 3/3 true +1 -0',
  ]);
});

test('a month has the plan of its own time, and a plan to come is held against who is known', () => {
  expect(
    linesOf(staff(['P1', EARLY]), plan(['2026-01-01', 1], ['2026-02-01', 2], ['2026-04-01', 3]), '2026-02-28'),
  ).toEqual([
    '2026-01 1/1 true +0 -0',
    '2026-02 1/2 false +0 -0',
    '2026-03? 1/2 false +0 -0',
    '2026-04? 1/3 false +0 -0',
  ]);
});

test('turnover is those who left by the mean of those there; a person in two rows leaves once', () => {
  const people = staff(['P1', EARLY], ['P2', EARLY, '2026-02-10'], ['P2', EARLY, '2026-02-10'], ['P3', EARLY]);
  const february = sdmMonths(people, PLAN, staffing, on('2026-02-28')).months[1]!;
  expect(february).toMatchObject({ leavers: 1, headcount: 2.5, turnover: 0.4 });
});

test('whoever is gone without a date is told, since no month can count him', () => {
  const { notes } = sdmMonths(staff(['P1', EARLY], ['P2', EARLY, null, 'NON AKTIF']), PLAN, staffing, on('2026-01-31'));
  expect(notes).toEqual([{ code: 'leftUndated', holes: { count: 1 } }]);
});

test('without columns of dates nobody knows who joined or left', () => {
  const { tgl_diterima: _, tgl_non_aktif: __, ...columns } = PEOPLE.columns;
  const [january] = sdmMonths({ ...PEOPLE, columns }, PLAN, staffing, on('2026-01-31')).months;
  expect(january).toMatchObject({ joins: null, leavers: null, turnover: null });
});
