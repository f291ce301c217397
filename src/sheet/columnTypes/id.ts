/** Ids and phones: text whatever they look like, because a sum of them means nothing and a lost zero does. */
import { repaired, unknown, type CellResult } from '../remark';
import type { ColumnType } from './columnType';
import { digitsOf } from './digits';
import { trimEnds } from './text';

/** `9.99E+27`: what is left of a long number once Excel has shown it and somebody has copied the text. */
const SCIENTIFIC = /^[+-]?\d([.,]\d+)?e[+-]?\d+$/i;

export const id: ColumnType = {
  worthRemembering: false,
  reader() {
    /** Lengths of the texts of this column that begin with 0: a number one digit shorter has lost its zero. */
    const withZero = new Set<number>();
    const read = (cell: string | number | boolean): CellResult => {
      if (typeof cell === 'boolean') return unknown('notAnId');
      if (typeof cell === 'number') return ofNumber(cell, withZero);
      const trimmed = trimEnds(cell).replace(/^'/, '');
      if (trimmed === '') return unknown('notAnId');
      if (trimmed.charCodeAt(0) === 48 && !withZero.has(trimmed.length) && /^\d+$/.test(trimmed))
        withZero.add(trimmed.length);
      const first = trimmed.charCodeAt(trimmed.length > 1 ? 1 : 0);
      if ((first === 46 || first === 44 || first === 69 || first === 101) && SCIENTIFIC.test(trimmed))
        return unknown('damagedNumber');
      return trimmed.length === cell.length ? cell : repaired(trimmed, 'trimmed');
    };
    return { read, again: () => (withZero.size > 0 ? { read } : null) };
  },
};

function ofNumber(cell: number, withZero: ReadonlySet<number>): CellResult {
  const digits = digitsOf(cell);
  if (typeof digits !== 'string') return digits;
  if (!Number.isInteger(cell) || cell < 0) return unknown('notAnId');
  // Indonesian mobile numbers are 08…, 10 to 13 digits; as a number the first of them is gone. Flagged, not put back.
  const lost =
    withZero.has(digits.length + 1) || (digits.charCodeAt(0) === 56 && digits.length >= 9 && digits.length <= 12);
  return lost ? repaired(digits, 'leadingZeroLost') : digits;
}
