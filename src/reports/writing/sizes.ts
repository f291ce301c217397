/** Sizes a writer gives columns and rows: no word of a caption is broken, and no line of a wrapped cell is hidden. */
import type { ReportCell, ReportSheet } from '../model/report';
import { REPORT_LOOKS } from './looks';

type SizedSheet = Pick<ReportSheet, 'rows' | 'widths'>;

/** Width of a column nobody sized, in characters. */
export const DEFAULT_WIDTH = 8.43;
const PADDING = 1;
/**
 * Bold letters in digits, in which Excel counts: as wide as in Arial, which stands in for Calibri where that is not there.
 * Others are as wide as a small letter.
 */
const LETTER_WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[IJil.,:;|!'()[\]/-]/, 0.75],
  [/[fjrt]/, 0.85],
  [/[MWmw%@]/, 1.95],
  [/[A-Z&]/, 1.55],
];
const SMALL_LETTER = 1.25;
/** Points of a font nobody sized. */
export const DEFAULT_SIZE = 11;
/** Points; as high as Excel makes a row of its default font. */
export const ROW_HEIGHT = 15;

/** In characters, from column A to the last that holds anything. */
export function columnWidths({ rows, widths }: SizedSheet): number[] {
  const count = Math.max(widths.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => widths[column] ?? DEFAULT_WIDTH);
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (!cell || !REPORT_LOOKS[cell.style].wrap) return;
      const longest = Math.max(...wordsOf(cell).map(widthOf));
      columns[column] = Math.max(columns[column]!, Math.ceil(longest) + PADDING);
    });
  }
  return columns;
}

/** Points by row; rows of one line are not in it. */
export function rowHeights(sheet: SizedSheet): Map<number, number> {
  const widths = columnWidths(sheet);
  const heights = new Map<number, number>();
  sheet.rows.forEach((row, r) => {
    const lines = row.map((cell, column) =>
      cell && REPORT_LOOKS[cell.style].wrap ? linesOf(String(cell.value ?? ''), widths[column]! - PADDING) : 1,
    );
    const sizes = row.map((cell) => (cell ? (REPORT_LOOKS[cell.style].size ?? DEFAULT_SIZE) : DEFAULT_SIZE));
    const height = Math.max(ROW_HEIGHT * Math.max(1, ...lines), ...sizes.map((size) => Math.ceil(size * 1.35)));
    if (height > ROW_HEIGHT) heights.set(r, height);
  });
  return heights;
}

/** Words are kept whole, as Excel keeps them. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const more = widthOf(word);
      if (used > 0 && used + SMALL_LETTER / 2 + more > width) {
        lines++;
        used = more;
      } else used += (used > 0 ? SMALL_LETTER / 2 : 0) + more;
    }
    return sum + lines;
  }, 0);
}

const wordsOf = ({ value }: ReportCell): string[] => String(value ?? '').split(/\s+/);

const widthOf = (word: string): number =>
  [...word].reduce(
    (sum, letter) => sum + (LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? SMALL_LETTER),
    0,
  );
