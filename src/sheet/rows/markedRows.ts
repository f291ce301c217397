/**
 * Rows somebody has settled by hand, against what their words and numbers say. They are known by their cells and not by
 * their place: a mark survives sorting, and holds in any range that holds the row.
 */
import { isBlank, squeeze } from '../../grid';
import type { Mapping, RowMark } from '../shared/mapping';
import type { FieldSpec, Matrix, RawCell } from '../shared/types';

/** Cells a mark needs in a range that lacks some of its columns. */
const ENOUGH = 2;

type Known = ReadonlyMap<number, Pick<FieldSpec, 'name'>>;

const textOf = (cell: RawCell): string => squeeze(String(cell));

/** @param known the field of each 0-based column that carries one */
export function markOf(cells: Matrix[number], known: Known, is: RowMark['is']): RowMark {
  const filled = [...known].filter(([column]) => !isBlank(cells[column]));
  return { is, cells: Object.fromEntries(filled.map(([column, { name }]) => [name, textOf(cells[column])])) };
}

/** The mapping with a row marked, or with the mark taken off. */
export function withMark(mapping: Mapping, mark: RowMark, isOn = true): Mapping {
  const { rows = [], ...rest } = mapping;
  const key = keyOf(mark);
  const marks = [...rows.filter((each) => keyOf(each) !== key), ...(isOn ? [mark] : [])];
  return marks.length > 0 ? { ...rest, rows: marks } : rest;
}

const keyOf = ({ cells }: RowMark): string =>
  JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a row was marked as; undefined where no row is marked. @param isFilled how this host writes blanks */
export function markedRows(
  marks: readonly RowMark[] = [],
  known: Known,
  isFilled: (cell: RawCell) => boolean,
): ((cells: Matrix[number]) => RowMark['is'] | null) | undefined {
  const sought = marks.flatMap(({ is, cells }) => {
    const wanted = [...known].map(([column, { name }]) => ({ column, text: cells[name] }));
    const here = wanted.filter(({ text }) => text !== undefined).length;
    return here >= Math.min(ENOUGH, Object.keys(cells).length) && here > 0 ? [{ is, wanted }] : [];
  });
  if (sought.length === 0) return undefined;
  return (cells) =>
    sought.find(({ wanted }) =>
      wanted.every(({ column, text }) => {
        const cell = cells[column];
        return isFilled(cell) ? text !== undefined && textOf(cell) === text : text === undefined;
      }),
    )?.is ?? null;
}
