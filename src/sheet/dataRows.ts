/** Which rows below a header are records: not the empty ones, totals, footers, prefilled lines, or what comes after the table. */
import type { FieldSpec, Matrix, RawCell } from './shared/types';
import type { Section, SkipReason } from './shared/reading';
import { foldCaption, isBlankWord, isErrorCell, squeeze } from '../grid';
import type { Caption } from './header/captions';
import { parseDate } from './columnTypes/parseDate';
import { footerKind } from './rows/footers';
import { isExample, saysExample } from './rows/examples';
import { isNextPage, type Table } from './rows/nextPage';
import { isHeaderAgain } from './rows/headerAgain';
import { PrefilledRows } from './rows/prefilled';
import { isBlankHere } from './shared/blankHere';
import { IN_SIGHT } from './shared/inSight';
import { Sums, TotalWords } from './rows/totals';
import { captionsAgain, numbersOrUnits } from './rows/underCaptions';

const MOST_ROWS = 1000;
/** Cells a footer may have been split into by the separator. */
const MOST_FOOTER_CELLS = 3;
/** Filled cells, from the left, one of which is a total's label. */
const LABEL_CELLS = 2;
/** Rows under the captions that may number the columns or name units. */
const UNDER_CAPTIONS = 2;
/** Types of columns that hold no word of any kind. */
const TYPED: ReadonlySet<string> = new Set(['enum', 'date', 'datetime', 'time', 'number', 'integer', 'duration']);

export interface DataRows {
  rows: number[];
  skipped: { reason: SkipReason; rows: number[]; count: number }[];
  sections: Section[];
}

const NONE: readonly number[] = [];
/** Rows looked at in one step. */
const STEP_ROWS = 4096;

export interface DataRowsOptions {
  firstRow: number;
  captions: readonly Caption[];
  /** The field of each 0-based column that carries one. */
  known: ReadonlyMap<number, FieldSpec>;
  /** What stands over the captions. */
  title: string | null;
  zeroIsBlank: boolean;
  /** Rows that are totals by the table's own word. */
  totals?: ReadonlySet<number>;
  /** What somebody has said of a row. */
  marked?: ((cells: Matrix[number]) => 'total' | 'record' | null) | undefined;
  daysNamed: Table['daysNamed'];
  /** True where another table's header begins; nothing from there on belongs to this one. */
  stop(row: number): boolean;
  /** A row further down, as far as it is known. */
  peek(row: number): Matrix[number] | undefined;
}

/** A generator, so that a page may breathe between its steps. */
export function* dataRows(matrix: Matrix, options: DataRowsOptions): Generator<void, DataRows> {
  const sorter = new RowSorter(options);
  const rows: number[] = [];
  for (let row = options.firstRow; row < matrix.length; row++) {
    if (row % STEP_ROWS === 0) yield;
    if (sorter.isRecord(matrix[row], row)) rows.push(row);
  }
  return { rows, skipped: sorter.skipped, sections: sorter.sections };
}

/** Tells records from other rows; asked for one row after the other. */
export class RowSorter {
  readonly sections: Section[] = [];
  private readonly columns: readonly number[];
  private readonly folded: readonly { column: number; key: string }[];
  private readonly ids: readonly number[];
  private readonly knownColumns: readonly number[];
  private readonly chosen: readonly number[];
  private readonly sums: Sums;
  private readonly totals = new TotalWords();
  private readonly prefilled: PrefilledRows;
  private readonly reasons = new Map<SkipReason, DataRows['skipped'][number]>();
  private readonly table: Table;
  private afterGap = false;
  /** Under a heading that calls its rows an example. */
  private inExample: boolean;
  /** Lines of text since the gap. */
  private titles: string[] = [];
  private over = false;
  private signing = false;
  private looked = 0;
  /** Columns of what stands below the table for itself, until the next gap. */
  private apart: readonly number[] | null = null;

