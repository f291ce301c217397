/** Which rows below a header are records: not the empty ones, the totals, the header printed again, or what comes after the table. */
import type { Matrix, RawCell } from './types';
import type { SkipReason } from './reading';
import { isEmptyCell, isWordCharacter, squeeze } from './blank';
import { foldCaption } from './fold';
import type { Caption } from './header/captions';

const TOTAL =
  /^(?:grand |sub ?)?total(?:\s*(?:keseluruhan|:|all))?$|^(?:jumlah|jml)(?:\s+total)?$|^total keseluruhan$/i;
/** What Excel's pivots write where the first field's caption should be. */
const PIVOT = /^(?:row labels|column labels|label baris|grand total)$/i;
const MOST_ROWS = 1000;

export interface DataRows {
  rows: number[];
  skipped: { reason: SkipReason; rows: number[]; count: number }[];
}

/** Rows looked at in one step. */
const STEP_ROWS = 4096;

export interface DataRowsOptions {
  firstRow: number;
  captions: readonly Caption[];
  /** 0-based columns that carry a field. */
  known: ReadonlySet<number>;
  zeroIsBlank: boolean;
  /** Rows that are totals by the table's own word. */
  totals?: ReadonlySet<number>;
  /** True where another table's header begins; nothing from there on belongs to this one. */
  stop(row: number): boolean;
}

/** A generator, so that a page may breathe between its steps. */
export function* dataRows(matrix: Matrix, options: DataRowsOptions): Generator<void, DataRows> {
  const sorter = new RowSorter(options);
  const rows: number[] = [];
  for (let row = options.firstRow; row < matrix.length; row++) {
    if (row % STEP_ROWS === 0) yield;
    if (sorter.isRecord(matrix[row], row)) rows.push(row);
  }
  return { rows, skipped: sorter.skipped };
}

/** Tells records from other rows; asked for one row after the other. */
export class RowSorter {
  private readonly columns: readonly number[];
  private readonly folded: readonly { column: number; key: string }[];
  private readonly reasons = new Map<SkipReason, DataRows['skipped'][number]>();
  private afterGap = false;
  private titled = false;
  private over = false;

  constructor(private readonly options: Omit<DataRowsOptions, 'firstRow'>) {
    this.columns = options.captions.map((caption) => caption.column);
    this.folded = options.captions.map(({ column, text }) => ({ column, key: foldCaption(text) }));
  }

  get skipped(): DataRows['skipped'] {
    return [...this.reasons.values()];
  }

  isRecord(cells: Matrix[number] | undefined, row: number): boolean {
    const { columns } = this;
    const { known, stop } = this.options;
    if (this.over) return this.skip('afterTable', row);
    if (!cells || !columns.some((column) => this.filled(cells[column]))) {
      this.afterGap = true;
      return this.skip('empty', row);
    }
    if (this.options.totals?.has(row)) return this.skip('total', row);
    // The same captions again, without a title of their own, are the next page of this table.
    if (this.afterGap && stop(row) && (this.titled || !isHeaderAgain(cells, this.folded))) {
      this.over = true;
      return this.skip('afterTable', row);
    }
    if (
      this.afterGap &&
      columns.length > 2 &&
      isLoneText(columns.map((column) => cells[column]).filter((cell) => this.filled(cell)))
    )
      {
      this.titled = true;
      return this.skip('remark', row);
    }
    this.afterGap = this.titled = false;
    if (isTotal(cells, columns)) return this.skip('total', row);
    // Forms come with their numbers filled in and nothing else.
    if (!columns.some((column) => known.has(column) && this.filled(cells[column]))) return this.skip('unfilled', row);
    return isHeaderAgain(cells, this.folded) ? this.skip('repeatedHeader', row) : true;
  }

  private filled(cell: RawCell): boolean {
    return !(isEmptyCell(cell) || (this.options.zeroIsBlank && cell === 0));
  }

  private skip(reason: SkipReason, row: number): false {
    const entry = this.reasons.get(reason) ?? { reason, rows: [], count: 0 };
    this.reasons.set(reason, entry);
    entry.count++;
    if (entry.rows.length < MOST_ROWS) entry.rows.push(row);
    return false;
  }
}

/** A title or a signature below the table. */
const isLoneText = (cells: readonly RawCell[]) => cells.length === 1 && typeof cells[0] === 'string';

/** The first filled cell names a total; a number in a `NO` column before it does not hide it. */
function isTotal(cells: readonly RawCell[], columns: readonly number[]): boolean {
  let looked = 0;
  for (const column of columns) {
    const cell = cells[column];
    if (isEmptyCell(cell)) continue;
    if (typeof cell === 'string' && cell.length < 40 && !isDigit(cell.charCodeAt(0))) {
      const text = squeeze(cell);
      if (TOTAL.test(text) || PIVOT.test(text)) return true;
    }
    if (++looked === 2) return false;
  }
  return false;
}

function isHeaderAgain(cells: readonly RawCell[], captions: readonly { column: number; key: string }[]): boolean {
  let same = 0;
  let filled = 0;
  for (const { column, key } of captions) {
    const cell = cells[column];
    if (isEmptyCell(cell)) continue;
    if (typeof cell !== 'string') return false;
    filled++;
    if (mayFoldTo(cell, key) && foldCaption(cell) === key) same++;
    else if (filled - same > 1) return false;
  }
  return same >= 2 && same >= filled - 1;
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A look at the first letter spares the folding of nearly all cells. */
function mayFoldTo(cell: string, key: string): boolean {
  const code = cell.charCodeAt(0);
  if (!isWordCharacter(code)) return true;
  return (isDigit(code) ? code : code | 32) === key.charCodeAt(0);
}
