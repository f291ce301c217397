/** The sheet of QMS counts what `measure qms` counts, re-calls and calls entered twice among it, with the same lowest and highest. */
import type { Pack } from '../../src/engine';
import { qmsFigure } from '../../src/formula';
import { qms, qmsDefinition, readCalls, type Share } from '../../src/measures';
import type { SheetTable, TypedValue } from '../../src/sheet';
import { shippedPack } from '../measures/packs';
import { dice, tableFrom, typesOf } from '../sql/everything';
import { asRead, formulaFile } from './formulaFile';
import { calculated, hasLibreOffice } from './libreOffice';

jest.setTimeout(240_000);

const [JULY, MONTHS] = [45_839, ['2025-07', '2025-08', undefined] as const];
const ROWS = 60;

/** Few sales, ids and moments, so that rows meet: re-calls, the same call again, results that contradict each other. */
function calls(pack: Pack, seed: number): SheetTable {
  const roll = dice(seed);
  const pick = <Item>(...items: readonly Item[]): Item => items[roll(items.length)]!;
  const types = typesOf(pack);
  const marked = seed % 3 > 0;
  const list = Array.from({ length: ROWS }, (): Record<string, TypedValue> => {
    const moment = JULY + roll(12) + 24 * roll(2) + pick(0, 0.375, 0.5, 0.5001);
    const cells: Record<string, TypedValue> = {
      hasil_call: pick('AGREE', 'AGREE', 'AGREE', 'AGREE', 'DECLINE', null, undefined),
      hasil_tapping: pick('VALID', 'VALID', 'RETURN', 'REJECT', 'BELUM', null, undefined),
      hasil_akhir: pick(null, null, null, null, 'VALID', 'RETURN', undefined),
      tanggal_call: pick(moment, moment, moment, moment, moment, null, undefined),
      tgl_tapping: pick(moment + 1, moment + 1, Math.floor(moment) + 2, null, undefined),
      status_wo: marked ? pick(null, null, null, 1, 2, 3, 6, 9, undefined) : null,
      input_call: marked ? pick('NEW', 'NEW', 'RECALL', null, undefined) : null,
      id_call: pick(null, `C${roll(25)}`, `C${roll(25)}`, `00${roll(25)}`, `C-${roll(25)}`),
      fastel: pick(`1310000000${10 + roll(15)}`, `1310000000${10 + roll(15)}`, null),
      jenis_call: pick('Mini Pack', 'MINIPACK', 'Mini Pack', null),
      login_agent: pick('90001', '90002', null),
    };
    return Object.fromEntries(Object.keys(types).map((name) => [name, name in cells ? cells[name] : null]));
  });
  return asRead(pack, tableFrom(types, list));
}

const SHEET = 'QMS';

/** Of each month, with re-calls and calls entered twice among them. */
const SEEDS = [9, 11, 17, 32, 42, 46];

async function agrees(seeds: readonly number[], calculate: typeof calculated): Promise<void> {
  // The figure alone: what judges rows has its own tests.
  const pack: Pack = { ...(await shippedPack('tapping')), scope: [], derived: {}, rules: [] };
  const asked = seeds.map((seed) => ({ name: String(seed), month: MONTHS[seed % 3], table: calls(pack, seed) }));
  const books = await calculate(
    Object.fromEntries(
      asked.map(({ name, month, table }) => {
        const { sheets } = formulaFile(pack, table, {}, { [SHEET]: qmsFigure });
        const cells = sheets.find((sheet) => sheet.name === SHEET)!.matrix[1]!;
        if (month) cells[1] = month === '2025-07' ? JULY + 3 : JULY + 40;
        return [name, sheets];
      }),
    ),
  );
  const definition = qmsDefinition(pack);
  const met = [0, 0];
  for (const { name, month, table } of asked) {
    const figures = qms(readCalls(table, definition), { month });
    const { doubt, superseded, duplicates } = figures;
    const { matrix } = books[name]!.sheets.find((sheet) => sheet.name === SHEET)!;
    const close = ({ part, whole }: Share) => (whole === 0 ? null : expect.closeTo(part / whole, 9));
    expect([name, ...matrix.slice(5, 18).map(([, value]) => (value === '' ? null : (value ?? null)))]).toEqual([
      name,
      ...[figures.agree, figures.valid, close({ part: figures.valid, whole: figures.agree })],
      ...[close(doubt.low), close(doubt.high), doubt.low.whole, doubt.low.part, doubt.high.whole, doubt.high.part],
      ...[doubt.met === null ? 'Belum pasti' : doubt.met ? 'Ya' : 'Tidak', doubt.rows],
      // These are of all months.
      ...(month ? [expect.any(Number), expect.any(Number)] : [superseded, duplicates]),
    ]);
    met[0]! += superseded;
    met[1]! += duplicates;
  }
  // Re-calls and calls entered twice are among them.
  expect(met.every((count) => count > 5)).toBe(true);
}

if (hasLibreOffice()) it('in LibreOffice', () => agrees(SEEDS, calculated));
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
