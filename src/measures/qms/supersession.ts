/**
 * Which rows a re-call replaced: the old row is closed (follow 1) and a later row of the same sale is entered as a re-call.
 * Without this the sale counts twice, once as RETURN and once as what became of it.
 */
import type { SheetTable } from '../../sheet';
import { columnOf, folded, numberIn, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';
import { Status } from './status';

/** The row of `fields.sale` cells as one key, or '' where the first of them is blank. Columns the sheet lacks are left out. */
export function saleKeys(table: SheetTable, { fields }: QmsDefinition): ((row: number) => string) | null {
  const [first, ...rest] = fields.sale;
  const lead = valuesOf(table, first);
  if (!lead) return null;
  const others = rest.flatMap((field) => columnOf(table, field) ?? []).map((column) => column.values);
  return (row) => {
    const start = folded(lead[row]);
    if (start === '') return '';
    let key = start;
    for (const values of others) key += '\u0001' + folded(values[row]);
    return key;
  };
}

/**
 * @returns for every row the re-call that replaced it, or −1. A row without a call date is neither replaced nor replaces,
 * because nobody can say which came later; where the whole column is missing, the order of the rows decides.
 */
export function supersession(table: SheetTable, definition: QmsDefinition, status: Uint8Array): Int32Array {
  const { fields, follow, words } = definition;
  const next = new Int32Array(status.length).fill(-1);
  const follows = valuesOf(table, fields.follow);
  const inputs = valuesOf(table, fields.input);
  const keyOf = saleKeys(table, definition);
  if (!follows || !inputs || !keyOf) return next;

  const called = valuesOf(table, fields.called);
  const timeOf = (row: number): number | null => (called ? numberIn(called, row) : row);
  const recallWords = new Set(words.recall.map(folded));
  const recalls = new Map<string, number[]>();
  const isRecall = new Uint8Array(status.length);
  for (let row = 0; row < status.length; row++) {
    if (inputs[row] == null || !recallWords.has(folded(inputs[row])) || timeOf(row) === null) continue;
    const key = keyOf(row);
    if (key === '') continue;
    isRecall[row] = 1;
    const sameSale = recalls.get(key);
    if (sameSale) sameSale.push(row);
    else recalls.set(key, [row]);
  }

  /** Negative when a comes before b: by time, a first call before a re-call, then by place. */
  const order = (a: number, b: number): number => timeOf(a)! - timeOf(b)! || isRecall[a]! - isRecall[b]! || a - b;
  for (const rows of recalls.values()) rows.sort(order);
  for (let row = 0; row < status.length; row++) {
    if (status[row] === Status.notAgree || !follow.superseded.includes(follows[row] as number) || timeOf(row) === null) continue;
    const later = recalls.get(keyOf(row))?.find((recall) => order(row, recall) < 0);
    if (later !== undefined) next[row] = later;
  }
  return next;
}
