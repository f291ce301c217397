/** Reads a CSV file beside the page, or in it where the host allows no worker. */
import { readCsv, readCsvInWorker, type CsvOptions, type CsvSummary } from '../../../src/sheet';

export async function readInWorker(file: Blob, options: CsvOptions): Promise<CsvSummary> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./csvWorker.ts', import.meta.url));
  } catch {
    return readCsv(file, options);
  }
  let begun = false;
  const fails = new Promise<'absent'>((resolve, reject) => {
    worker.addEventListener('error', (event) => {
      // Nothing was read: the script itself did not come, as under a strict policy of the host.
      if (begun) reject(new Error(event.message));
      else resolve('absent');
    });
  });
  const onRows = (rows: string[][]) => {
    begun = true;
    return options.onRows(rows);
  };
  try {
    const summary = await Promise.race([readCsvInWorker(worker, file, { ...options, onRows }), fails]);
    return summary === 'absent' ? await readCsv(file, options) : summary;
  } finally {
    worker.terminate();
  }
}
