/** Text to rows, piece by piece. Holds no more than one piece and one unfinished record. */
import Papa from 'papaparse';
import { guessLayout, type Delimiter, type Layout } from './delimiter';
import { RowMender } from './rowMender';
import { splitQuoted } from './splitQuoted';
import { trimRow } from './trimRow';

/** Text gathered before the delimiter is guessed. */
const GUESS_FROM = 65_536;
/** A longer unfinished record is a quote nobody closed. */
const LONGEST_RECORD = 1_000_000;
const NEWLINE = '\n';
const LONE = /\r/g;
/** Unicode's own ends of lines, which are such where more rows have one width with them. */
const UNICODE = /[\r\u0085\u2028\u2029]/g;

export interface CsvRows {
  push(text: string): string[][];
  end(): string[][];
  readonly delimiter: Delimiter;
  /** Quotes that were taken as characters, because nobody closed them or their text held whole rows. */
  readonly strayQuotes: number;
  /** NUL characters that were dropped. */
  readonly nuls: number;
}

export function makeCsvRows(given?: Delimiter): CsvRows {
  let style: (Layout & { mender: RowMender; ends: RegExp | null }) | null = null;
  let waiting = '';
  let half = '';
  let strayQuotes = 0;
  let nuls = 0;

  const styleOf = (text: string) => {
    const sample = text.slice(0, GUESS_FROM);
    const guess = (others: RegExp) => ({ others, layout: guessLayout(sample.replace(others, NEWLINE), given) });
    const plain = guess(LONE);
    const unicode = /[\u0085\u2028\u2029]/.test(sample) ? guess(UNICODE) : plain;
    const { others, layout } = unicode.layout.rows > plain.layout.rows ? unicode : plain;
    // Old Macs end lines with \r alone: so does a file whose rows have one width there.
    const ends = layout.width > 0 || !text.includes(NEWLINE) ? others : null;
    return { ...layout, ends, mender: new RowMender(layout.width, layout.delimiter) };
  };

  const take = (last: boolean): string[][] => {
    if (style === null) {
      if (!last && waiting.length < GUESS_FROM) return [];
      style = styleOf(waiting);
    }
    const { delimiter, width, mender, ends } = style;
    if (ends) waiting = waiting.replace(ends, NEWLINE);
    const parsed = new Papa.Parser({ delimiter, newline: NEWLINE }).parse(waiting, 0, !last) as Papa.ParseResult<
      string[]
    >;
    let rows = parsed.data;
    let { cursor } = parsed.meta;
    const sound =
      !waiting.includes('"') ||
      (parsed.errors.length === 0 &&
        waiting.length - cursor <= LONGEST_RECORD &&
        !rows.some((row) => row.some(isLongText)));
    if (!sound) {
      const split = splitQuoted(waiting, { delimiter, newline: NEWLINE }, width, last);
      ({ rows, cursor } = split);
      strayQuotes += split.stray;
    }
    waiting = last ? '' : waiting.slice(cursor);
    const mended = mender.push(rows);
    if (last) mended.push(...mender.end());
    for (const row of mended) trimRow(row);
    if (last && mended.length > 0 && mended[mended.length - 1]!.length === 0) mended.pop();
    return mended;

    /** A text that runs over lines and holds separators may be rows that a quote swallowed. */
    function isLongText(cell: string): boolean {
      return cell.length > 20 && cell.includes(NEWLINE) && cell.includes(delimiter);
    }
  };

  return {
    get delimiter() {
      return style?.delimiter ?? given ?? ';';
    },
    get strayQuotes() {
      return strayQuotes;
    },
    get nuls() {
      return nuls;
    },
    push(text) {
      if (text.includes('\0')) nuls += text.split('\0').length - 1;
      // A \r at the very end may be half of \r\n.
      const end = endWithout(text, '\r');
      if (end === 0) {
        half += text;
        return [];
      }
      const more = cleaned(half + text.slice(0, end));
      half = text.slice(end);
      waiting += more;
      // However long a line is, it is looked at once.
      return style === null || more.includes(NEWLINE) || (style.ends && more.search(style.ends) >= 0)
        ? take(false)
        : [];
    },
    end() {
      waiting += half;
      return take(true);
    },
  };
}

/** One kind of line end, and none of the characters that only stand for nothing or for the end of the file. */
function cleaned(text: string): string {
  let lines = text.replaceAll('\r\n', NEWLINE);
  if (lines.includes('\r\n'))
    lines = lines
      .split(NEWLINE)
      .map((line, i, all) => (i < all.length - 1 ? line.slice(0, endWithout(line, '\r')) : line))
      .join(NEWLINE);
  return lines.includes('\0') || lines.includes('\x1a') ? lines.replace(/[\0\x1a]/g, '') : lines;
}

/** Where the text ends without the signs at its end. */
function endWithout(text: string, sign: string): number {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end--;
  return end;
}
