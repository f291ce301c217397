/** Reads the columns of a table, cell by cell, and keeps account of what it did. */
import type { FieldSpec, Matrix, RawCell, TypedValue } from './types';
import type { Sample } from './reading';
import { isBlankCell, isErrorCell, squeeze } from './blank';
import { COLUMN_TYPES } from './columnTypes/columnTypes';
import type { CellReader, ColumnContext, ColumnStyle } from './columnTypes/columnType';
import { foldWord } from './fold';
import { maskText } from './mask';
import { unknown, type CellResult, type Remark } from './remark';
import { showValue } from './showValue';

/** Distinct remarks told apart per column; those beyond are counted only. */
const MOST_SAMPLES = 50;
const MOST_ROWS = 100;
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

export interface ColumnOptions extends ColumnContext {
  /** Every numeric 0 is a blank cell, whatever the field says. */
  zeroIsBlank: boolean;
  /** What the user says that cells of this column mean: text → a text the field understands. */
  meanings?: Readonly<Record<string, string>>;
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
  // Filled first: an array that turns from numbers to mixed values is copied whole.
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
    this.values = new Array<TypedValue>(rows.length).fill(null);
    this.account = new Account(spec);
    this.judge = withMeanings(judgeOf(spec, options, reader), options.meanings ?? {});
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
      style: this.reader.style ?? null,
    };
  }
}

/** The questions asked of every cell, whatever its type: is it blank, is it an error, and then the type's own. */
function judgeOf(spec: FieldSpec, options: ColumnOptions, reader: CellReader): (cell: RawCell) => CellResult {
  const zeroIsBlank = options.zeroIsBlank || spec.zeroIsBlank === true;
  const blanks = new Set((spec.blanks ?? []).map((word) => squeeze(word).toLowerCase()));
  const words = Object.entries(spec.values ?? {}).flatMap(([word, synonyms]) => [word, ...synonyms]);
  // A vocabulary may give a meaning to what is a blank elsewhere, such as "-" for no.
  const meant = new Set(words.filter((word) => isBlankCell(word) && word.trim() !== '').map((word) => word.trim()));
  return (cell) => {
    if (typeof cell === 'number') {
      if (cell === 0 && zeroIsBlank) return null;
      if (blanks.size > 0 && blanks.has(String(cell))) return null;
      return reader.read(cell);
    }
    if (cell === null || cell === undefined) return null;
    if (typeof cell === 'string') {
      if (isBlankCell(cell) && !(meant.size > 0 && meant.has(cell.trim()))) return null;
      if (isErrorCell(cell)) return unknown('errorCell');
      if (blanks.size > 0 && blanks.has(squeeze(cell).toLowerCase())) return null;
      return reader.read(cell);
    }
    if (typeof cell === 'boolean') return reader.read(cell);
    // JSON may hold lists and objects where a cell should be; they are nothing a sheet can hold.
    return unknown('errorCell');
  };
}

function withMeanings(
  judge: (cell: RawCell) => CellResult,
  meanings: Readonly<Record<string, string>>,
): (cell: RawCell) => CellResult {
  // A dash folds to nothing, as a blank does; it is told apart by itself.
  const key = (text: string) => foldWord(text) || squeeze(text);
  const meant = new Map(Object.entries(meanings).map(([cell, meaning]) => [key(cell), meaning]));
  if (meant.size === 0) return judge;
  return (cell) => judge((typeof cell === 'object' ? undefined : meant.get(key(String(cell)))) ?? cell);
}

/** Counts and samples of a column. */
class Account {
  blank = 0;
  repaired = 0;
  unknown = 0;
  private readonly byRemark = new Map<string, Sample>();

  constructor(private readonly spec: FieldSpec) {}

  note(remark: Remark, cell: RawCell, row: number): void {
    if (remark.value === undefined) this.unknown++;
    else if (remark.value === null) this.blank++;
    else this.repaired++;
    const found = String(cell);
    const key = `${remark.code}\u0000${found}`;
    let sample = this.byRemark.get(key);
    if (sample === undefined) {
      if (this.byRemark.size >= MOST_SAMPLES) return;
      sample = { code: remark.code, found: this.shown(found), count: 0, rows: [] };
      if (remark.value !== undefined)
        sample.made = remark.value === null ? '' : this.shown(showValue(remark.value, this.spec.type));
      if (remark.suggestion !== undefined) sample.suggestion = remark.suggestion;
      this.byRemark.set(key, sample);
    }
    sample.count++;
    if (sample.rows.length < MOST_ROWS) sample.rows.push(row);
  }

  samples(understood: boolean): Sample[] {
    return [...this.byRemark.values()].filter((sample) => (sample.made !== undefined) === understood);
  }

  private shown(found: string): string {
    return this.spec.personal ? maskText(found) : found.slice(0, 80);
  }
}
