/** Asks for the kinds of records that turn beside the page: proof takes its time, and the pane stays awake. */
import { turningKinds, type Kinds, type KindsAsked } from './findTurningKinds';

/** In a worker; in the page where the host allows none. Aborting ends the worker. */
export function askTurningKinds(asked: KindsAsked, signal: AbortSignal): Promise<Kinds> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./turningKindsWorker.ts', import.meta.url));
  } catch {
    return Promise.resolve(turningKinds(asked));
  }
  return new Promise<Kinds>((resolve, reject) => {
    const here = (): void => {
      try {
        resolve(turningKinds(asked));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    signal.addEventListener('abort', () => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<Kinds>) => resolve(data));
    // The script did not come, as under a strict policy of the host.
    worker.addEventListener('error', here);
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
