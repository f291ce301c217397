import type { LocalText } from '../../text';
import { errorOf, matrixOf, usedRows, type HostCell, type HostValue } from '../shared/cells';
import type { Argument, ArgumentPlace } from '../shared/argument';
import { Failure } from '../shared/failure';

/** A range as it came, its blank tail cut off. `at` travels with it, so that a later finding can name the argument. */
export interface RangeValue {
  at: ArgumentPlace;
  rows: readonly (readonly HostCell[])[];
  /** With its blank tail, for ranges that belong together: trimmed apart, their rows would no longer meet. */
  whole: readonly (readonly HostCell[])[];
}

/** A range with its header row, or a table reference with its headers (`Tiket[#All]`). */
export function range(about: LocalText): Argument<RangeValue> {
  return {
    about,
    optional: false,
    read(value, at) {
      const found = optionalRows(value, at);
      if (!found) throw new Failure('value', 'argumentMissing', { ...at, about });
      return found;
    },
  };
}

export function optionalRange(about: LocalText): Argument<RangeValue | null> {
  return { about, optional: true, read: optionalRows };
}

function optionalRows(value: HostValue, at: ArgumentPlace): RangeValue | null {
  const rows = matrixOf(value);
  const end = usedRows(rows);
  if (end === 0 && rows.length <= 1) return null;
  const only = rows.length === 1 && rows[0]!.length === 1 ? errorOf(rows[0]![0]) : undefined;
  if (only) throw new Failure('value', 'argumentError', { ...at, found: only });
  return { at, rows: end === rows.length ? rows : rows.slice(0, end), whole: rows };
}

/** A single column (or row) as a list. */
export function listOf({ rows, at }: Pick<RangeValue, 'rows' | 'at'>): HostCell[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 1) return rows.map((row) => row[0]);
  if (rows.length === 1) return [...rows[0]!];
  throw new Failure('value', 'argumentColumn', { ...at, rows: rows.length, columns });
}
