/** A sheet of working columns: what a row's verdict is worked out from, one step a column, in the row of the record itself. */
import { columnLetters } from '../grid';
import { formulaInRow, ROW, type MergedCells } from './mergedCells';

/** Excel: 8,192 characters and 64 levels a formula. Shorter ones are cut into columns that people can still follow. */
const LONGEST = 8_192;
const DEEPEST = 60;
const LONGEST_STEP = 1_200;
const DEEPEST_STEP = 24;
const DIGITS_OF_ROW = 6;

export interface WorkingColumn {
  caption: string;
  /** Without `=`; `ROW` stands for the row's number. */
  formula: string;
}

export interface Rows {
  /** 1-based, as Excel counts. */
  first: number;
  last: number;
}

export class WorkingSheet {
  readonly columns: WorkingColumn[] = [];
  private readonly known = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly rows: Rows,
    /** Of the sheet that it looks at. */
    readonly merged: MergedCells = new Map(),
  ) {}

  /** A formula of one of its columns in one row, 1-based. */
  inRow(formula: string, row: number): string {
    return formulaInRow(formula, row, this.merged);
  }

  /** The cell, in the same row, of a column with this formula; what is asked twice stands once. */
  column(caption: string, formula: string): string {
    let cell = this.known.get(formula);
    if (cell === undefined) this.known.set(formula, (cell = this.next(caption, formula)));
    return cell;
  }

  /** A column at the end, whatever stands before: for columns that must stand beside each other. */
  next(caption: string, formula: string): string {
    if (!fits(formula)) throw new RangeError(`${caption}: ${formula.length}`);
    this.columns.push({ caption, formula });
    return `$${columnLetters(this.columns.length - 1)}${ROW}`;
  }

  /** All rows of a column, by the cell that `column` gave. */
  range(cell: string): string {
    return rangeOf(cell, this.rows.first, this.rows.last);
  }

  /** The same from the top of the sheet, where a place in it is the row's number. */
  fromTop(cell: string): string {
    return rangeOf(cell, 1, this.rows.last);
  }

  /** Parts short enough to stand in one formula together: the longest get columns of their own. */
  step(caption: () => string, parts: readonly string[]): string[] {
    let all = [...parts];
    while (lengthOf(all.join()) > LONGEST_STEP || all.some((part) => depthOf(part) > DEEPEST_STEP)) {
      const longest = all.reduce((a, b) => (weight(b) > weight(a) ? b : a));
      if (isCell(longest)) break;
      all = [...new Set(all.map((part) => (part === longest ? this.column(caption(), part) : part)))];
    }
    return all;
  }
}

function rangeOf(cell: string, first: number, last: number): string {
  const letters = cell.slice(1, -ROW.length);
  return `$${letters}$${first}:$${letters}$${last}`;
}

export const isCell = (formula: string): boolean =>
  formula.startsWith('$') && formula.endsWith(ROW) && formula.length < 6;

const lengthOf = (formula: string): number => formula.length + DIGITS_OF_ROW * (formula.split(ROW).length - 1);
const weight = (part: string): number =>
  isCell(part) ? 0 : lengthOf(part) + (depthOf(part) > DEEPEST_STEP ? LONGEST : 0);

/** Whether Excel takes it: its length, and how deep its brackets are. */
export const fits = (formula: string): boolean => lengthOf(formula) <= LONGEST && depthOf(formula) <= DEEPEST;

function depthOf(formula: string): number {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (const character of formula) {
    if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '(') most = Math.max(most, ++depth);
    else if (character === ')') depth--;
  }
  return most;
}
