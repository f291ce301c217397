/** The raw rows of a .csv or another text file, as it is read. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readCsv } from '../../sheet';
import { looksLikeText } from '../openFile';
import type { ReadRows } from './readRows';

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

/** A workbook may carry the name of a text file. */
export async function holdsText(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return looksLikeText(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
