/** The rows of a .csv or another text file, as it is read. */
import { createReadStream } from 'node:fs';
import { readCsv, type CsvSummary } from '../../sheet';
import type { ReadRows } from './source';

/** @param onBytes bytes read so far @param onEnd of a reading that came to the end of the file */
export function textRows(
  file: string,
  onBytes?: (bytes: number) => void,
  onEnd?: (summary: CsvSummary) => void,
): ReadRows {
  return async (onRows) => {
    const enough = new AbortController();
    const read = readCsv(createReadStream(file, { highWaterMark: 1 << 20 }), {
      onRows: async (rows) => {
        if ((await onRows(rows)) === false) enough.abort();
      },
      onProgress: onBytes,
      signal: enough.signal,
    });
    await read.then(onEnd, (error: unknown) => {
      if (!enough.signal.aborted) throw error;
    });
  };
}
