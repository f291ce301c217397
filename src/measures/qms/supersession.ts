/**
 * Which rows a re-call replaced: the old row is closed (follow 1) and a later row of the same sale is entered as a re-call.
 * Without this the sale counts twice, once as RETURN and once as what became of it.
 */
import type { SheetTable } from '../../sheet';
import { folded, numberIn, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';
import { Status } from './status';

/**
 * @param sales from `saleCodes`
 * @returns for every row the re-call that replaced it, or −1. A row without a call date is neither replaced nor replaces,
 * because nobody can say which came later; where the whole column is missing, the order of the rows decides.
 */
export function supersession(
  table: SheetTable,
  definition: QmsDefinition,
  status: Uint8Array,
  sales: Int32Array | null,
): Int32Array {
  const { fields, follow, words } = definition;
  const next = new Int32Array(status.length).fill(-1);
  const follows = valuesOf(table, fields.follow);
  const inputs = valuesOf(table, fields.input);
  if (!follows || !inputs || !sales) return next;

  const called = valuesOf(table, fields.called);
  const timeOf = (row: number): number | null => (called ? numberIn(called, row) : row);
  const recallWords = new Set(words.recall.map(folded));
  const isRecall = (row: number): boolean => inputs[row] != null && recallWords.has(folded(inputs[row]));
  const recalls = new Map<number, number[]>();
  for (let row = 0; row < status.length; row++) {
    if (sales[row] === 0 || !isRecall(row) || timeOf(row) === null) continue;
    const sameSale = recalls.get(sales[row]!);
    if (sameSale) sameSale.push(row);
    else recalls.set(sales[row]!, [row]);
  }

  /** Negative when a comes before b: by time, a first call before a re-call, then by place. */
  const order = (a: number, b: number): number =>
    timeOf(a)! - timeOf(b)! || Number(isRecall(a)) - Number(isRecall(b)) || a - b;
  for (const rows of recalls.values()) rows.sort(order);
  for (let row = 0; row < status.length; row++) {
    if (status[row] === Status.notAgree || !follow.superseded.includes(follows[row] as number) || timeOf(row) === null)
      continue;
    const later = recalls.get(sales[row]!)?.find((recall) => order(row, recall) < 0);
    if (later !== undefined) next[row] = later;
  }
  return next;
}
