/** Which of `;` `,` tab, pipe, two pipes, `^` and `~` separates the fields: the one that gives rows one width and splits the captions. */
import { splitQuoted } from './splitQuoted';

export type Delimiter = ';' | ',' | '\t' | '||' | '|' | '^' | '~';
export const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '||', '|', '^', '~'];
const NEWLINE = '\n';
const SAMPLE_ROWS = 200;
/** Captions stand within the first rows. */
const CAPTION_ROWS = 20;
/** A separator that no row of captions is written with splits texts, not fields. */
const NO_CAPTIONS = 0.2;

export interface Layout {
  delimiter: Delimiter;
  /** Fields of most rows; 0 where they have no common width. */
  width: number;
  /** Rows that have as many fields, of the first ones. */
  rows: number;
}

/** Share of rows from which their width is the file's. */
const ONE_WIDTH = 0.7;

/** @param sample lines ended by `\n` */
export function guessLayout(sample: string, given?: Delimiter): Layout {
  let best: Layout & { score: number } = { delimiter: given ?? ';', width: 0, rows: 0, score: 0 };
  for (const delimiter of given ? [given] : DELIMITERS) {
    const rows = splitQuoted(sample, { delimiter, newline: NEWLINE }, 0, true)
      .rows.filter((row) => row.length > 1 || row[0] !== '')
      .slice(0, SAMPLE_ROWS);
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const head = rows.slice(0, CAPTION_ROWS);
    for (const [fields, times] of counts) {
      if (fields < 2) continue;
      const named = head.some((row) => row.length === fields && areCaptions(row, delimiter));
      const score = (times / rows.length) * Math.log2(filledColumns(rows, fields)) * (named ? 1 : NO_CAPTIONS);
      // Rows shorter than the captions above them lack the empty cells at their end: no width is the file's.
      const first = head.find((row) => row.length >= fields);
      const trimmed = first !== undefined && first.length > fields && areCaptions(first, delimiter);
      const width = !trimmed && times + inOneCell(rows, fields) >= ONE_WIDTH * rows.length ? fields : 0;
      if (score > best.score) best = { delimiter, width, rows: times, score };
    }
  }
  return best;
}

/** Columns that hold anything: half of a separator makes an empty column of every second one. */
function filledColumns(rows: readonly string[][], fields: number): number {
  const filled = new Set<number>();
  for (const row of rows) {
    if (row.length !== fields) continue;
    row.forEach((cell, column) => cell !== '' && filled.add(column));
    if (filled.size === fields) break;
  }
  return Math.max(1, filled.size);
}

/** Rows quoted as a whole, or of another export put below this one: their one cell holds as many fields. */
const inOneCell = (rows: readonly string[][], fields: number): number =>
  rows.filter(([text, ...more]) => more.length === 0 && DELIMITERS.some((each) => text!.split(each).length === fields))
    .length;

/** Short texts of letters, none of which another separator would split. */
function areCaptions(row: readonly string[], delimiter: Delimiter): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const others = DELIMITERS.filter((other) => other !== delimiter && other !== ',');
  const captions = filled.filter(
    (cell) => cell.length <= 80 && /\p{L}/u.test(cell) && !others.some((other) => cell.includes(other)),
  );
  return filled.length >= 2 && captions.length >= filled.length * 0.8;
}