  constructor(private readonly options: Omit<DataRowsOptions, 'firstRow'>) {
    const known = [...options.known];
    const of = (types: readonly string[]) =>
      known.filter(([, { type }]) => types.includes(type)).map(([column]) => column);
    this.columns = options.captions.map((caption) => caption.column);
    this.folded = options.captions.map(({ column, text }) => ({ column, key: foldCaption(text) }));
    this.ids = of(['id']);
    this.knownColumns = known.map(([column]) => column);
    this.chosen = of(['enum', 'boolean']);
    this.sums = new Sums(options.known, (cell) => !this.filled(cell));
    this.prefilled = new PrefilledRows(options, this.sums);
    this.table = { ...options, captions: this.folded };
    this.inExample = saysExample(options.title);
  }

  get skipped(): DataRows['skipped'] {
    return [...this.reasons.values()];
  }

  isRecord(cells: Matrix[number] | undefined, row: number): boolean {
    const reason = cells && this.isUsual(cells, row) ? null : this.reasonAgainst(cells, row);
    if (reason !== null) {
      if (reason === 'total' || reason === 'totalSum' || reason === 'totalMean') this.sums.total();
      return this.skip(reason, row);
    }
    this.sums.record(cells!);
    const section = this.sections[this.sections.length - 1];
    if (section) section.records++;
    return true;
  }

  /** Like nearly all rows: wide, with an id of its own, begun by neither a total's word nor captions, with nothing open above it. */
  private isUsual(cells: Matrix[number], row: number): boolean {
    if (this.over || this.inExample || this.afterGap || this.apart || this.signing || this.looked < UNDER_CAPTIONS)
      return false;
    if (this.options.marked || this.options.totals?.has(row)) return false;
    let filled = 0;
    for (const column of this.columns) {
      if (!this.filled(cells[column])) continue;
      if (filled < LABEL_CELLS && this.totals.says(cells[column], false)) return false;
      if (++filled > MOST_FOOTER_CELLS) return this.hasId(cells, true) && !isHeaderAgain(cells, this.folded);
    }
    return false;
  }

  private hasId(cells: Matrix[number], wide: boolean): boolean {
    for (const column of this.ids) if (isRealId(cells[column], wide)) return true;
    return false;
  }

  private reasonAgainst(cells: Matrix[number] | undefined, row: number): SkipReason | null {
    const { columns } = this;
    if (this.over) return 'afterTable';
    const filled = cells ? this.firstFilled(cells) : NONE;
    if (!cells || filled.length === 0) {
      this.afterGap = true;
      this.apart = null;
      return 'empty';
    }
    const mark = this.options.marked?.(cells) ?? null;
    if (mark === 'total' || (mark === null && this.options.totals?.has(row))) return 'total';
    if (mark === 'record') {
      this.passGap();
      return null;
    }
    const { afterGap } = this;
    if (afterGap && this.isAnotherTable(cells, row)) {
      this.over = true;
      return 'afterTable';
    }
    const first = cells[filled[0]!];
    if (afterGap && columns.length > 2 && filled.length === 1 && typeof first === 'string') {
      this.titles.push(first);
      return this.remark(first, row);
    }
    this.passGap();
    const wide = filled.length > MOST_FOOTER_CELLS;
    const bare = !this.hasId(cells, wide);
    if ((afterGap || this.apart) && this.isApart(cells, row, bare)) return 'afterTable';
    const word =
      filled.slice(0, LABEL_CELLS).some((column) => this.totals.says(cells[column], bare)) ||
      (bare && this.chosen.some((column) => this.totals.says(cells[column], false)));
    if (bare || word) {
      const proof = this.sums.proof(cells);
      if (proof) return proof;
    }
    if (bare && this.sums.provedBelow(cells, (distance) => this.options.peek(row + distance))) return 'totalSum';
    if (bare && !wide && columns.length > 2 && filled.every((column) => this.sums.isCount(cells[column])))
      return 'total';
    if (word) return this.footerOf(first) === null ? 'total' : 'remark';
    // Forms come with their numbers filled in and nothing else.
    const { known } = this.options;
    if (bare && !columns.some((column) => known.has(column) && this.filled(cells[column]))) {
      if (filled.length === 1 && columns.length > 2 && typeof first === 'string') return this.remark(first, row);
      return 'unfilled';
    }
    if (this.looked++ < UNDER_CAPTIONS) {
      if (numbersOrUnits(cells, columns) || isExample(cells, columns)) return 'units';
      if (captionsAgain(cells, known)) return 'repeatedHeader';
    }
    if (bare) {
      const texts = this.loneText(cells, filled);
      if (texts !== null) {
        if (texts.isLone && this.isHeading(texts.column, texts.text)) return this.remark(texts.text, row);
        if (this.footerOf(texts.text) !== null) return this.remark(texts.text, row);
        if (!this.choosesWord(cells, filled)) {
          const parts = filled.map((column) => cells[column]);
          const kinds = [...parts, parts.join(' ')].map((each) => this.footerOf(each));
          const isFooter = kinds.some((kind) => kind !== null);
          const proofs = [isFooter, this.sums.lacksWhatRecordsHave(cells), this.isAboveCaptions(row)];
          if (proofs.filter(Boolean).length > 1) {
            if (kinds.includes('signature')) this.signing = true;
            return 'remark';
          }
        }
        if (this.signing) return 'remark';
      }
      if (this.prefilled.has(cells, row)) return 'prefilled';
    }
    this.signing = false;
    const again = isHeaderAgain(cells, this.folded);
    this.inExample &&= !again && this.hasOwnRecords(row);
    return again ? 'repeatedHeader' : this.inExample ? 'units' : null;
  }

