/** A range that is no table of the pack asked for: where it is one of another pack, that is the sentence that helps. */
import type { Language } from '../../text';
import { settleGrid, type Matrix } from '../../sheet';
import { recognise } from '../../packs';
import type { RangeValue } from '../arguments';
import { Failure } from '../shared/failure';
import type { Library } from './library';
import type { RunnablePack } from '../../packs';

const HEAD_ROWS = 40;

/** Rejects with `failure`, or with what the range is taken for. */
export async function refuseTable(
  failure: Failure,
  { rows, at }: RangeValue,
  { id, pack }: RunnablePack,
  library: Library,
): Promise<never> {
  const ids = await library.packIds();
  const packs = await Promise.all(ids.map((each) => library.pack(each).catch(() => null)));
  const known = packs.filter((each) => each !== null);
  const found = recognise(settleGrid(rows.slice(0, HEAD_ROWS) as Matrix, {}), known);
  // Captions that two packs know as well as each other are told as both.
  const best = known.filter((each) => found.some(({ pack: like, close }) => close && like === each.id));
  if (best.length === 0 || best.some((each) => each.id === id)) throw failure;
  const titles = (language: Language) => best.map(({ pack: { title } }) => title[language]).join(' / ');
  throw new Failure('value', 'otherTable', {
    ...at,
    found: { id: titles('id'), en: titles('en') },
    wanted: pack.title,
  });
}
