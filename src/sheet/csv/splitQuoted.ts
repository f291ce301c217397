/**
 * Text with quotes that do not add up, split line by line: a quote nobody closed, or one inside a text, is a character.
 * It takes time in proportion to the text, whatever the text.
 */

export interface Style {
  delimiter: string;
  newline: string;
}

export interface Split {
  rows: string[][];
  /** Everything before it is in `rows`. */
  cursor: number;
  /** Quotes taken as characters. */
  stray: number;
}

/** Longer than any cell Excel can hold: a quote open for so long was never closed. */
const LONGEST_CELL = 40_000;

/** @param width fields of a row, 0 where unknown @param last nothing follows the text */
export function splitQuoted(text: string, { delimiter, newline }: Style, width: number, last: boolean): Split {
  const rows: string[][] = [];
  let stray = 0;
  let start = 0;
  const [newlines, delimiters] = [finder(text, newline), finder(text, delimiter)];
  /** Quotes that close nothing, each with the last of those that follow it: none is looked at again for another field. */
  const runs = new Map<number, { last: number }>();
  while (start < text.length) {
    const row: string[] = [];
    let at = start;
    for (;;) {
      const lineEnd = newlines(at);
      if (lineEnd < 0 && !last) return { rows, cursor: start, stray };
      const stop = lineEnd < 0 ? text.length : lineEnd;
      const closed = text[at] === '"' ? quotedField(text, at, row.length) : null;
      if (closed === 'wait') return { rows, cursor: start, stray };
      if (closed) {
        row.push(closed.value);
        at = closed.end;
      } else {
        if (text[at] === '"') stray++;
        const next = delimiters(at);
        const end = next < 0 || next > stop ? stop : next;
        row.push(text.slice(at, end));
        at = end;
      }
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    rows.push(row);
    start = at + 1;
  }
  return { rows, cursor: Math.min(start, text.length), stray };

  /** The field whose quote stands at `open`; null where nobody closed it. @param before fields of its row before it */
  function quotedField(text: string, open: number, before: number): { value: string; end: number } | 'wait' | null {
    let escaped: number | null = null;
    let run = { last: open };
    for (let quote = text.indexOf('"', open + 1); ; quote = text.indexOf('"', quote + 1)) {
      const cell = (end: number) => text.slice(open + 1, end);
      if (quote < 0 || quote - open > LONGEST_CELL) {
        if (escaped !== null) return field(cell(escaped), escaped + 1);
        return quote < 0 && !last && text.length - open <= LONGEST_CELL ? 'wait' : null;
      }
      const known = runs.get(quote);
      if (known) {
        run = known;
        quote = known.last;
        continue;
      }
      const next = text[quote + 1];
      if (next === '"') {
        quote++;
        continue;
      }
      if (next === undefined && !last) return 'wait';
      const isEnd = text.startsWith(delimiter, quote + 1);
      if (next !== undefined && !isEnd && next !== newline) {
        run.last = quote;
        runs.set(quote, run);
        continue;
      }
      run = { last: quote };
      const crossed = cell(quote).includes(newline);
      // A backslash before the quote keeps it in the text, as long as the text ends in its line.
      if (text[quote - 1] === '\\' && isEnd && !crossed) {
        escaped ??= quote;
        continue;
      }
      if (crossed && escaped !== null) return field(cell(escaped), escaped + 1);
      if (crossed && holdsRows(cell(quote), before)) return null;
      // Another field was opened within it.
      if (!crossed && opensField(cell(quote))) return null;
      return field(cell(quote), quote + 1);
    }
  }

  function opensField(cell: string): boolean {
    const at = cell.indexOf(`${delimiter}"`);
    return at >= 0 && cell[at + delimiter.length + 1] !== '"';
  }

  /** The lines of a cell are rows of the table: its quote was never closed. */
  function holdsRows(cell: string, before: number): boolean {
    const lines = cell.split(newline);
    const fields = (line: string): number => line.split(delimiter).length;
    if (width < 3) return lines.some((line) => fields(line) > 2);
    return before + fields(lines[0]!) >= width || lines.slice(1, -1).some((line) => fields(line) >= width - 1);
  }
}

/** Where a sign comes next; asked from left to right it looks at every letter once. */
function finder(text: string, sign: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(sign, from);
    return found;
  };
}

function field(raw: string, end: number): { value: string; end: number } {
  const value = raw.includes('"') ? raw.replace(/\\"|""/g, '"') : raw;
  return { value, end };
}