  private passGap(): void {
    this.afterGap = false;
    this.titles = [];
  }

  private isAnotherTable(cells: Matrix[number], row: number): boolean {
    return this.options.stop(row) ? !isNextPage(cells, row, this.titles, this.table) : this.captionsOfAnother(cells);
  }

  /** A line of text: a heading over the rows below it, or a remark under the table. */
  private remark(text: string, row: number): SkipReason {
    const kind = footerKind(text);
    if (kind === 'signature') this.signing = true;
    if (kind !== null || this.signing || !/\p{L}{3}/u.test(text)) return 'remark';
    this.sections.push({ row, text: squeeze(text).slice(0, 80), records: 0 });
    this.inExample = saysExample(text);
    return 'section';
  }

  /** Records stand above the example, or below it under the captions once more: a form that holds nothing else is read. */
  private hasOwnRecords(row: number): boolean {
    if (this.sums.count > 0) return true;
    for (let next = row + 1; next <= row + IN_SIGHT; next++) {
      const below = this.options.peek(next);
      if (below && isHeaderAgain(below, this.folded)) return true;
    }
    return false;
  }

  /** One of its cells is a word of its column's list. */
  private choosesWord(cells: Matrix[number], filled: readonly number[]): boolean {
    const { known } = this.options;
    return filled.some((each) => known.get(each)?.type === 'enum' && this.sums.isWord(each, cells[each]));
  }

  /** What a report prints over the captions of its next page. */
  private isAboveCaptions(row: number): boolean {
    const below = this.options.peek(row + 1);
    return below !== undefined && isHeaderAgain(below, this.folded);
  }

  /** A summary, a legend, signatures below the records, down to the next gap. */
  private isApart(cells: Matrix[number], row: number, bare: boolean): boolean {
    const columns = this.allFilled(cells);
    const lacks = bare && this.sums.lacksWhatRecordsHave(cells);
    if (this.apart) {
      if (!lacks && !columns.every((column) => this.apart!.includes(column))) this.apart = null;
    } else {
      const begins =
        this.beginsSmallTable(cells, columns, row) ||
        (lacks && columns.some((each) => this.misfits(cells, each, columns))) ||
        columns.filter((each) => this.footerOf(cells[each]) === 'signature').length > 1;
      if (begins) this.apart = columns;
    }
    return this.apart !== null;
  }

  /** A few captions, and under them rows of no other columns that hold numbers. */
  private beginsSmallTable(cells: Matrix[number], columns: readonly number[], row: number): boolean {
    const below = this.options.peek(row + 1);
    if (!below || columns.length < 2 || columns.length * 2 > this.columns.length) return false;
    if (!columns.every((column) => isCaption(cells[column]))) return false;
    const filled = this.allFilled(below);
    return filled.every((each) => columns.includes(each)) && filled.some((each) => typeof below[each] === 'number');
  }

  /** A text that its column could not hold; an unknown site beside a name is a record's own. @param filled of the row */
  private misfits(cells: Matrix[number], column: number, filled: readonly number[]): boolean {
    const cell = cells[column];
    const { known } = this.options;
    if (typeof cell !== 'string' || !known.has(column)) return false;
    return known.get(column)!.type === 'enum'
      ? !this.sums.isWord(column, cell) && !filled.some((each) => known.get(each)?.type === 'text')
      : this.isHeading(column, cell);
  }

