/** What a recording looks like: how loud each stretch is, and where nobody speaks. */
import type { Sound } from './wav';

export interface Silence {
  /** Seconds. */
  from: number;
  to: number;
}

/** Loudest value of each of `count` equal stretches, 0 to 1. */
export function peaksOf({ samples }: Sound, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    let peak = 0;
    const end = Math.floor(((i + 1) * samples.length) / count);
    for (let at = Math.floor((i * samples.length) / count); at < end; at++)
      peak = Math.max(peak, Math.abs(samples[at]!));
    return peak;
  });
}

/** A stretch is a window of so many seconds; quieter than this part of the loudest window it is silent. */
const WINDOW = 0.1;
const QUIET = 0.02;
/** Shorter pauses belong to speech. */
const SHORTEST = 1.5;
/** Kept on both sides, so that no word is cut off. */
const MARGIN = 0.2;

/** Where nobody speaks for longer than a breath. */
export function silencesOf({ samples, rate }: Sound): Silence[] {
  const size = Math.max(1, Math.round(rate * WINDOW));
  const loudness: number[] = [];
  for (let start = 0; start < samples.length; start += size) {
    let sum = 0;
    const end = Math.min(samples.length, start + size);
    for (let at = start; at < end; at++) sum += samples[at]! ** 2;
    loudness.push(Math.sqrt(sum / (end - start)));
  }
  const limit = loudness.reduce((a, b) => Math.max(a, b), 0) * QUIET;
  const found: Silence[] = [];
  let began: number | null = null;
  for (let i = 0; i <= loudness.length; i++) {
    const quiet = i < loudness.length && loudness[i]! <= limit;
    if (quiet && began === null) began = i;
    if (quiet || began === null) continue;
    if ((i - began) * WINDOW >= SHORTEST) found.push({ from: began * WINDOW + MARGIN, to: i * WINDOW - MARGIN });
    began = null;
  }
  return found;
}
