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
  let delimiter = given;
  let waiting = '';
  let strayQuotes = 0;

  const take = (last: boolean): string[][] => {
    if (delimiter === undefined) {
      if (!last && waiting.length < GUESS_FROM) return [];
      delimiter = guessDelimiter(waiting.slice(0, GUESS_FROM));
    }
    const rows: string[][] = [];
    for (;;) {
      const parsed = new Papa.Parser({ delimiter, newline: newlineOf(waiting) }).parse(
        waiting,
        0,
        !last,
      ) as Papa.ParseResult<string[]>;
      const unclosed = parsed.errors.some((error) => error.code === 'MissingQuotes');
      if (!unclosed && (last || waiting.length - parsed.meta.cursor <= LONGEST_RECORD)) {
        for (const row of parsed.data) rows.push(trimRow(row));
        waiting = last ? '' : waiting.slice(parsed.meta.cursor);
        return rows;
      }
      // Everything before the stray quote is sound; its line is split without quotes and reading goes on behind it.
      const sound = unclosed ? parsed.data.slice(0, -1) : parsed.data;
      for (const row of sound) rows.push(trimRow(row));
      const start = unclosed ? startOfLast(waiting, sound.length, delimiter) : parsed.meta.cursor;
      const lineEnd = endOfLine(waiting, start);
      rows.push(trimRow(waiting.slice(start, lineEnd).replace(/\r$/, '').split(delimiter)));
      strayQuotes++;
      waiting = waiting.slice(Math.min(lineEnd + 1, waiting.length));
      if (waiting === '') return rows;
    }
  };

  return {
    get delimiter() {
      return delimiter ?? ';';
    },
    get strayQuotes() {
      return strayQuotes;
    },
    push(text) {
      waiting += text;
      return take(false);
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

function startOfLast(text: string, rowsBefore: number, delimiter: Delimiter): number {
  if (rowsBefore === 0) return 0;
  const parsed = new Papa.Parser({ delimiter, newline: newlineOf(text), preview: rowsBefore }).parse(
    text,
    0,
    false,
  ) as Papa.ParseResult<string[]>;
  return parsed.meta.cursor;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** `\r` alone ends lines only where there is no `\n` at all. */
function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  const first = text.indexOf('\n');
  if (first < 0) return text.includes('\r') && !text.endsWith('\r') ? '\r' : '\n';
  return text[first - 1] === '\r' ? '\r\n' : '\n';
}
