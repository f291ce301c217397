/** Ids and phones: text whatever they look like, because a sum of them means nothing and a lost zero does. */
import { squeeze } from '../../grid';
import { repaired, unknown, type CellResult } from './remark';
import type { ColumnType } from './columnType';
import { digitsOf } from './digits';

/** `9.99E+27`: what is left of a long number once Excel has shown it and somebody has copied the text. */
const SCIENTIFIC = /^[+-]?(\d)(?:[.,](\d+))?e([+-]?\d+)$/i;
const PLAIN = /^[0-9a-z]+$/i;
/** `="0811"`, `'0811`, a backtick: ways to keep Excel from taking a number for one. */
const WRAPPED = /^=?["'`´‘’]+|["'`´’]+$/g;
/** `90001.0`, `90001,00` and, after more digits than a group of thousands has, `90001.000`: a number's decimals. */
const DECIMALS = /^(\d+)[.,]0+$/;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]0{1,2})?$/;
/** Digits in groups, as phones are written. */
const GROUPED = /^\+?[\d\s().\-–‑]+$/;
/** Shorter groups may mean something apart. */
const SHORTEST_GROUPED = 7;

export const id: ColumnType = {
  title: { id: 'nomor', en: 'a number kept as text' },
  holds: 'words',
  reader() {
    /** Lengths of the texts of this column that begin with 0: a number one digit shorter has lost its zero. */
    const withZero = new Set<number>();
    const read = (cell: string | number | boolean): CellResult => {
      if (typeof cell === 'boolean') return unknown('notAnId');
      if (typeof cell === 'number') return ofNumber(cell, withZero);
      const plain = PLAIN.test(cell) ? cell : cleaned(cell);
      if (plain === '') return unknown('notAnId');
      if (plain.charCodeAt(0) === 48 && !withZero.has(plain.length) && /^\d+$/.test(plain)) withZero.add(plain.length);
      const first = plain.charCodeAt(plain.length > 1 ? 1 : 0);
      if ((first === 46 || first === 44 || first === 69 || first === 101) && SCIENTIFIC.test(plain))
        return wholeOf(plain);
      if (plain === cell) return cell;
      return repaired(plain, cell.includes(plain) ? 'trimmed' : 'idCleaned');
    };
    return { read, again: () => (withZero.size > 0 ? { read } : null) };
  },
};

/** The id without what spreadsheets and exports put around and between its digits. */
function cleaned(cell: string): string {
  const text = squeeze(cell).replace(WRAPPED, '').trim();
  const first = text.charCodeAt(0);
  if (!(first >= 48 && first <= 57) && first !== 43 && first !== 40) return text;
  if (THOUSANDS.test(text)) return text.replace(/[.,]0{1,2}$/, '').replace(/[.,]/g, '');
  const whole = DECIMALS.exec(text);
  if (whole) return whole[1]!;
  const digits = text.replace(/\D/g, '');
  return digits.length >= SHORTEST_GROUPED && GROUPED.test(text) ? digits : text;
}

/** All digits are there where as many stand behind the mark as the exponent asks for. */
function wholeOf(text: string): CellResult {
  const [, first = '', decimals = '', exponent = ''] = SCIENTIFIC.exec(text)!;
  const digits = first + decimals;
  const isWhole = /^\d/.test(text) && decimals.length === Number(exponent) && digits.length <= 15;
  return isWhole ? repaired(digits, 'idCleaned') : unknown('damagedNumber');
}

function ofNumber(cell: number, withZero: ReadonlySet<number>): CellResult {
  const digits = digitsOf(cell);
  if (typeof digits !== 'string') return digits;
  if (!Number.isInteger(cell) || cell < 0) return unknown('notAnId');
  // Indonesian mobile numbers are 08…, 10 to 13 digits; as a number the first of them is gone. Flagged, not put back.
  const lost =
    withZero.has(digits.length + 1) || (digits.charCodeAt(0) === 56 && digits.length >= 9 && digits.length <= 12);
  return lost ? repaired(digits, 'leadingZeroLost') : digits;
}
