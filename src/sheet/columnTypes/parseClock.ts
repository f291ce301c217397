/** One written time of day: 08:00, 08.00, 8:00:15, 10.30 PM, with or without "pukul" and "WIB". */

/** 17:5:12, as programs print numbers without filling them up; a point would make a decimal of it. */
const UNFILLED = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?()$/;
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?|pagi|siang|sore|malam)?$/i;
/** The hours that people call so, from and to; by a clock of 12 hours or of 24. Nobody knows which night "2 malam" is of. */
const PARTS_OF_DAY: Readonly<Record<string, readonly [from: number, to: number]>> = {
  pagi: [1, 11],
  siang: [10, 15],
  sore: [14, 19],
  malam: [18, 23],
};

/** Seconds since midnight, 86,400 for 24:00, or null. */
export function parseClock(text: string): number | null {
  const match = CLOCK.exec(text) ?? UNFILLED.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2]);
  const seconds = match[3] === undefined ? 0 : Number(match[3]);
  const half = match[4]?.toLowerCase();
  const part = half && PARTS_OF_DAY[half];
  if (part) {
    if (hours < part[0]) hours += 12;
    if (hours < part[0] || hours > part[1]) return null;
  } else if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (minutes > 59 || seconds > 59) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= 86_400 ? total : null;
}

/** The same text without the words people put around a time. The clock of the offices this is read in is WIB; WITA and WIT are others. */
export function bareClock(text: string): string {
  return text.replace(/^(?:pukul|jam|pkl\.?|at)\s+/i, '').replace(/\s*wib$/i, '');
}

/** Without the name of another zone of the country behind it. */
export const withoutZone = (text: string): string => text.replace(/\s*(?:wita|wit)$/i, '');
