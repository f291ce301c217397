/** A ratio has one spelling: the cell of a report, its preview in the pane, Home's figure and the command line say the same digits. */
import { percentText, targetOf } from '../../src/measures';
import { buildReport } from '../../src/reports';
import { percent } from '../../src/cli/print/show';
import { showCell } from '../../taskpane/views/report/showCell';
import { on } from '../measures/day';
import { shippedLayout, shippedPacks } from './shipped';
import { smallSource } from './small';

it.each([
  // Of 73 calls 67: 91,7808…; two of three would be rounded onto a target of 66,67%.
  [67, 73, 0.95, '91,78%'],
  [2, 3, 0.6667, '66,667%'],
  [2, 3, 0.95, '66,67%'],
])('%d of %d against %d', async (valid, agree, target, text) => {
  const packs = new Map(await shippedPacks());
  const tapping = packs.get('tapping')!;
  const asked = { ...tapping.parameters['qmsTarget']!, value: target * 100 };
  packs.set('tapping', { ...tapping, parameters: { ...tapping.parameters, qmsTarget: asked } });
  const rows = [
    ['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'valid', 'tgl_qco1', 'Status_WO'],
    ...Array.from({ length: agree }, (_, i) => {
      const result = i < valid ? 'Valid' : 'Not Valid';
      return ['2026-09-02', '90001', 'BANDUNG', `1310${1000 + i}`, 'OTT', 'Agree', result, '2026-09-03', 6];
    }),
  ];
  const [sheet] = buildReport(
    shippedLayout('qms-bulanan', packs),
    new Map([['tapping', smallSource(tapping, rows)]]),
    packs,
    { month: '2026-09', asOf: on('2026-09-30'), sites: null, language: 'id', live: false, made: null },
  ).sheets;
  const shown = sheet!.rows
    .flat()
    .filter((cell) => cell && typeof cell.value === 'number' && cell.value === valid / agree);
  // Above the tables, in the row of the kind, and in the total.
  expect(shown.map((cell) => showCell(cell!, 'id'))).toEqual([text, text, text]);
  expect(percentText(valid, agree, 'id', targetOf(target))).toBe(text);
  expect(percent(valid, agree, 'id', target)).toBe(text);
});
