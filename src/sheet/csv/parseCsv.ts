/** A whole CSV text or file at once, for files that fit in memory. */
import type { Matrix } from '../shared/types';
import { makeCsvRows } from './csvRows';
import { makeDecoder, type Encoding } from './decoder';
import type { Delimiter } from './delimiter';

export interface ParsedCsv {
  matrix: Matrix;
  delimiter: Delimiter;
  encoding: Encoding;
  strayQuotes: number;
}

/** Cells are texts; rows have as many cells as their last filled one. */
export function parseCsv(source: Uint8Array | string, delimiter?: Delimiter): ParsedCsv {
  const decoder = makeDecoder();
  const text = typeof source === 'string' ? source.replace(/^\ufeff/, '') : decoder.push(source) + decoder.end();
  const rows = makeCsvRows(delimiter);
  const matrix = [...rows.push(text), ...rows.end()];
  return { matrix, delimiter: rows.delimiter, encoding: decoder.encoding, strayQuotes: rows.strayQuotes };
}
