/** Seconds of a recording as people write them: 02:13. */

export function stampOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

export interface Stamp {
  seconds: number;
  /** What is said of it. */
  text: string;
}

/** The stamps of a recommendation, each with the words behind it. */
export function stampsIn(text: string): Stamp[] {
  return Array.from(text.matchAll(/(?:^|[\s;·(])(\d{2,3}):([0-5]\d)\s*([^;·]*)/g), ([, minutes, seconds, words]) => ({
    seconds: Number(minutes) * 60 + Number(seconds),
    text: words!.trim(),
  }));
}
