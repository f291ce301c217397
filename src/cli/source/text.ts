/** The rows of a .csv or another text file, as it is read. */
import { createReadStream } from 'node:fs';
import { readCsv } from '../../sheet';
import type { ReadRows } from './source';

/** @param onBytes bytes read so far */
export function textRows(file: string, onBytes?: (bytes: number) => void): ReadRows {
  return async (onRows) => {
    const enough = new AbortController();
    await readCsv(createReadStream(file, { highWaterMark: 1 << 20 }), {
      onRows: async (rows) => {
        if ((await onRows(rows)) === false) enough.abort();
      },
      onProgress: onBytes,
      signal: enough.signal,
    }).catch((error: unknown) => {
      if (!enough.signal.aborted) throw error;
    });
  };
}
