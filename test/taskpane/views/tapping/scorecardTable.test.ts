/** A list typed into a sheet becomes a list of the pack, or says what is unclear. */
import { isBroken } from '../../../../src/packs';
import { readScorecardTable, scorecardOf } from '../../../../taskpane/views/tapping/scorecards/scorecardTable';
import { withScorecard } from '../../../../taskpane/views/rules/packEdits';
import { shippedPacks } from '../../shelf';

const SHEET = [
  ['Kelompok', 'Parameter', 'Fatal', 'Bobot', 'Campaign', 'Berlaku mulai'],
  ['PROSES', 'Penawaran', 'Ya', 0.5, 'TAM Add On', 46357],
  ['', 'Kontrak', 'tidak', 0.3, '', ''],
  ['SIKAP', 'Ramah & sabar', '?', 0.2, '', ''],
];

describe('a list typed into a sheet', () => {
  it('is read with its groups, days, campaigns and weights; what is unclear is said', async () => {
    const { pack, specs } = (await shippedPacks()).get('tapping')!;
    const list = readScorecardTable(SHEET, pack, specs, 'TAM 2027')!;
    expect(list).toMatchObject({ from: '2026-12-01', campaigns: ['ADD ON'], unclear: [4] });
    expect(list.items.map(({ field, group, fatal, weight, known }) => [field, group, fatal, weight, known])).toEqual([
      ['p_penawaran', 'PROSES', true, 50, true],
      ['p_kontrak', 'PROSES', false, 30, true],
      ['p_ramah_sabar', 'SIKAP', true, 20, false],
    ]);
  });

  it('is accepted by the pack as it was typed', async () => {
    const packs = await shippedPacks();
    const { pack, specs, text } = packs.get('tapping')!;
    const list = readScorecardTable(SHEET, pack, specs, 'TAM 2027')!;
    const found = await packs.tryText('tapping', withScorecard(text, scorecardOf(list, 'MNOP-1.3.16')));
    expect(isBroken(found) ? found.findings : found.pack.fields['p_ramah_sabar']!.label).toEqual({
      id: 'Ramah & sabar',
      en: 'Ramah & sabar',
    });
  });

  it('needs a column of parameters', async () => {
    const { pack, specs } = (await shippedPacks()).get('tapping')!;
    for (const cells of [[], [['Nama', 'Nilai']], [['Parameter'], ['']]])
      expect(readScorecardTable(cells, pack, specs, 'X')).toBeNull();
  });
});
