/** Reads the columns of a table, cell by cell, and keeps account of what it did. */
import type { FieldSpec, Matrix, RawCell, TypedValue } from './shared/types';
import type { Sample } from './shared/reading';
import { Account } from './account';
import { COLUMN_TYPES } from './columnTypes';
import type { CellReader, ColumnStyle } from './columnTypes/columnType';
import type { DateOrder } from './columnTypes/writtenDate';
import { judgeOf, type ColumnOptions } from './judgeCell';
import { Remembered } from './shared/remembered';
import type { CellResult } from './columnTypes/remark';

export interface ReadColumn {
  values: TypedValue[];
  /** Texts of the cells not understood, by record. */
  unread: ReadonlyMap<number, string>;
  kept: number;
  repaired: number;
  blank: number;
  unknown: number;
  repairs: Sample[];
  problems: Sample[];
  style: ColumnStyle | null;
}

export interface ColumnPlan {
  /** 0-based column of the matrix. */
  column: number;
  spec: FieldSpec;
  options: ColumnOptions;
}

/** Rows read of one column before the next column's turn: cells of a row lie together in memory (35 columns: a third of the time). */
const TILE_ROWS = 512;
/** Rows of one column read a second time in one step. */
const AGAIN_ROWS = 8192;

/** `rows[i]` is the row of record i in the matrix. Never throws over a cell. One answer a plan, in their order; a step a tile. */
export function* readColumns(
  matrix: Matrix,
  rows: readonly number[],
  plans: readonly ColumnPlan[],
): Generator<void, ReadColumn[]> {
  const passes = plans.map((plan) => new Pass(plan, readerOf(plan)));
  const values = plans.map(() => emptyColumn(rows.length));
  for (let from = 0; from < rows.length; from += TILE_ROWS) {
    passes.forEach((pass, i) => pass.read(matrix, rows, values[i]!, from, Math.min(rows.length, from + TILE_ROWS)));
    yield;
  }
  const answers: ReadColumn[] = [];
  const order = orderOf(passes);
  for (const [i, pass] of passes.entries()) {
    const again = pass.reader.again?.(order);
    const last = again ? new Pass(pass.plan, again) : pass;
    for (let from = 0; again && from < rows.length; from += AGAIN_ROWS) {
      last.read(matrix, rows, values[i]!, from, Math.min(rows.length, from + AGAIN_ROWS));
      yield;
    }
    answers.push({ values: values[i]!, unread: last.takeUnread(), ...last.account() });
  }
  return answers;
}

export function readerOf({ spec, options }: ColumnPlan): CellReader {
  return COLUMN_TYPES[spec.type].reader(spec, options);
}

/** The order of day and month that columns of dates prove; undefined where they prove none, or two. */
export function orderOf(passes: readonly Pass[]): DateOrder | undefined {
  const orders = new Set(passes.flatMap(({ reader }) => reader.order?.() ?? []));
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** Room for so many values: an array that begins with numbers and meets a blank later is copied whole; one that begins with null is not. */
export function emptyColumn(records: number): TypedValue[] {
  const values = new Array<TypedValue>(records);
  if (records > 0) values[0] = null;
  return values;
}

/** One column read from top to bottom, in as many pieces as there are. */
export class Pass {
  private readonly counts: Account;
  private readonly judge: (cell: RawCell) => CellResult;
  private readonly remembered = new Remembered<CellResult>();
  private records = 0;
  private unread = new Map<number, string>();
  /** Some cell was a number; texts alone read the same in a second pass of ids. */
  hasNumbers = false;

  constructor(
    readonly plan: ColumnPlan,
    readonly reader: CellReader,
  ) {
    const { spec, options } = plan;
    this.counts = new Account(spec);
    this.judge = judgeOf(spec, options, reader);
  }

  /** Records `from` to `until` of this piece. @param first the row of the sheet that is row 0 of the matrix */
  read(matrix: Matrix, rows: readonly number[], values: TypedValue[], from: number, until: number, first = 0): void {
    const { counts, judge, remembered } = this;
    const { column } = this.plan;
    for (let i = from; i < until; i++) {
      const cell = matrix[rows[i]!]![column];
      if (cell === '' || cell === undefined) {
        values[i] = null;
        counts.blank++;
        continue;
      }
      let result: CellResult;
      if (typeof cell === 'string') {
        result = remembered.get(cell);
        if (result === undefined) remembered.set(cell, (result = judge(cell)));
      } else {
        if (typeof cell === 'number') this.hasNumbers = true;
        result = judge(cell);
      }
      if (typeof result !== 'object') {
        values[i] = result;
      } else if (result === null) {
        values[i] = null;
        counts.blank++;
      } else {
        values[i] = result.value;
        const shown = counts.note(result, cell, first + rows[i]!);
        if (result.value === undefined) this.unread.set(i, shown);
      }
    }
    this.records += until - from;
  }

  /** The texts not understood since the last time it was asked, by record of that piece. */
  takeUnread(): ReadonlyMap<number, string> {
    const { unread } = this;
    this.unread = new Map();
    return unread;
  }

  account(): Omit<ReadColumn, 'values' | 'unread'> {
    const { blank, repaired, unknown } = this.counts;
    return {
      kept: this.records - blank - repaired - unknown,
      repaired,
      blank,
      unknown,
      repairs: this.counts.samples(true),
      problems: this.counts.samples(false),
      style: this.reader.style?.() ?? null,
    };
  }
}
