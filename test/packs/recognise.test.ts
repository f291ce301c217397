import { isBroken, preparePack, recognise, rivalsOf, type RunnablePack } from '../../src/packs';
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
    const found = recognise(CELLS, twins);
    expect(rivalsOf(CELLS, found, twins)).toEqual([twins.find(({ id }) => id !== found[0]!.pack)!.id]);
    expect(rivalsOf(CELLS, recognise(CELLS, [closing]), [closing])).toEqual([]);
  });
});
