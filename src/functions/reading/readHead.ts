/** The top of a range: its header and the columns a pack knows. Read once, because neighbouring formulas share it. */
import { commonMapping, readTable, type Matrix } from '../../sheet';
import type { RangeValue } from '../arguments';
import type { Library } from './library';
import type { RunnablePack } from '../../packs';
import type { Pace } from '../shared/pace';
import { contentKey } from './contentKey';
import type { Head } from './head';

/** The sheet room looks at the first 200 values to tell ambiguous captions apart; a title block stands above. */
const HEAD_ROWS = 240;

/** Null where no header is found. */
export async function readHead(
  { rows }: RangeValue,
  { id, specs, stamp }: RunnablePack,
  library: Library,
  pace: Pace,
): Promise<Head | null> {
  const top = rows.slice(0, HEAD_ROWS);
  const { key } = await contentKey(top, [...(top[0] ?? []).keys()], 0, pace);
  return library.heads.share(`${stamp}|${key}`, async () => {
    const { lessons } = library;
    const mapping = commonMapping(library.mappingsOf(id), top as Matrix);
    const { table } = readTable(top as Matrix, specs, { mapping });
    if (!table) return null;
    const found = Object.values(table.columns).flatMap(({ field, source }) =>
      source ? [{ field, column: source.column }] : [],
    );
    return {
      firstRow: table.headerRow + 1,
      columns: found.map(({ column }) => column),
      mapping,
      lessons,
      fields: found.map(({ field, column }) => `${field}@${column}`).join(),
    };
  });
}
