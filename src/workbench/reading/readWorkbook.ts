/** Bytes or an address to a workbook, read in a worker. */
import { XlsxError, type XlsxWorkbook } from '../../xlsx';
import type { ReadingAnswer, ReadingRequest } from './worker';

const worker = new Worker(new URL('./worker.ts', import.meta.url));
let count = 0;

/** Throws an `XlsxError` with one clear sentence for anything that is no sound workbook. */
export function readWorkbook(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const id = ++count;
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.removeEventListener('message', listen);
      worker.removeEventListener('error', fail);
    };
    const fail = (event: ErrorEvent): void => {
      done();
      reject(new Error(event.message || 'worker'));
    };
    const listen = ({ data }: MessageEvent<ReadingAnswer>): void => {
      if (data.id !== id) return;
      done();
      if ('workbook' in data) resolve(data.workbook);
      else reject('refusal' in data ? new XlsxError(data.refusal.code, data.refusal.detail) : new Error(data.error));
    };
    worker.addEventListener('message', listen);
    worker.addEventListener('error', fail);
    worker.postMessage({ id, bytes } satisfies ReadingRequest);
  });
}

/** A workbook that lies beside the page. */
export async function readAddress(address: string): Promise<XlsxWorkbook> {
  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status}.`);
  return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
}
