/**
 * Re-calls (MNOP 1.3.13): a returned call is called again, and the sale counts once, by what became of it. A re-call replaces
 * the returned call only if it is itself AGREE; declined or not reached it leaves the RETURN where it is. Which row came
 * first is told by their dates and marks, never by where they stand.
 */
import type { SheetTable } from '../../sheet';
import { valuesOf } from '../shared/columns';
import { AGAINST, OUT, type Doubtful } from '../shared/doubt';
import { sharedCodes } from '../shared/identity';
import type { QmsDefinition } from './definition';
import { orderOf, ranksOf, sameRank } from './order';
import type { Sales } from './sales';
import { Status, wordSet, type Statuses } from './status';

export interface Attempts {
  /** Re-calls that were not AGREE. */
  count: number;
  /** The customer declined: nobody needs to call again. */
  cancelled: boolean;
}

export interface Recalls {
  /** For every row the re-call that replaced it, or −1. */
  next: Int32Array;
  /** Re-calls in vain, of the rows that were not replaced. */
  attempts: Map<number, Attempts>;
  doubts: Doubtful[];
}

export function* recallsOf(
  table: SheetTable,
  definition: QmsDefinition,
  own: Statuses,
  { sale }: Sales,
  hasMarks?: boolean,
): Generator<void, Recalls> {
  const found: Recalls = { next: new Int32Array(own.status.length).fill(-1), attempts: new Map(), doubts: [] };
  if (!sale) return found;
  const marks = marksOf(table, definition, own, hasMarks);
  for (const rows of yield* sharedCodes(sale)) {
    const members = rows.filter((row) => own.status[row] !== Status.notAgree || marks.isRecall(row));
    if (members.length > 1) followSale(members, marks, found);
  }
  return found;
}

interface Marks {
  table: SheetTable;
  definition: QmsDefinition;
  status: Uint8Array;
  /** The sheet has a column that could say what is a re-call. */
  any: boolean;
  inputField: string;
  isRecall(row: number): boolean;
  /** Its input is a word nobody understands. */
  mayBeRecall(row: number): boolean;
  isClosed(row: number): boolean;
  /** The tapping did not find it valid; "Not Valid" without a tapping is what applications write before there is one. */
  isReturned(row: number): boolean;
  isDeclined(row: number): boolean;
}

function marksOf(
  table: SheetTable,
  definition: QmsDefinition,
  { status, said }: Statuses,
  hasMarks: boolean | undefined,
): Marks {
  const { fields, words, follow } = definition;
  const isFilled = (values: readonly unknown[] | undefined) => values?.some((value) => value !== null) ?? false;
  const inputs = valuesOf(table, fields.input);
  const follows = valuesOf(table, fields.follow);
  const outcomes = valuesOf(table, fields.outcome)!;
  const recall = wordSet(words.recall);
  const declined = wordSet(words.declined);
  const any = hasMarks ?? (isFilled(inputs) || isFilled(follows));
  return {
    table,
    definition,
    status,
    any,
    inputField: fields.input,
    isRecall: (row) => inputs?.[row] != null && recall.has(inputs[row]),
    mayBeRecall: (row) => inputs !== undefined && inputs[row] === undefined,
    isClosed: (row) => follow.superseded.includes(follows?.[row] as number),
    isReturned: (row) =>
      said[row] === Status.return ||
      (said[row] === Status.notValid && (any || status[row] !== Status.untapped)) ||
      (status[row] === Status.return && said[row] === Status.valid),
    isDeclined: (row) => declined.has(outcomes[row]),
  };
}

/** Looks from the last row of a sale to the first, so that each row sees what came after it. */
function followSale(rows: readonly number[], marks: Marks, found: Recalls): void {
  const { status, isRecall, isClosed, isReturned } = marks;
  const ranks = ranksOf(rows, marks);
  const sorted = [...rows].sort(orderOf(marks.table, marks.definition, ranks));
  const later = { agree: -1, recall: -1, unread: -1, attempts: 0, declined: false };

  for (let end = sorted.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && sameRank(ranks.get(sorted[start - 1]!)!, ranks.get(sorted[start]!)!)) start--;
    const together = sorted.slice(start, end);
    for (const row of together) {
      if (status[row] === Status.notAgree) continue;
      const returned = isReturned(row);
      // A call that was valid is replaced only where both rows say so; who made the re-call does not matter.
      const next = marks.any
        ? isClosed(row) && status[row] !== Status.valid
          ? later.agree
          : returned || isClosed(row)
            ? later.recall
            : -1
        : returned
          ? later.agree
          : -1;
      if (next >= 0) {
        found.next[row] = next;
        continue;
      }
      if (!returned && !isClosed(row)) continue;
      if (later.attempts > 0) found.attempts.set(row, { count: later.attempts, cancelled: later.declined });
      const other = together.find((each) => each !== row && status[each] === Status.valid) ?? -1;
      const perhaps = marks.any ? later.unread : other;
      if (perhaps >= 0)
        found.doubts.push({
          cause: marks.any ? 'notUnderstood' : 'maybeRecall',
          field: marks.any ? marks.inputField : null,
          row: perhaps,
          moves: row,
          low: AGAINST,
          high: OUT,
        });
    }
    for (const row of together.reverse()) {
      if (status[row] === Status.notAgree) {
        later.attempts++;
        later.declined ||= marks.isDeclined(row);
        continue;
      }
      later.agree = row;
      if (isRecall(row)) later.recall = row;
      else if (marks.mayBeRecall(row)) later.unread = row;
    }
    end = start;
  }
}
