import { turns } from '../../../taskpane/store/turns';

/** Takes a turn after each of so many steps; how often it had to wait. */
async function work(steps: number, turn: () => Promise<void> | undefined): Promise<number> {
  let waits = 0;
  for (let step = 0; step < steps; step++) {
    const wait = turn();
    if (!wait) continue;
    waits++;
    await wait;
  }
  return waits;
}

describe('long work in turns', () => {
  it('lets the page do something whenever a slice is over', async () => {
    let drawn = 0;
    const frames = setInterval(() => drawn++, 1);
    const end = performance.now() + 60_000;
    const turn = turns(undefined, 0);
    while (drawn < 3 && performance.now() < end) expect(await work(100, turn)).toBe(100);
    clearInterval(frames);
    expect(drawn).toBeGreaterThanOrEqual(3);
  });

  it('takes no turn before that', async () => {
    expect(await work(10_000, turns(undefined, 1e9))).toBe(0);
  });

  it('ends with AbortError at the first turn after it was cancelled', async () => {
    const controller = new AbortController();
    const turn = turns(controller.signal, 0);
    await work(3, turn);
    controller.abort();
    await expect(work(1, turn)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
