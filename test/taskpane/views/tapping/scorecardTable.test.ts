/** A list typed into a sheet becomes a list of the pack, or says what is unclear. */
import { isBroken, packFindingText } from '../../../../src/packs';
import { readScorecardTable, scorecardOf } from '../../../../taskpane/views/tapping/scorecards/scorecardTable';
import { withScorecard } from '../../../../taskpane/views/rules/packEdits';
import { tappingExtension } from '../../../../taskpane/views/tapping/shared/tappingExtension';
import { listNotInForce, setFor } from '../../../../taskpane/views/tapping/shared/tappingModel';
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
    const found = await packs.tryText('tapping', withScorecard(text, scorecardOf(list, 'MNOP 1.3.16')));
    expect(isBroken(found) ? found.findings : found.pack.fields['p_ramah_sabar']!.label).toEqual({
      id: 'Ramah & sabar',
      en: 'Ramah & sabar',
    });
  });

  it('says in one sentence that its weights do not add up, or that nothing can fail', async () => {
    const packs = await shippedPacks();
    const { pack, specs, text } = packs.get('tapping')!;
    const said = async (rows: unknown[][]) => {
      const list = readScorecardTable([SHEET[0]!, ...rows] as typeof SHEET, pack, specs, 'TAM 2027')!;
      const found = await packs.tryText('tapping', withScorecard(text, scorecardOf(list, 'MNOP 1.3.16')));
      return isBroken(found) ? found.findings.map((finding) => packFindingText(finding, 'id')) : [];
    };
    const offer = ['PROSES', 'Penawaran', 'Ya', 60, 'TAM Add On', 46357];
    expect(await said([offer, ['', 'Kontrak', 'Ya', 30, '', '']])).toEqual([
      expect.stringContaining('bobot berjumlah 90, dan 0 parameter tanpa bobot'),
    ]);
    expect(await said([offer, ['', 'Kontrak', 'Ya', '', '', '']])).toEqual([
      expect.stringContaining('bobot berjumlah 60, dan 1 parameter tanpa bobot'),
    ]);
    expect(await said([['PROSES', 'Penawaran', 'Tidak', 100, 'TAM Add On', 46357]])).toEqual([
      expect.stringContaining('VALID tidak pernah gagal'),
    ]);
  });

  it('withdrawn in mid-month judges no call after its last day, and a row that names it then is told', async () => {
    const packs = await shippedPacks();
    const { pack, specs, text } = packs.get('tapping')!;
    const list = readScorecardTable(SHEET, pack, specs, 'TAM SEP')!;
    const card = { ...scorecardOf(list, 'MNOP 1.3.16'), effectiveFrom: '2026-09-01', effectiveTo: '2026-09-15' };
    const found = await packs.tryText('tapping', withScorecard(text, card));
    if (isBroken(found)) throw new Error('broken');
    const extension = tappingExtension(found.pack)!;
    // 46280 is the 15th.
    const lists = (day: number, over = {}) => {
      const record = { tanggal_call: day + 0.4, campaign: 'ADD ON', ...over };
      return [setFor(extension, record).id, listNotInForce(extension, record)];
    };
    expect([lists(46280), lists(46281)]).toEqual([
      ['TAM SEP', null],
      ['P3K', null],
    ]);
    const named = { paket_parameter: 'TAM SEP' };
    expect([lists(46280, named), lists(46281, named), lists(46281, { ...named, campaign: 'CT-0 PRANPC' })]).toEqual([
      ['TAM SEP', null],
      ['P3K', 'TAM SEP'],
      ['CT-0', 'TAM SEP'],
    ]);
  });

  it('needs a column of parameters', async () => {
    const { pack, specs } = (await shippedPacks()).get('tapping')!;
    for (const cells of [[], [['Nama', 'Nilai']], [['Parameter'], ['']]])
      expect(readScorecardTable(cells, pack, specs, 'X')).toBeNull();
  });
});
