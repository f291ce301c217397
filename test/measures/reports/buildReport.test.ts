/** Reports are built from layouts: what stands in the cells is what the measures say, and adds up. */
import {
  buildReport,
  layoutNeeds,
  qms,
  qmsDefinition,
  readCalls,
  type Report,
  type ReportRequest,
  type ReportSheet,
} from '../../../src/measures';
import type { Pack } from '../../../src/engine';
import { on } from '../day';
import { sampleSource, shippedLayout, shippedPacks } from './shipped';

let packs: ReadonlyMap<string, Pack>;
beforeAll(async () => {
  packs = await shippedPacks();
});

const REQUEST: ReportRequest = {
  month: '2026-09',
  asOf: on('2026-10-10'),
  sites: null,
  language: 'id',
  live: false,
  made: on('2026-10-10') + 0.5,
};

/** Rows as plain values, without the blanks at their ends. */
function lines(sheet: ReportSheet): unknown[][] {
  return sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));
}

describe('buildReport', () => {
  it('shows for every rule what the QMS of that rule is, and the month in its total', () => {
    const tapping = sampleSource('Tapping TAM', packs.get('tapping')!);
    const report: Report = buildReport(
      shippedLayout('qms-bulanan', packs),
      new Map([['tapping', tapping]]),
      packs,
      REQUEST,
    );
    const rows = lines(report.sheets[0]!);
    const calls = readCalls(tapping.table, qmsDefinition(packs.get('tapping')!));
    const measured = qms(calls, { month: '2026-09', by: 'jenis_call' });
    for (const group of measured.groups.filter(({ agree }) => agree > 0))
      expect(rows).toContainEqual([
        group.key,
        group.agree,
        group.valid,
        group.return,
        group.untapped,
        group.ratio,
        0.95,
      ]);
    expect(rows).toContainEqual([
      'TOTAL',
      measured.agree,
      measured.valid,
      measured.return,
      measured.untapped,
      measured.ratio,
      0.95,
    ]);
  });

  it('says which tables a layout needs', () => {
    expect(layoutNeeds(shippedLayout('qms-bulanan', packs))).toEqual([
      { pack: 'tapping', required: true, fields: ['hasil_call', 'hasil_tapping'] },
      { pack: 'staffing', required: false, fields: [] },
    ]);
  });
});
