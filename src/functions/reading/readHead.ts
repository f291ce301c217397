/** The top of a range: its header and the columns a pack knows. Read once, because neighbouring formulas share it. */
import { commonMapping, DEEPEST_ROW, deepHeader, lineSplitter, readTable, type Matrix } from '../../sheet';
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
  // Another table of the sheet may stand above the one that is meant.
  const top = rows.slice(0, DEEPEST_ROW + HEAD_ROWS);
  const all = [...(top[0] ?? []).keys()];
  const { key, nulls } = await contentKey(top, all, 0, pace);
  return library.heads.share(`${stamp}|${key}`, async () => {
    const { lessons } = library;
    const lines = lineSplitter(nulls ? (top as Matrix) : withoutZeros(top as Matrix));
    const split = lines && ((more: Matrix) => lines(nulls ? more : withoutZeros(more)));
    const cells = split?.(top as Matrix) ?? (top as Matrix);
    const mapping = commonMapping(library.mappingsOf(id), cells);
    const headerRow = deepHeader(cells, specs, mapping);
    const head = cells.slice(0, (headerRow ?? 0) + HEAD_ROWS);
    const { table } = readTable(head, specs, { mapping, headerRow, date1904: library.date1904 });
    if (!table) return null;
    const found = Object.values(table.columns).flatMap(({ field, source }) =>
      source ? [{ field, column: source.column }] : [],
    );
    return {
      firstRow: table.headerRow + 1,
      headerRow,
      columns: split ? all : found.map(({ column }) => column),
      split,
      mapping,
      lessons,
      fields: found.map(({ field, column }) => `${field}@${column}`).join(),
    };
  });
}

/** Blank cells beside the lines come as 0 from Excel on the desktop. */
const withoutZeros = (rows: Matrix): Matrix => rows.map((cells) => cells.map((cell) => (cell === 0 ? null : cell)));