  /** Captions of a table that this pack does not know: words where this table's columns hold days, numbers and words of a list. */
  private captionsOfAnother(cells: Matrix[number]): boolean {
    const columns = this.allFilled(cells);
    if (columns.length < 3 || !columns.every((column) => isCaption(cells[column]))) return false;
    const typed = columns.filter((column) => TYPED.has(this.options.known.get(column)?.type ?? 'text'));
    return typed.length > 1 && typed.every((column) => this.holdsNo(column, cells[column] as string));
  }

  /** A word that a column of its type cannot hold. */
  private holdsNo(column: number, text: string): boolean {
    const { type } = this.options.known.get(column)!;
    return type === 'enum' ? !this.sums.isWord(column, text) : !/\d/.test(text) && !isBlankWord(text);
  }

  private allFilled(cells: Matrix[number]): number[] {
    return this.columns.filter((column) => this.filled(cells[column]));
  }

  private footerOf(cell: RawCell): ReturnType<typeof footerKind> {
    return this.columns.length > 2 ? footerKind(cell) : null;
  }

  /** The text of a row that holds one, alone or split over a few cells, or the same in every cell of a merged line. */
  private loneText(
    cells: Matrix[number],
    filled: readonly number[],
  ): { text: string; column: number; isLone: boolean } | null {
    // "II | BANDUNG" under "No | Site": what stands in columns nobody knows says nothing of a record.
    const [column = filled[0]!, ...others] = filled.filter((each) => this.options.known.has(each));
    const text = cells[column];
    if (typeof text !== 'string' || this.columns.length <= 2 || isErrorCell(text)) return null;
    const same = filled.length > 2 && filled.every((each) => cells[each] === text);
    if (filled.length > MOST_FOOTER_CELLS && !same) return null;
    return { text, column, isLone: others.length === 0 || same };
  }

  /** A lone text that its column could not hold: words where an id, a date or a number belongs. A name alone is a record. */
  private isHeading(column: number, text: string): boolean {
    const type = this.options.known.get(column)?.type;
    if (type === undefined || type === 'text') return false;
    if (type === 'enum' && column !== this.knownColumns[0]) return false;
    if (!/\d/.test(text) || /^\p{L}[\p{L} ]{2,}:/u.test(text)) return true;
    // "AGENT BATCH 5", "6 tiket"
    if (type === 'id' && /(?:\p{L}{3,}|^\d+)\s+\p{L}{3}/u.test(text)) return true;
    if (!type.startsWith('date') || !/\p{L}{3}/u.test(text)) return false;
    const date = parseDate(text, 'dayFirst');
    return date === null || date.monthOnly === true;
  }

  /** The filled columns, as many as anybody asks about. */
  private firstFilled(cells: Matrix[number]): number[] {
    const found: number[] = [];
    for (const column of this.columns) {
      if (!this.filled(cells[column])) continue;
      found.push(column);
      if (found.length > MOST_FOOTER_CELLS && cells[column] !== cells[found[0]!]) break;
    }
    return found;
  }

  private filled(cell: RawCell): boolean {
    return !isBlankHere(cell, this.options.zeroIsBlank);
  }

  private skip(reason: SkipReason, row: number): false {
    const entry = this.reasons.get(reason) ?? { reason, rows: [], count: 0 };
    this.reasons.set(reason, entry);
    entry.count++;
    if (entry.rows.length < MOST_ROWS) entry.rows.push(row);
    return false;
  }
}

const isCaption = (cell: RawCell): boolean => typeof cell === 'string' && cell.length <= 80 && !/\d{3}/.test(cell);

/** An id that could name a record: in a row of few cells a short number may be a count, and a sentence is no id. */
function isRealId(cell: RawCell, wide: boolean): boolean {
  if (typeof cell === 'number') return wide ? cell > 0 : cell >= 1000;
  return (
    typeof cell === 'string' && (wide || cell.length > 3) && /^[^\s()]*[1-9][^\s()]*$/.test(cell) && !isErrorCell(cell)
  );
}
