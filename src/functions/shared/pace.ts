/** Long work in slices, so that the pane stays alive, and a cancelled call stops at the next slice. */
import { turnTaker } from '../../grid';
import { Failure } from './failure';

/** A frame is 16 ms; half of it leaves the pane room to draw. */
const SLICE_MS = 8;

export interface Pace {
  /** Aborted, with a Failure as its reason, when Excel cancelled the call. */
  signal: AbortSignal;
  /** Call often: gives way to the page when the slice is used up, throws when the call was cancelled or ran too long. */
  breathe(): Promise<void> | undefined;
  cancel(): void;
}

export function startPace(name: string, limitMs = 60_000, now: () => number = () => performance.now()): Pace {
  const started = now();
  const controller = new AbortController();
  return {
    signal: controller.signal,
    breathe: turnTaker(
      SLICE_MS,
      () => {
        controller.signal.throwIfAborted();
        if (now() - started > limitMs)
          throw new Failure('na', 'tooSlow', { function: name, seconds: Math.round(limitMs / 1000) });
      },
      now,
    ),
    cancel: () => controller.abort(new Failure('na', 'cancelled')),
  };
}

/**
 * Takes part in work that several calls share. When the call that began it is cancelled the work fails for all of them;
 * those still wanted begin it anew.
 */
export async function together<T>(pace: Pace, share: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await share();
    } catch (problem) {
      pace.signal.throwIfAborted();
      if (!(problem instanceof Failure && problem.key === 'cancelled')) throw problem;
    }
  }
}
