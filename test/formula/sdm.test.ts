/** The sheet of staffing counts what `measure sdm` counts, with the same lowest and highest. */
import type { Pack } from '../../src/engine';
import { sdmFigure } from '../../src/formula';
import { sdm, sdmDefinition, type Share } from '../../src/measures';
import type { SheetTable, TypedValue } from '../../src/sheet';
import { shippedPack } from '../measures/packs';
import { dice, tableFrom, typesOf } from '../sql/everything';
import { asRead, formulaFile } from './formulaFile';
import { calculated, hasLibreOffice } from './libreOffice';

jest.setTimeout(240_000);

const DAY = 45_900;
const [PEOPLE, ROWS] = [60, 14];
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const SHEET = 'SDM';

/** Few people, places and days, so that rows meet: the same person again, empty seats, plans given twice and otherwise. */
function tables(staffing: Pack, caplan: Pack, seed: number): { people: SheetTable; plan: SheetTable } {
  const roll = dice(seed);
  const pick = <Item>(...items: readonly Item[]): Item => items[roll(items.length)]!;
  // Where everything is known, the target is met or missed for sure.
  const sure = seed % 4 === 0;
  const known = (cells: Record<string, TypedValue>) =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, sure ? (value ?? null) : value]));
  const place = (): Record<string, TypedValue> =>
    sure ? { site: pick('BANDUNG', 'SEMARANG'), jabatan: 'AGENT', campaign: null } : anyPlace();
  const anyPlace = (): Record<string, TypedValue> => ({
    site: pick('BANDUNG', 'BANDUNG', 'SEMARANG', 'SEMARANG', null, undefined),
    jabatan: pick('AGENT', 'AGENT', 'AGENT', 'TEAM LEADER', null, undefined),
    campaign: seed % 2 === 0 ? null : pick('ADD ON', 'ADD ON', 'MINIPACK', null),
  });
  const people = Array.from({ length: PEOPLE }, (): Record<string, TypedValue> => ({
    nomor_partner: pick(null, null, `9${roll(40)}`, `009${roll(40)}`, 'VACANT', 'Kosong 3'),
    login_tamara: pick(null, null, `L${roll(40)}`, `l-${roll(40)}`, undefined),
    nama: pick(
      null,
      `Agen ${roll(30)}`,
      `agen 0${roll(30)}`,
      'Vacant AGENT',
      'Proses Rekrut (bln ini)',
      'Openg',
      'NN',
      `Agen ${roll(30)} (resign)`,
      `Agen ${roll(30)} / Non-Aktif 1/8`,
    ),
    ...place(),
    tgl_diterima: pick(null, DAY - roll(900), DAY - roll(900), DAY, DAY + 1 + roll(9), undefined),
    tgl_non_aktif: pick(null, null, null, null, DAY - roll(700), DAY + 1 + roll(9), undefined),
    status_karyawan: pick('AKTIF', 'AKTIF', 'AKTIF', 'NON AKTIF', null, undefined),
  }));
  const plan = Array.from({ length: ROWS }, (): Record<string, TypedValue> => ({
    ...place(),
    periode: seed % 3 === 0 ? null : pick(DAY - 31, DAY - 31, DAY - 70, DAY + 40, null, undefined),
    target_caplan: sure ? 3 : pick(0, 3, 3, 7, 12, null, undefined),
  }));
  const read = (pack: Pack, list: readonly Record<string, TypedValue>[]) => {
    const types = typesOf(pack);
    const blank = Object.fromEntries(Object.keys(types).map((field) => [field, null]));
    return asRead(
      pack,
      tableFrom(
        types,
        list.map((cells) => ({ ...blank, ...known(cells) })),
      ),
    );
  };
  return { people: read(staffing, people), plan: read(caplan, plan) };
}

async function agrees(): Promise<void> {
  // The figure alone: what judges rows has its own tests.
  const { recordDate: _, ...own } = await shippedPack('staffing');
  const staffing: Pack = { ...own, scope: [], derived: {}, rules: [] };
  const caplan = await shippedPack('caplan');
  const asked = SEEDS.map((seed) => ({ name: String(seed), ...tables(staffing, caplan, seed) }));
  const books = await calculated(
    Object.fromEntries(
      asked.map(({ name, people, plan }) => {
        const figures = { [SHEET]: sdmFigure };
        return [name, formulaFile(staffing, people, { asOf: DAY }, figures, { pack: caplan, table: plan }).sheets];
      }),
    ),
  );
  const met = { gone: 0, twice: 0, low: 0, high: 0, sure: 0 };
  for (const { name, people, plan } of asked) {
    const found = sdm(people, plan, sdmDefinition(staffing, DAY), { asOf: DAY });
    const { available, target, doubt } = found;
    const { matrix } = books[name]!.sheets.find((sheet) => sheet.name === SHEET)!;
    const close = ({ part, whole }: Share) => (whole === 0 ? '' : expect.closeTo(part / whole, 9));
    const open =
      Object.values(plan.columns).some(({ values }) => values.includes(undefined)) && matrix[10]![1] === 'Belum pasti';
    const of = (value: unknown) => (open ? 'Belum pasti' : value);
    const planDoubts = found.planDoubts.reduce((sum, { count }) => sum + count, 0);
    expect([name, ...matrix.slice(8, 20).map(([, value]) => value ?? '')]).toEqual([
      name,
      ...[
        of(available),
        of(target),
        of(close({ part: available, whole: target })),
        of(close(doubt.low)),
        of(close(doubt.high)),
      ],
      ...[
        of(target === 0 ? '' : doubt.met === null ? 'Belum pasti' : doubt.met ? 'Ya' : 'Tidak'),
        of(found.gap),
        doubt.rows - planDoubts,
      ],
      ...[planDoubts, of(found.unplanned), found.gone, found.notYet],
    ]);
    expect(matrix[20]![1]).toBe(found.duplicates.length);
    met.gone += found.gone;
    met.twice += found.duplicates.length;
    met.low += available - doubt.low.part;
    met.high += doubt.high.part - available;
    met.sure += Number(doubt.met !== null);
  }
  // All of it is among them.
  expect(Object.values(met).every((count) => count > 0)).toBe(true);
}

if (hasLibreOffice()) it('in LibreOffice', agrees);
else it.skip('in LibreOffice: skipped, it is not installed (apt-get install libreoffice-calc)', () => {});
