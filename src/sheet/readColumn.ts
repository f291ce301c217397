/** Reads one column of a table, cell by cell, and keeps account of what it did. */
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
const CACHE_TRIAL = 4096;

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

/** `rows[i]` is the row of record i in the matrix; `column` is 0-based. Never throws over a cell. */
export function readColumn(matrix: Matrix, rows: readonly number[], column: number, spec: FieldSpec, options: ColumnOptions): ReadColumn {
  const reader = COLUMN_TYPES[spec.type].reader(spec, options);
  const first = pass(matrix, rows, column, spec, options, reader);
  const again = reader.again?.() ?? null;
  return again === null ? first : pass(matrix, rows, column, spec, options, again);
}

function pass(matrix: Matrix, rows: readonly number[], column: number, spec: FieldSpec, options: ColumnOptions, reader: CellReader): ReadColumn {
  const values = new Array<TypedValue>(rows.length);
  const account = new Account(spec);
  const judge = withMeanings(judgeOf(spec, options, reader), options.meanings ?? {});
  let cache: Map<RawCell, CellResult> | null = new Map();
  for (let i = 0; i < rows.length; i++) {
    const cell = matrix[rows[i]!]![column];
    let result = cache?.get(cell);
    if (result === undefined) {
      result = judge(cell);
      if (cache !== null && result !== undefined) {
        cache.set(cell, result);
        if (cache.size === CACHE_TRIAL && i < CACHE_TRIAL * 2) cache = null;
      }
    }
    if (typeof result === 'object') {
      if (result === null) {
        account.blank++;
        values[i] = null;
      } else {
        values[i] = result.value;
        account.note(result, cell, rows[i]!);
      }
    } else {
      values[i] = result;
    }
  }
  const { blank, repaired, unknown: unread } = account;
  return {
    values,
    kept: rows.length - blank - repaired - unread,
    repaired,
    blank,
    unknown: unread,
    repairs: account.samples(true),
    problems: account.samples(false),
    style: reader.style ?? null,
  };
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

function withMeanings(judge: (cell: RawCell) => CellResult, meanings: Readonly<Record<string, string>>): (cell: RawCell) => CellResult {
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
      if (remark.value !== undefined) sample.made = remark.value === null ? '' : this.shown(showValue(remark.value, this.spec.type));
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

