/** A random draw that comes out the same for the same seed, on every machine, so that it can be checked later. */

/**
 * @param count how many to draw; all of them when fewer exist
 * @param seed any text, for example the month and the name of the report
 * @returns indices in [0, population), rising, each once
 */
export function drawSample(population: number, count: number, seed: string): number[] {
  const random = generator(hash(seed));
  const moved = new Map<number, number>();
  const drawn: number[] = [];
  // Fisher and Yates's shuffle, stopped after `count` cards; only moved cards are remembered.
  for (let i = 0; i < Math.min(count, population); i++) {
    const j = i + Math.floor(random() * (population - i));
    drawn.push(moved.get(j) ?? j);
    moved.set(j, moved.get(i) ?? i);
  }
  return drawn.sort((a, b) => a - b);
}

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/** Mulberry32: 32 bits of state, equal parts in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
