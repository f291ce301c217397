/** Tables in memory end somewhere: before Node.js itself gives up, a sentence says what reads files of any length. */
import { getHeapStatistics } from 'node:v8';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';

/** Share of the memory that a table may fill: what is made of it needs the rest. */
const MOST = 0.7;
/** What the limit counts besides the room in which tables live: V8's three halves for what was just made, of 16 MB each. */
const YOUNG = 48 * 2 ** 20;
export const roomIn = (heapLimit: number): number => heapLimit - YOUNG;

const FULL: LocalText = {
  id: '{{file}}: sesudah {{rows}} baris memori penuh ({{mb}} MB). Untuk berkas sebesar ini pakai "check" atau "measure qms" dengan --engine duckdb; untuk perintah lain bagi berkasnya per bulan, atau beri memori lebih dengan NODE_OPTIONS=--max-old-space-size={{more}}.',
  en: '{{file}}: after {{rows}} rows memory is full ({{mb}} MB). For a file of this size use "check" or "measure qms" with --engine duckdb; for other commands divide it by month, or give more memory with NODE_OPTIONS=--max-old-space-size={{more}}.',
};

/** Bytes of one value in a column. */
const VALUE = 8;
/** Share of the memory still free that may be taken for records before they are there. */
const AHEAD = 0.5;

const memory = (): { used: number; limit: number } => ({
  used: process.memoryUsage().heapUsed,
  limit: roomIn(getHeapStatistics().heap_size_limit),
});

/** For how many of the records expected the room is taken at once. */
export function recordsAhead(records: number, columns: number, { used, limit } = memory()): number {
  return Math.max(0, Math.min(records, Math.floor(((limit * MOST - used) * AHEAD) / (VALUE * columns))));
}

/** Throws a `UsageError` where the records held so far leave too little. @param limit bytes there are */
export function mustFit(file: string, rows: number, language: Language, { used, limit } = memory()): void {
  if (used < limit * MOST) return;
  const mb = Math.round(limit / 2 ** 20);
  throw new UsageError(fill(FULL[language], { file, rows, mb, more: 2 * mb }));
}
