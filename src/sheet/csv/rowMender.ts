/** Rows of another width than the file's: put together where the proof is there, else marked, so that nobody takes their cells for blank. */
import Papa from 'papaparse';
import { BROKEN_CELL } from '../../grid';
import { DELIMITERS } from './delimiter';

/** Whole rows that show how a first cell looks. */
const MOST_LOOKED = 1000;
/** Lines one row may have been broken into. */
const MOST_LINES = 5;

export class RowMender {
  private held: string[][] = [];
  /** How the first cells of whole rows look: "IN001" is a9, "2025-08-02" 9-9-9. */
  private readonly shapes = new Set<string>();
  private sawCaptions = false;
  /** Rows whose first cell has been looked at. */
  private looked = 0;

  /** @param width 0 where rows have no common width: then they stay as they are */
  constructor(
    private readonly width: number,
    private readonly delimiter: string,
  ) {}

  push(rows: string[][]): string[][] {
    if (this.width < 3) return rows;
    if (this.held.length === 0 && rows.every((row) => row.length === this.width) && this.sawCaptions) {
      for (const row of rows.slice(0, 20)) this.remember(row);
      return rows;
    }
    const out: string[][] = [];
    for (const row of rows) this.take(row, out);
    return out;
  }

  end(): string[][] {
    const out: string[][] = [];
    this.release(out);
    return out;
  }

  private take(given: string[], out: string[][]): void {
    const row = this.parted(given) ?? given;
    if (this.held.length > 0) {
      const joined = [...this.held, row].reduce((all, next) => [
        ...all.slice(0, -1),
        `${all[all.length - 1]}\n${next[0]}`,
        ...next.slice(1),
      ]);
      if (row.length < this.width && joined.length === this.width) {
        this.held = [];
        out.push(joined);
        return;
      }
      if (joined.length < this.width && this.held.length < MOST_LINES && !this.looksLikeRecord(row)) {
        this.held.push(row);
        return;
      }
      this.release(out);
    }
    if (row.length === this.width) {
      this.remember(row);
      out.push(row);
    } else if (row.length < this.width) {
      if (row.length > 1 && this.looksLikeRecord(row)) this.held.push(row);
      else out.push(row);
    } else out.push(this.narrowed(row));
  }

  /** A line quoted as a whole, or of another export, put below this one, that separates its cells by another sign. */
  private parted([text, ...more]: string[]): string[] | null {
    if (text === undefined || more.length > 0) return null;
    const split = DELIMITERS.filter((each) => text.includes(each)).map(
      (delimiter) => Papa.parse<string[]>(text, { delimiter }).data[0]!,
    );
    return split.find((cells) => cells.length === this.width) ?? null;
  }

  /** The held lines as they are: the first is a row whose end is missing. */
  private release(out: string[][]): void {
    const [first, ...others] = this.held;
    this.held = [];
    if (!first) return;
    // The break may stand in the last cell there is, too.
    out.push([...first.slice(0, -1), ...new Array<string>(this.width - first.length + 1).fill(BROKEN_CELL)], ...others);
  }

  /** A separator behind a backslash belongs to the text; of any other row too wide nobody knows which cell is whose. */
  private narrowed(row: string[]): string[] {
    if (row.slice(this.width).every((cell) => cell.trim() === '')) return row;
    const joined = row.reduce<string[]>((cells, cell) => {
      const before = cells[cells.length - 1];
      if (before?.endsWith('\\')) cells[cells.length - 1] = before.slice(0, -1) + this.delimiter + cell;
      else cells.push(cell);
      return cells;
    }, []);
    if (joined.length === this.width || !this.looksLikeRecord(row)) return joined;
    return [row[0]!, ...new Array<string>(this.width - 1).fill(BROKEN_CELL)];
  }

  private remember(row: string[]): void {
    if (this.sawCaptions && row[0] !== '' && this.looked++ < MOST_LOOKED) this.shapes.add(shapeOf(row[0]!));
    this.sawCaptions = true;
  }

  private looksLikeRecord(row: string[]): boolean {
    return row[0] !== '' && this.shapes.has(shapeOf(row[0]!));
  }
}

const shapeOf = (cell: string): string =>
  cell
    .slice(0, 40)
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a');
