/** A figure's doubt and trail as sentences, the same on the command line and in reports. */
import { fill, type Language, type LocalText } from '../../text';
import type { Doubt, DoubtCauseCount, Share } from './doubt';
import { CAUSES, WAYS } from './doubtWords';
import { percentText, type Target } from './share';
import type { Trail, WayOut } from './trail';

export interface DoubtWording {
  language: Language;
  /** Where rounding must not cross it. */
  target?: Target;
  /** What people call a field; its own name without it. */
  label?(field: string): string;
}

/** Between what and what the figure lies, and why; nothing where nothing is in doubt. */
export function doubtLine({ rows, low, high, causes }: Doubt, wording: DoubtWording): string[] {
  const share = ({ part, whole }: Share) => percentText(part, whole, wording.language, wording.target);
  return boundsLine({ rows, low: share(low), high: share(high), causes }, wording);
}

/** The same of a figure that is no share. */
export function boundsLine(
  { rows, low, high, causes }: { rows: number; low: string; high: string; causes: readonly DoubtCauseCount[] },
  { language, label }: DoubtWording,
): string[] {
  if (rows === 0) return [];
  return [
    fill(TEXT.doubt[language], { rows, low, high, causes: causesText(causes, { language, ...(label && { label }) }) }),
  ];
}

/** What is in doubt in the CAPLAN itself: how many heads it asks for nobody can say, so that there are no bounds. */
export function planDoubtLine(causes: readonly DoubtCauseCount[], wording: DoubtWording): string[] {
  if (causes.length === 0) return [];
  return [fill(TEXT.plan[wording.language], { causes: causesText(causes, wording) })];
}

function causesText(causes: readonly DoubtCauseCount[], { language, label = (field) => field }: DoubtWording): string {
  const words = causes.map(({ cause, field, value, count }) => {
    const where = [field === null ? null : label(field), value === null ? null : `"${value}"`].filter(Boolean);
    return `${count} ${CAUSES[cause][language]}${where.length > 0 ? ` (${where.join(' ')})` : ''}`;
  });
  return words.join('; ');
}

/** How many rows were read, and every way out of the figure. @param rowName of the rows that the trail lists */
export function trailLine(
  { read, counted, out }: Trail,
  rowName: (row: number) => string | number,
  { language, target }: DoubtWording,
): string[] {
  if (out.length === 0) return [];
  const ways = out.map(({ way, count, rows, by, ifCounted }) => {
    const hands = by ? `: ${handsOf(rows, by, rowName)}` : '';
    const ratio = ifCounted ? ` (→ ${percentText(ifCounted.part, ifCounted.whole, language, target)})` : '';
    return `${WAYS[way][language]} ${count}${hands}${ratio}`;
  });
  return [fill(TEXT.trail[language], { read, counted, ways: ways.join(' · ') })];
}

const HANDS_SHOWN = 3;

/** Which row took the place of which, and whose it is: "2 → 9 (90001), …". */
export function handsOf(
  rows: readonly number[],
  by: NonNullable<WayOut['by']>,
  rowName: (row: number) => string | number,
): string {
  const shown = by
    .slice(0, HANDS_SHOWN)
    .map(({ row, hand }, i) => `${rowName(rows[i]!)} → ${rowName(row)}${hand ? ` (${hand})` : ''}`);
  return [...shown, ...(by.length > HANDS_SHOWN ? ['…'] : [])].join(', ');
}

const TEXT = {
  doubt: {
    id: 'Antara {{low}} dan {{high}}: {{rows}} baris belum jelas: {{causes}}',
    en: 'Between {{low}} and {{high}}: {{rows}} rows are in doubt: {{causes}}',
  },
  plan: {
    id: 'CAPLAN sendiri belum jelas, sehingga jumlah yang diminta bisa lain: {{causes}}',
    en: 'The CAPLAN itself is in doubt and may ask for another number of heads: {{causes}}',
  },
  trail: {
    id: 'Dibaca {{read}} = dihitung {{counted}} + di luar: {{ways}}. Di dalam kurung: angkanya bila baris itu ikut dihitung.',
    en: 'Read {{read}} = counted {{counted}} + outside: {{ways}}. In brackets: the figure if those rows counted.',
  },
} satisfies Record<string, LocalText>;
