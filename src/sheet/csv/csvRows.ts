/** Text to rows, piece by piece. Holds no more than one piece and one unfinished record. */
import Papa from 'papaparse';
import { guessDelimiter, type Delimiter } from './delimiter';

/** A record longer than this is a quote nobody closed; it is taken as an ordinary character then. */
const LONGEST_RECORD = 1_000_000;
/** Text gathered before the delimiter is guessed. */
const GUESS_FROM = 65_536;

export interface CsvRows {
  push(text: string): string[][];
  end(): string[][];
  readonly delimiter: Delimiter;
  /** Lines in which an unclosed quote was taken as a character. */
  readonly strayQuotes: number;
}

export function makeCsvRows(given?: Delimiter): CsvRows {
  let style: { delimiter: Delimiter; newline: '\n' | '\r' } | null = null;
  let waiting = '';
  let strayQuotes = 0;

  const take = (last: boolean): string[][] => {
    if (style === null) {
      if (!last && waiting.length < GUESS_FROM) return [];
      // Old Macs end lines with \r alone.
      style = {
        delimiter: given ?? guessDelimiter(waiting.slice(0, GUESS_FROM)),
        newline: waiting.includes('\n') ? '\n' : '\r',
      };
    }
    const rows: string[][] = [];
    for (;;) {
      const parsed = new Papa.Parser(style).parse(waiting, 0, !last) as Papa.ParseResult<string[]>;
      const unclosed = parsed.errors.some((error) => error.code === 'MissingQuotes');
      if (!unclosed && (last || waiting.length - parsed.meta.cursor <= LONGEST_RECORD)) {
        for (const row of parsed.data) rows.push(trimRow(row));
        waiting = last ? '' : waiting.slice(parsed.meta.cursor);
        if (last && rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
        return rows;
      }
      // Everything before the stray quote is sound; its line is split without quotes and reading goes on behind it.
      const sound = unclosed ? parsed.data.slice(0, -1) : parsed.data;
      for (const row of sound) rows.push(trimRow(row));
      const start = unclosed ? endOfRows(waiting, sound.length, style) : parsed.meta.cursor;
      const found = waiting.indexOf(style.newline, start);
      const end = found < 0 ? waiting.length : found;
      rows.push(trimRow(waiting.slice(start, end).split(style.delimiter)));
      strayQuotes++;
      waiting = waiting.slice(end + 1);
      if (waiting === '') return rows;
    }
  };

  return {
    get delimiter() {
      return style?.delimiter ?? given ?? ';';
    },
    get strayQuotes() {
      return strayQuotes;
    },
    push(text) {
      const all = waiting + text;
      // A \r at the very end may be half of \r\n.
      const half = all.endsWith('\r') ? '\r' : '';
      waiting = (half ? all.slice(0, -1) : all).replace(/\r\n/g, '\n');
      const rows = take(false);
      waiting += half;
      return rows;
    },
    end: () => take(true),
  };
}

/** Cells a row has beyond its last filled one say nothing: exports end every line with a separator. */
function trimRow(row: string[]): string[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end--;
  return end === row.length ? row : row.slice(0, end);
}

/** Where the first so many rows of a text end. */
function endOfRows(text: string, rows: number, style: { delimiter: Delimiter; newline: string }): number {
  if (rows === 0) return 0;
  return (
    new Papa.Parser({ ...style, preview: rows } as Papa.ParseConfig).parse(text, 0, false) as Papa.ParseResult<string[]>
  ).meta.cursor;
}
