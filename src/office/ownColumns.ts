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
export const ROWS_PER_READ = 2_000;

/** Stands behind the first caption while the columns are being written: whoever sees it sees columns that are half new. */
const UNFINISHED = ' …';
export const unfinished = (caption: string): string => caption + UNFINISHED;
export const isUnfinished = (caption: string): boolean => caption.endsWith(UNFINISHED);
export const finished = (caption: string): string =>
  isUnfinished(caption) ? caption.slice(0, -UNFINISHED.length) : caption;

/** The caption above the words. */
export const isOwnCaption = (caption: string, { captions }: Ours): boolean =>
  captions.some(([first]) => first === finished(caption));

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
 * Any other filled cell above `end` refuses; below it ours go on without a gap, and then stands what somebody else keeps there.
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
      if (filled < 0 && chunk + r < end) continue;
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
