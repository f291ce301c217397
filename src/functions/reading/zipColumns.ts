import type { FieldSpec } from '../../sheet';
import { foldWord } from '../../grid';
import { listOf, type RangeValue } from '../arguments';
import type { HostCell } from '../shared/cells';
import { Failure } from '../shared/failure';

/**
 * One range from columns handed over separately, under the fields' own names, so that it is read like any sheet. Where the
 * columns were selected with their captions, those are left out: the first cell of the last column says so by being a caption
 * of its field (a result column cannot say it: VALID is a caption of some sheets and a value of all).
 */
export function zipColumns(
  columns: readonly RangeValue[],
  fields: readonly string[],
  specs: readonly FieldSpec[],
): RangeValue {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  if (first.whole.length !== last.whole.length) {
    throw new Failure('value', 'lengthsDiffer', {
      placeA: first.at.place,
      nameA: first.at.name,
      rowsA: first.whole.length,
      placeB: last.at.place,
      nameB: last.at.name,
      rowsB: last.whole.length,
    });
  }
  // Trimmed together: a call without a result is still a call.
  const end = Math.max(...columns.map(({ rows }) => rows.length));
  const lists = columns.map(({ whole, at }) => listOf({ rows: whole.slice(0, end), at }));
  const captioned = isCaption(
    lists.at(-1)![0],
    specs.find((spec) => spec.name === fields.at(-1))!,
  );
  const rows: HostCell[][] = [[...fields]];
  for (let index = captioned ? 1 : 0; index < lists[0]!.length; index++) rows.push(lists.map((list) => list[index]));
  return { at: first.at, rows, whole: rows };
}

function isCaption(cell: HostCell, { name, aliases }: FieldSpec): boolean {
  return typeof cell === 'string' && [name, ...aliases].some((alias) => foldWord(alias) === foldWord(cell));
}
