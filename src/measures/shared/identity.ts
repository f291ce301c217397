/** One number, one word, however a spreadsheet, an export or a person spelled it. */
import type { TypedValue } from '../../sheet';

/** The country before a mobile number; within the country a zero stands there. */
const COUNTRY = /^62(?=8\d{7,11}$)/;

/**
 * Marks, blanks, dashes, case, lost leading zeros, decimals of nothing (`90001.0`, `131…,00`) and the country before a mobile
 * number (`+62 812…` is `0812…`) make no other number, and "MINIPACK" is "Mini Pack". Blank and unknown give ''.
 */
export function identityKey(value: TypedValue): string {
  if (value === null || value === undefined) return '';
  const bare = String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/_x000d_/g, '')
    .trim()
    .replace(/(?<=\d)[.,]0{1,2}$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '').replace(COUNTRY, '') : bare;
}

/**
 * Rows parted by a key. A blank key contradicts nothing: where only one other key is met, its rows are of that one.
 */
export function partedBy(rows: readonly number[], keyOf: (row: number) => string | number | null): number[][] {
  const parts = new Map<string | number | null, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const part = parts.get(key);
    if (part) part.push(row);
    else parts.set(key, [row]);
  }
  return parts.size === 2 && parts.has(null) ? [[...rows]] : [...parts.values()];
}

/** Rows by their code, where more than one row has it; code 0 is no code. */
export function* sharedCodes(codes: Int32Array): Generator<void, number[][]> {
  const first = new Map<number, number | number[]>();
  const shared: number[][] = [];
  for (let row = 0; row < codes.length; row++) {
    if (row % 8192 === 0) yield;
    const code = codes[row]!;
    if (code === 0) continue;
    const known = first.get(code);
    if (known === undefined) first.set(code, row);
    else if (typeof known === 'number') {
      const rows = [known, row];
      shared.push(rows);
      first.set(code, rows);
    } else known.push(row);
  }
  return shared;
}
