/** Whatever a tapping sheet holds: totals are QMS, parts add up to them, and every row is accounted for. */
import fc from 'fast-check';
import type { Pack } from '../../src/engine';
import { buildReport, type ReportRequest } from '../../src/reports';
import { qms, qmsDefinition, readCalls, READINGS } from '../../src/measures';
import type { FieldType, TypedValue } from '../../src/sheet';
import { on } from '../measures/day';
import { tableOf } from '../measures/tables';
import { lines, tableBelow } from './sheets';
import { shippedLayout, shippedPacks, sourceOf } from './shipped';

let packs: ReadonlyMap<string, Pack>;
beforeAll(async () => {
  packs = await shippedPacks();
});

const TYPES: Record<string, FieldType> = {
  tanggal_call: 'datetime',
  login_agent: 'id',
  fastel: 'id',
  site: 'enum',
  jenis_call: 'text',
  hasil_call: 'enum',
  hasil_tapping: 'enum',
  tgl_tapping: 'datetime',
  status_wo: 'integer',
  input_call: 'enum',
};
const of = (...values: TypedValue[]) => fc.constantFrom(...values);
/** Quarter days from 20 August to 10 October, so that calls meet, cross months and repeat. */
const moment = fc.integer({ min: 0, max: 50 * 4 }).map((quarters) => on('2026-08-20') + quarters / 4);
const row = fc.tuple(
  fc.option(moment, { freq: 12 }),
  of('101', '102', '103', null),
  of('900000000001', '900000000002', '900000000003', null),
  of('MEDAN', 'BSD', null, undefined),
  of('OTT', 'SMOOA', null),
  of('AGREE', 'AGREE', 'AGREE', 'DECLINE', 'FOLLOW UP', null, undefined),
  of('VALID', 'VALID', 'RETURN', 'TIDAK VALID', 'BELUM', null),
  fc.option(moment),
  of(1, 2, 3, 5, 6, null, 8),
  of('NEW', 'RECALL', null),
);
const table = fc.array(row, { maxLength: 30 }).map((rows) => tableOf(TYPES, [Object.keys(TYPES), ...rows]));

/** The packs, with another reading of QMS as the official one. */
function reading(official: string): ReadonlyMap<string, Pack> {
  const pack = packs.get('tapping')!;
  const parameter = { ...pack.parameters['qmsOfficialReading']!, value: official };
  return new Map(packs).set('tapping', { ...pack, parameters: { ...pack.parameters, qmsOfficialReading: parameter } });
}

describe('reports on any tapping sheet', () => {
  it('agree with QMS in each of its readings, whatever they are grouped by, and account for every row', () => {
    const monthly = shippedLayout('qms-bulanan', packs);
    const daily = shippedLayout('qms-harian', packs);
    fc.assert(
      fc.property(
        table,
        fc.option(of('MEDAN', 'BSD')),
        fc.boolean(),
        of(...READINGS),
        (tapping, site, live, official) => {
          const read = reading(String(official));
          const request: ReportRequest = {
            month: '2026-09',
            asOf: on('2026-10-05'),
            sites: site === null ? null : [String(site)],
            language: 'en',
            live,
            made: null,
          };
          const sources = new Map([['tapping', sourceOf(tapping, 'T')]]);
          const report = buildReport(monthly, sources, read, request);
          expect(JSON.stringify(buildReport(monthly, sources, read, request))).toBe(JSON.stringify(report));
          for (const sheet of [...report.sheets, ...buildReport(daily, sources, read, request).sheets]) {
            const rows = lines(sheet);
            const sum = rows.find(([label]) => label === 'Sum')!;
            expect(sum[1]).toBe(tapping.rows.length);
            const from = rows.findIndex(([label]) => label === 'Rows read (T)');
            const parts = rows.slice(from + 1, rows.indexOf(sum)).map(([, count]) => Number(count));
            expect(parts.reduce((all, part) => all + part, 0)).toBe(tapping.rows.length);
          }
          if (site !== null) return;
          const {
            agree,
            valid,
            ratio,
            untapped,
            return: returned,
          } = qms(readCalls(tapping, qmsDefinition(read.get('tapping')!)), { month: '2026-09' });
          for (const heading of ['RULE', 'SITE']) {
            const rows = tableBelow(report.sheets[heading === 'RULE' ? 0 : 1]!, heading);
            if (rows.length < 2) continue;
            expect(rows.at(-1)!.slice(1, 6)).toEqual([agree, valid, returned, untapped, ratio]);
            expect(rows.slice(1, -1).reduce((all, each) => all + Number(each[1]), 0)).toBe(agree);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
