/** Long work in steps of a few milliseconds: in one go, or with turns for others between them. */

export function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @param nextTurn awaited between the steps, where it gives something to wait for */
export async function inTurns<T>(steps: Generator<void, T>, nextTurn: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const wait = nextTurn();
    if (wait) await wait;
  }
}
