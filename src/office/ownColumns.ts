/** Columns that Patuh wrote beside records: found again by their captions, as far down as their words reach. */
import { cellAddress } from '../grid';
import { shownAs } from './shared/cellText';
import { OfficeProblem } from './shared/officeProblem';
import type { Source } from './shared/types';

/** By what columns written before are known as ours, in every language: their captions, and the words in the first of them. */
export interface Ours {
  captions: readonly (readonly string[])[];
  words: readonly string[];
}

/** An answer over 5 MB fails on the web; what is read were reasons of ours, at their longest some 2,000 characters. */
const ROWS_PER_READ = 2_000;

/** Stands behind the first caption while the columns are being written: whoever sees it sees columns that are half new. */
const UNFINISHED = ' …';
export const unfinished = (caption: string): string => caption + UNFINISHED;
export const isUnfinished = (caption: string): boolean => caption.endsWith(UNFINISHED);
export const finished = (caption: string): string =>
  isUnfinished(caption) ? caption.slice(0, -UNFINISHED.length) : caption;

/** Leftmost column that begins a set of our captions, or null. @param row the captions as they stand, from `first` on */
export function ownColumn(row: readonly unknown[], first: number, ours?: Ours): number | null {
  const shown = row.map((cell) => finished(shownAs(cell)));
  const found = shown.findIndex((_, from) =>
    ours?.captions.some((known) => known.every((caption, i) => shown[from + i] === caption)),
  );
  return found < 0 ? null : first + found;
}

/**
 * Looks down the columns from sheet row `from`. Returns where ours end: the row after the last one that holds a word of ours.
 * Any other filled cell above `end` refuses; below it stands what somebody else keeps there.
 */
export async function ownEnd(
  context: Excel.RequestContext,
  source: Source,
  { at, width, from, end, ours }: { at: number; width: number; from: number; end: number; ours: Ours | undefined },
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const used = sheet.getUsedRange(true).load(['rowIndex', 'rowCount']);
  await context.sync();
  const last = ours ? Math.max(end, used.rowIndex + used.rowCount) : end;
  let ownTo = from;
  for (let chunk = from; chunk < last; chunk += ROWS_PER_READ) {
    const cells = sheet.getRangeByIndexes(chunk, at, Math.min(ROWS_PER_READ, last - chunk), width).load('values');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one piece
    await context.sync();
    for (const [r, values] of cells.values.entries()) {
      const filled = values.findIndex((value) => shownAs(value) !== '');
      if (filled < 0) continue;
      if (ours?.words.includes(shownAs(values[0]))) ownTo = chunk + r + 1;
      else if (chunk + r >= end) return ownTo;
      else
        throw new OfficeProblem('cellFilled', {
          place: `${source.sheet}!${cellAddress(chunk + r, at + filled)}`,
          found: shownAs(values[filled]),
        });
    }
  }
  return ownTo;
}

/** Runs of rows below sheet row `from` whose first cell holds a word of ours: [row, how many]. */
export async function ownRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: number,
  from: number,
  { words }: Ours,
): Promise<[number, number][]> {
  const used = sheet.getUsedRange(true).load(['rowIndex', 'rowCount']);
  await context.sync();
  const end = used.rowIndex + used.rowCount;
  if (end <= from) return [];
  const column = sheet.getRangeByIndexes(from, at, end - from, 1).load('values');
  await context.sync();
  const runs: [number, number][] = [];
  column.values.forEach(([value], k) => {
    if (!words.includes(shownAs(value))) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === from + k) last[1]++;
    else runs.push([from + k, 1]);
  });
  return runs;
}
