/** The choice a typing mistake most likely meant, or none when nothing is near. */
export function nearest(found: string, choices: readonly string[]): string | undefined {
  const wanted = found.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(found.length / 3)) + 1;
  for (const choice of choices) {
    const steps = distance(wanted, choice.toLowerCase(), least);
    if (steps < least) [best, least] = [choice, steps];
  }
  return best;
}

/** Levenshtein distance, given up at `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
