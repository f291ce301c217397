/** The sheet of the summary counts what `measure closing` counts, with the same lowest and highest. */
import { compilePack } from '../../src/engine';
import { compliance, complianceMoves, repeatedRecords } from '../../src/measures';
import { shippedPack } from '../measures/packs';
import { dice, tableFrom, typesOf } from '../sql/everything';
import { plausible } from '../sql/plausible';
import { asRead, formulaFile } from './formulaFile';
import { calculatedByUniver } from './univer';

jest.setTimeout(120_000);

it('counts each verdict once a record, and bounds the ratio as the measure does', async () => {
  const pack = await shippedPack('briefing');
  const roll = dice(3);
  const { list } = plausible(pack, 30).self;
  // Some records come again, some of them with other things in them, and one cell nobody can read.
  const again = list
    .slice(0, 8)
    .map((record, i) => (i % 2 === 0 ? record : { ...list[roll(30)]!, [pack.recordKey]: record[pack.recordKey] }));
  const table = asRead(pack, tableFrom(typesOf(pack), [...list, ...again]));
  const result = compilePack(pack).checkRowsSync(table, { asOf: 45_100 });
  const repeats = repeatedRecords(result, table, pack);
  const figures = compliance(result, undefined, repeats.extra);
  const { doubt } = complianceMoves(result, figures, table, repeats);
  expect(repeats.extra.size).toBeGreaterThan(0);

  const file = formulaFile(pack, table, { asOf: 45_100 });
  const { sheets } = await calculatedByUniver(file.sheets);
  const { matrix } = sheets.find(({ name }) => name === 'Ringkasan')!;
  const { pass, warn, fail, incomplete, unregulated } = figures.counts;
  expect(matrix.slice(1).map(([, value]) => value)).toEqual([
    ...[pass, warn, fail, incomplete, unregulated, repeats.extra.size],
    expect.closeTo(figures.ratio!, 9),
    expect.closeTo(doubt.low.part / doubt.low.whole, 9),
    expect.closeTo(doubt.high.part / doubt.high.whole, 9),
  ]);
});
