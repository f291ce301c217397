/** Rows of a form filled in beforehand, which hold no record yet. */
import { BROKEN_CELL, isBlankWord, isErrorCell, NO_RESULT } from '../../grid';
import { isBlankHere } from '../shared/blankHere';
import type { FieldSpec, Matrix, RawCell } from '../shared/types';
import type { Sums } from './totals';

/** As many alike one after the other are a form filled in beforehand. */
const RUN = 3;

interface PrefilledOptions {
  /** The field of each 0-based column that carries one. */
  known: ReadonlyMap<number, FieldSpec>;
  zeroIsBlank: boolean;
  /** A row further down, as far as it is known. */
  peek(row: number): Matrix[number] | undefined;
}

/** Asked for one row after the other. */
export class PrefilledRows {
  private readonly columns: readonly number[];
  private readonly ids: readonly number[];
  private readonly chosen: readonly number[];
  private readonly free: readonly number[];
  private readonly keys: readonly number[];
  private run = { key: '', length: 0 };

  constructor(
    private readonly options: PrefilledOptions,
    private readonly sums: Sums,
  ) {
    const known = [...options.known];
    const of = (types: readonly string[]) =>
      known.filter(([, { type }]) => types.includes(type)).map(([column]) => column);
    this.columns = known.map(([column]) => column);
    this.ids = of(['id']);
    this.chosen = of(['enum', 'boolean']);
    this.free = of(['id', 'text', 'date', 'datetime', 'time']);
    this.keys = known.filter(([, { key }]) => key).map(([column]) => column);
  }

  /** Only error values, zeros and unticked boxes; or the same choices again and again with nothing of a record's own. */
  has(cells: Matrix[number], row: number): boolean {
    if (this.free.length === 0 || this.mayNameRecord(cells)) return false;
    if (this.columns.every((column) => isNothing(cells[column]))) return true;
    const key = this.choicesOf(cells);
    // What a formula left of a record, or a choice that names none.
    if (
      key !== null &&
      (this.free.some((column) => !isBlankHere(cells[column], this.options.zeroIsBlank)) || this.namesNothing(cells))
    )
      return true;
    return this.isRun(key ?? this.dayOf(cells), row, (below) =>
      key === null ? this.dayOf(below) : this.choicesOf(below),
    );
  }

  /** Rows alike, one after the other. */
  private isRun(key: string | null, row: number, keyOf: (below: Matrix[number]) => string | null): boolean {
    this.run = { key: key ?? '', length: key !== null && key === this.run.key ? this.run.length + 1 : 1 };
    if (key === null) return false;
    let { length } = this.run;
    for (let next = row + 1; length < RUN; next++, length++) {
      const below = this.options.peek(next);
      if (!below || keyOf(below) !== key) return false;
    }
    return true;
  }

  /** The days of a row that has nothing else, under records that have more: what `TODAY()` leaves down to the foot of a form. */
  private dayOf(cells: Matrix[number]): string | null {
    const filled = this.columns.filter((column) => !isNothing(cells[column]));
    const days = filled.every((column) => this.options.known.get(column)!.type.startsWith('date'));
    if (filled.length === 0 || !days || this.ids.length === 0 || !this.sums.lacksWhatRecordsHave(cells)) return null;
    return filled.map((column) => String(cells[column])).join('\u0000');
  }

  /** What a formula without a saved result would have written may be an id: nobody knows that the row is none. */
  private mayNameRecord(cells: Matrix[number]): boolean {
    return (this.ids.length > 0 ? this.ids : this.free).some((column) => cells[column] === NO_RESULT);
  }

  /** The choices of a row that has nothing else; null where it has. */
  private choicesOf(cells: Matrix[number]): string | null {
    if (this.mayNameRecord(cells)) return null;
    for (const column of this.columns) if (!this.chosen.includes(column) && !isNothing(cells[column])) return null;
    const choices = this.chosen.map((column) => String(cells[column] ?? ''));
    return choices.some((choice) => choice !== '') ? choices.join('\u0000') : null;
  }

  /** One choice, and not of a column that tells records apart. */
  private namesNothing(cells: Matrix[number]): boolean {
    const filled = this.columns.filter((column) => !isNothing(cells[column]));
    return filled.length === 1 && this.keys.length > 0 && !this.keys.includes(filled[0]!);
  }
}

/** What a formula or a form leaves in a row without a record. */
const isNothing = (cell: RawCell): boolean =>
  cell === 0 ||
  cell === false ||
  isBlankWord(cell) ||
  (isErrorCell(cell) && cell !== BROKEN_CELL) ||
  cell === '0' ||
  cell === 'FALSE';
