/** Reads the columns of a table, cell by cell, and keeps account of what it did. */
import type { FieldSpec, Matrix, RawCell, TypedValue } from './types';
import type { Sample } from './reading';
import { Account } from './account';
import { COLUMN_TYPES } from './columnTypes/columnTypes';
import type { CellReader, ColumnStyle } from './columnTypes/columnType';
import { judgeOf, type ColumnOptions } from './judgeCell';
import type { CellResult } from './remark';

/** Distinct values remembered; a column of all different values gives up remembering after the first thousands. */
const MEMORY_TRIAL = 4096;

export interface ReadColumn {
  values: TypedValue[];
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
  const passes = plans.map(
    (plan) => new Pass(matrix, rows, plan, COLUMN_TYPES[plan.spec.type].reader(plan.spec, plan.options)),
  );
  for (let from = 0; from < rows.length; from += TILE_ROWS) {
    for (const pass of passes) pass.readRows(from, Math.min(rows.length, from + TILE_ROWS));
    yield;
  }
  const answers: ReadColumn[] = [];
  for (const pass of passes) {
    const again = pass.reader.again?.();
    const last = again ? new Pass(matrix, rows, pass.plan, again) : pass;
    for (let from = 0; again && from < rows.length; from += AGAIN_ROWS) {
      last.readRows(from, Math.min(rows.length, from + AGAIN_ROWS));
      yield;
    }
    answers.push(last.done());
  }
  return answers;
}

class Pass {
  private readonly values: TypedValue[];
  private readonly account: Account;
  private readonly judge: (cell: RawCell) => CellResult;
  private remembered: Map<string, CellResult> | null;

  constructor(
    private readonly matrix: Matrix,
    private readonly rows: readonly number[],
    readonly plan: ColumnPlan,
    readonly reader: CellReader,
  ) {
    const { spec, options } = plan;
    this.values = new Array<TypedValue>(rows.length);
    // An array that begins with numbers and meets a blank later is copied whole; one that begins with null is not.
    if (rows.length > 0) this.values[0] = null;
    this.account = new Account(spec);
    this.judge = judgeOf(spec, options, reader);
    this.remembered = COLUMN_TYPES[spec.type].worthRemembering || options.meanings ? new Map() : null;
  }

  readRows(from: number, until: number): void {
    const { matrix, rows, values, account, judge } = this;
    const { column } = this.plan;
    let { remembered } = this;
    for (let i = from; i < until; i++) {
      const cell = matrix[rows[i]!]![column];
      let result: CellResult;
      if (remembered === null || typeof cell !== 'string') {
        result = judge(cell);
      } else {
        result = remembered.get(cell);
        if (result === undefined) {
          result = judge(cell);
          remembered.set(cell, result);
          if (remembered.size === MEMORY_TRIAL && i < MEMORY_TRIAL * 2) remembered = this.remembered = null;
        }
      }
      if (typeof result !== 'object') {
        values[i] = result;
      } else if (result === null) {
        values[i] = null;
        account.blank++;
      } else {
        values[i] = result.value;
        account.note(result, cell, rows[i]!);
      }
    }
  }

  done(): ReadColumn {
    const { blank, repaired, unknown } = this.account;
    return {
      values: this.values,
      kept: this.rows.length - blank - repaired - unknown,
      repaired,
      blank,
      unknown,
      repairs: this.account.samples(true),
      problems: this.account.samples(false),
      style: this.reader.style?.() ?? null,
    };
  }
}
