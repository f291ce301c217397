/** A CSV of any size, row by row: never more in memory than one piece of the file and what the reader of the rows keeps. */
import { turnTaker } from '../../grid';
import { makeCsvRows } from './csvRows';
import { makeDecoder, type Encoding } from './decoder';
import type { Delimiter } from './delimiter';

export type CsvSource = Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

export interface CsvOptions {
  /** Gets the rows as they come; the file is read on when it is done. */
  onRows(rows: string[][]): void | Promise<void>;
  /** Bytes read so far. */
  onProgress?(bytes: number): void;
  /** Stops the reading; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  delimiter?: Delimiter;
}

export interface CsvSummary {
  bytes: number;
  rows: number;
  delimiter: Delimiter;
  encoding: Encoding;
  /** Lines in which an unclosed quote was taken as a character. */
  strayQuotes: number;
  /** NUL characters that were dropped. */
  nuls: number;
}

/** Bytes worked on at once: some milliseconds of work. */
const PIECE = 65_536;
/** The page gets its turn this often. */
const MS_PER_TURN = 12;

export async function readCsv(
  source: CsvSource,
  { onRows, onProgress, signal, delimiter }: CsvOptions,
): Promise<CsvSummary> {
  const decoder = makeDecoder();
  const csv = makeCsvRows(delimiter);
  let bytes = 0;
  let rows = 0;
  const turn = turnTaker(MS_PER_TURN);
  const hand = async (batch: string[][]) => {
    signal?.throwIfAborted();
    rows += batch.length;
    if (batch.length > 0) await onRows(batch);
    onProgress?.(bytes);
    await turn();
  };
  for await (const chunk of piecesOf(source)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      bytes += piece.length;
      await hand(csv.push(decoder.push(piece)));
    }
  }
  await hand([...csv.push(decoder.end()), ...csv.end()]);
  const { delimiter: found, strayQuotes, nuls } = csv;
  return { bytes, rows, delimiter: found, encoding: decoder.encoding, strayQuotes, nuls };
}

/** Safari's streams cannot be iterated, so streams are read by hand. */
async function* piecesOf(source: CsvSource): AsyncGenerator<Uint8Array> {
  if (!('getReader' in source) && !('stream' in source)) {
    yield* source;
    return;
  }
  const stream: ReadableStream<Uint8Array> = 'getReader' in source ? source : source.stream();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
