/**
 * The same reading in a worker, so that a long file costs the page nothing but the rows it takes. Worker and page talk over
 * a port: `serveCsv(self)` in the worker, `readCsvInWorker(worker, file, options)` in the page. The worker reads on only
 * when the page has dealt with the last rows, so neither side piles anything up.
 */
import { readCsv, type CsvOptions, type CsvSummary } from './readCsv';
import type { Delimiter } from './delimiter';

/** A Worker, its global scope, or one end of a MessageChannel. */
export interface CsvPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start?(): void;
}

type ToWorker = { csv: 'read'; file: Blob; delimiter?: Delimiter } | { csv: 'more' } | { csv: 'stop' };
type ToPage =
  | { csv: 'rows'; rows: string[][]; bytes: number }
  | { csv: 'done'; summary: CsvSummary }
  | { csv: 'failed'; message: string };

/** Answers one page; a new file may be asked for when the last is done. */
export function serveCsv(port: CsvPort): void {
  let more: (() => void) | null = null;
  let stop = new AbortController();
  const say = (message: ToPage) => port.postMessage(message);
  port.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    if (message.csv === 'more') more?.();
    if (message.csv === 'stop') {
      stop.abort();
      more?.();
    }
    if (message.csv !== 'read') return;
    stop = new AbortController();
    let bytes = 0;
    const onRows = (rows: string[][]) => {
      say({ csv: 'rows', rows, bytes });
      return new Promise<void>((resolve) => (more = resolve));
    };
    readCsv(message.file, {
      onRows,
      onProgress: (read) => (bytes = read),
      signal: stop.signal,
      delimiter: message.delimiter,
    }).then(
      (summary) => say({ csv: 'done', summary }),
      (error: unknown) => say({ csv: 'failed', message: String(error) }),
    );
  });
  port.start?.();
}

/** Like `readCsv`, with the work done at the other end of `port`. */
export function readCsvInWorker(
  port: CsvPort,
  file: Blob,
  { onRows, onProgress, signal, delimiter }: CsvOptions,
): Promise<CsvSummary> {
  return new Promise((resolve, reject) => {
    const say = (message: ToWorker) => port.postMessage(message);
    const end = (settle: () => void) => {
      port.removeEventListener('message', listen);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = () => {
      say({ csv: 'stop' });
      end(() => reject(signal!.reason as Error));
    };
    const listen = ({ data }: { data: unknown }) => {
      const message = data as ToPage;
      if (message.csv === 'done') end(() => resolve(message.summary));
      else if (message.csv === 'failed') end(() => reject(new Error(message.message)));
      else if (message.csv === 'rows') {
        onProgress?.(message.bytes);
        Promise.resolve(onRows(message.rows)).then(
          () => say({ csv: 'more' }),
          (error: Error) => {
            say({ csv: 'stop' });
            end(() => reject(error));
          },
        );
      }
    };
    if (signal?.aborted) return reject(signal.reason as Error);
    signal?.addEventListener('abort', abort);
    port.addEventListener('message', listen);
    port.start?.();
    say({ csv: 'read', file, delimiter });
  });
}
