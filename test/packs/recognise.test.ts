import { fieldSpecs } from '../../src/engine';
import { isBroken, preparePack, recognise, type RunnablePack } from '../../src/packs';
import { recogniseTables } from '../../src/sheet';
import { readShipped } from './readShipped';

/** One letter of a caption is missing. */
const CELLS = [
  ['No Tiket', 'Layanan', 'Info Perbaikn', 'Cek Aplikasi', 'Status Tiket'],
  ['IN1', 'INDIHOME', 'disambung', 'Ya', 'CLOSE'],
];

async function shipped(id: string): Promise<RunnablePack> {
  const found = await preparePack(id, readShipped);
  if (isBroken(found)) throw new Error(`${id} must run`);
  return found;
}

describe('the pack of a range', () => {
  it('is the one whose captions it carries; none where too few are known', async () => {
    const packs = [await shipped('staffing'), await shipped('closing')];
    expect(recognise(CELLS, packs).map(({ pack }) => pack)).toEqual(['closing']);
    expect(
      recognise(
        CELLS.map((row) => row.slice(0, 2)),
        packs,
      ),
    ).toEqual([]);
  });

  it('has rivals where two know equally much', async () => {
    const closing = await shipped('closing');
    const twins = [closing, { ...closing, id: 'twin' }];
    expect(recognise(CELLS, twins).map(({ close }) => close)).toEqual([true, true]);
    expect(recognise(CELLS, [closing]).map(({ close }) => close)).toEqual([true]);
  });

  it('is ranked by its values, too, as tables of files are', () => {
    const field = (name: string, type: 'id' | 'date' | 'text', key = false) => ({
      ...{ name, type, key, label: { id: name, en: name }, aliases: [] },
    });
    const rest = ['mulai', 'selesai', 'catatan'].map((name) => field(name, 'text'));
    const byDay = { id: 'byDay', specs: [field('kunci', 'date', true), ...rest, field('paraf', 'text')] };
    const byNumber = { id: 'byNumber', specs: [field('kunci', 'id', true), ...rest] };
    const cells = [
      ['kunci', 'mulai', 'selesai', 'catatan', 'paraf'],
      ...Array.from({ length: 5 }, (_, i) => [`A-${i}`, ...'abcd']),
    ];
    for (const packs of [
      [byDay, byNumber],
      [byNumber, byDay],
    ]) {
      expect(recognise(cells, packs).map(({ pack }) => pack)).toEqual(['byNumber', 'byDay']);
      expect(recogniseTables(cells, packs)).toMatchObject([
        { id: 'byNumber', fits: ['byNumber', 'byDay'], rivals: [] },
      ]);
    }
  });

  it('a word like a caption behind a blank cell ("Valid" after no code) begins no table: its row is a record', async () => {
    const { id, pack } = await shipped('tapping');
    const specs = fieldSpecs(pack);
    const head = ['Tanggal', 'login', 'fastel', 'Jenis_Call', 'Kategori', 'Status_WO', 'valid', 'tgl_qco1'];
    const row = (code: string) => ['2025-08-05', '90001', '131000000001', 'OTT', 'Agree', code, 'Valid', '2025-08-06'];
    for (const rows of [[row('')], [row('6'), row('')], [row(''), row(''), row('')]])
      expect(recogniseTables([head, ...rows], [{ id, specs }]).map(({ headerRow }) => headerRow)).toEqual([0]);
    // Captions enough right below are the next table's.
    expect(recogniseTables([head, row('6'), head, row('6')], [{ id, specs }])).toHaveLength(2);
  });
});
