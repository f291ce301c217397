import { turns } from '../../../taskpane/store/turns';

/** Keeps the processor busy, as reading a table does. */
async function work(ms: number, turn: () => Promise<void> | undefined): Promise<number> {
  const end = performance.now() + ms;
  let steps = 0;
  for (; performance.now() < end; steps++) {
    const wait = turn();
    if (wait) await wait;
  }
  return steps;
}

describe('long work in turns', () => {
  it('lets the page do something every slice, and takes one turn for many steps', async () => {
    let drawn = 0;
    const frames = setInterval(() => drawn++, 1);
    const steps = await work(120, turns(undefined, 10));
    clearInterval(frames);
    expect(drawn).toBeGreaterThanOrEqual(3);
    expect(drawn).toBeLessThanOrEqual(13);
    expect(steps).toBeGreaterThan(100);
  });

  it('ends with AbortError at the turn in which it was cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const began = performance.now();
    await expect(work(5_000, turns(controller.signal, 5))).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
