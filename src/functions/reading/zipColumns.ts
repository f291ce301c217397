import type { FieldSpec } from '../../sheet';
import { foldWord, isBlank } from '../../grid';
import { listOf, type RangeValue } from '../arguments';
import type { HostCell } from '../shared/cells';
import { Failure } from '../shared/failure';

/**
 * One range from columns handed over separately, under the fields' own names, so that it is read like any sheet. Trimmed
 * together: a call without a result is still a call. Where the columns were selected with their captions, those are left
 * out; one that begins with its caption beside one that does not has slipped, and every row would meet another's.
 */
export function zipColumns(
  columns: readonly RangeValue[],
  fields: readonly string[],
  specs: readonly FieldSpec[],
): RangeValue {
  const lists = columns.map(({ whole, at }) => listOf({ rows: whole, at }));
  const [first, last] = [columns[0]!, columns.at(-1)!];
  if (lists[0]!.length !== lists.at(-1)!.length) {
    throw new Failure('value', 'lengthsDiffer', {
      placeA: first.at.place,
      nameA: first.at.name,
      rowsA: lists[0]!.length,
      placeB: last.at.place,
      nameB: last.at.name,
      rowsB: lists.at(-1)!.length,
    });
  }
  // Excel on the desktop hands blank cells over as 0, and no word of a list is one.
  const filled = (index: number) => lists.some((list) => !isBlank(list[index]) && list[index] !== 0);
  let [start, end] = [0, lists[0]!.length];
  while (start < end && !filled(start)) start++;
  while (end > start && !filled(end - 1)) end--;
  const begins = lists.map((list, i) =>
    beginning(
      list.slice(start, end),
      specs.find(({ name }) => name === fields[i]),
    ),
  );
  const caption = begins.indexOf('caption');
  const other = begins.findIndex((each) => each === 'value' || each === 'blank');
  if (caption >= 0 && other >= 0) {
    throw new Failure('value', 'columnsShifted', {
      placeA: columns[caption]!.at.place,
      nameA: columns[caption]!.at.name,
      found: String(lists[caption]![start]),
      placeB: columns[other]!.at.place,
      nameB: columns[other]!.at.name,
    });
  }
  const rows: HostCell[][] = [[...fields]];
  for (let index = caption >= 0 ? start + 1 : start; index < end; index++) rows.push(lists.map((list) => list[index]));
  return { at: first.at, rows, whole: rows };
}

/**
 * What a column begins with; `open` where it may be a caption nobody knows, or both: "valid" is a caption of some sheets and a
 * value of all, and a caption where it is written as no other cell of its column is.
 */
function beginning(
  [first, ...others]: readonly HostCell[],
  spec: FieldSpec | undefined,
): 'caption' | 'value' | 'blank' | 'open' {
  if (isBlank(first)) return 'blank';
  if (!spec) return 'open';
  if (typeof first !== 'string') return 'value';
  const key = foldWord(first);
  const isIn = (words: readonly string[]) => words.some((word) => foldWord(word) === key);
  const isCaption = isIn([spec.name, ...spec.aliases]);
  const isValue = isIn(Object.entries(spec.values ?? {}).flat(2));
  if (!isCaption) return isValue ? 'value' : 'open';
  if (!isValue) return 'caption';
  const same = others.filter((cell) => typeof cell === 'string' && foldWord(cell) === key);
  return same.length > 0 && !same.includes(first) ? 'caption' : 'open';
}
