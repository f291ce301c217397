/** One written number. Indonesian first: point for thousands, comma for decimals, unless the digits or the column say otherwise. */

import type { Counted } from './columnType';

export interface ParsedNumber {
  value: number;
  repair?: 'thousands' | 'unitDropped' | 'peopleDropped' | 'labelDropped' | 'dashIsZero' | 'trimmed';
  /** The decimal mark this number could only have been written with. */
  proves?: 'point' | 'comma';
}

const MONEY = /^(?:rp|idr)\.?\s*/i;
const UNIT = /^([\d.,]+)\s*(?:x|kali|menit|detik|jam|hari|bulan|%)$/i;
/** A code with what it means: `1 - Closed`, `6. Selesai`, `2 (Return)`. Whole numbers only; thousands and years are no label. */
const LABELLED =
  /^#?(\d{1,4})\s*(?:[-–:=.)/]\s*|\s\(?)(?=\p{L})(?!(?:rb|ribu|jt|juta|rp|k|m|tahun|thn|th|years?|yrs?)\b)[^\d]*$/iu;
const HEADS = 'orang|agent|agen|org|hc|pax|staf|staff|people|persons?|heads?|fte|kursi|seat|seats';
/** Heads: `20 agent`; a full-time equivalent need not be one, so what was dropped is said. */
const PEOPLE = new RegExp(`^([\\d.,]+)\\s*(?:${HEADS})\\.?$`, 'i');
/** What may be counted, each by its own words: `52 minggu` are no months of experience, `3 hari` no calls. */
const COUNTED_IN: Readonly<Record<Counted | 'another', RegExp>> = {
  calls: /^(?:x|kali|times?|calls?|panggilan|kontak|telepon|telp)$/i,
  months: /^(?:bulan|bln|bl|months?|mos?)$/i,
  people: new RegExp(`^(?:${HEADS})$`, 'i'),
  another:
    /^(?:detik|dtk|menit|mnt|jam|hari|hr|minggu|mgg|mg|pekan|semester|smt|triwulan|kuartal|tahun|thn|th|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|quarters?|years?|yrs?)$/i,
};
const PLAIN = /^[+-]?\d{1,15}$/;

/** Whether a number of something else stands there. */
function countsAnother(text: string, counts: Counted): boolean {
  const unit = /^[\d.,]+\s*\(?(\p{L}+)/u.exec(text)?.[1];
  return unit !== undefined && Object.entries(COUNTED_IN).some(([what, words]) => what !== counts && words.test(unit));
}

/** `whole` numbers have no decimals, so a single mark before three digits can only be a thousands mark. */
export function parseNumber(
  cell: string,
  pointIsDecimal: boolean,
  whole: boolean,
  counts?: Counted,
): ParsedNumber | null {
  if (PLAIN.test(cell)) return { value: Number(cell) };
  // An apostrophe, quotes or ="…" keep a number from being one.
  const bare = /^\s*(?:="|"|')(.*?)["']?\s*$/.exec(cell)?.[1] ?? cell;
  let text = bare
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  let repair: ParsedNumber['repair'] = text.length === cell.length ? undefined : 'trimmed';
  let sign = 1;
  if (/^\(.*\)$/.test(text)) {
    sign = -1;
    text = text.slice(1, -1).trim();
  }
  const minus = /^[-−+]/.exec(text);
  if (minus && text.length > 1) {
    if (minus[0] !== '+') sign = -sign;
    text = text.slice(1).trim();
  }
  const money = MONEY.exec(text);
  if (money) {
    text = text.slice(money[0].length).replace(/,-$/, '');
    // Excel's accounting format shows a zero as a dash.
    if (/^-+$/.test(text)) return { value: 0, repair: 'dashIsZero' };
    if (/^[-−]/.test(text)) {
      sign = -sign;
      text = text.slice(1).trim();
    }
  }
  const percent = text.endsWith('%');
  // A share is no whole number, whatever its digits.
  if (whole && percent) return null;
  if (counts && countsAnother(text, counts)) return null;
  const people = PEOPLE.exec(text);
  const unit = UNIT.exec(text) ?? people;
  const labelled = whole && !unit ? LABELLED.exec(text) : null;
  if (labelled) return { value: sign * Number(labelled[1]), repair: 'labelDropped' };
  if (unit) {
    text = unit[1]!;
    if (!percent) repair = people ? 'peopleDropped' : 'unitDropped';
  }
  const digits = unmark(text.replace(/(\d) (?=\d{3}(\D|$))/g, '$1'), pointIsDecimal, whole);
  if (digits === null) return null;
  const value = sign * (percent ? hundredth(digits.text) : Number(digits.text));
  return {
    value: value === 0 ? 0 : value,
    repair: repair ?? (digits.guessed ? 'thousands' : undefined),
    proves: digits.proves,
  };
}

/** Divides by 100 in the decimal digits, so that 7% is 0.07 and not 0.07000000000000001. */
function hundredth(digits: string): number {
  return Number(`${digits}e-2`);
}

/** Digits with a point for decimals and no other mark. */
function unmark(
  text: string,
  pointIsDecimal: boolean,
  whole: boolean,
): { text: string; guessed?: boolean; proves?: 'point' | 'comma' } | null {
  if (/^\d+$/.test(text)) return { text };
  if (/^\d+e[+-]?\d+$|^\d+[.,]\d+e[+-]?\d+$/i.test(text)) return { text: text.replace(',', '.') };
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return { text: text.replace(/\./g, '').replace(',', '.'), proves: 'comma' };
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(text)) return { text: text.replace(/,/g, ''), proves: 'point' };
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return { text: text.replace(/\./g, ''), proves: 'comma' };
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return { text: text.replace(/,/g, ''), proves: 'point' };
  const one = /^(\d*)([.,])(\d+)$/.exec(text);
  if (!one || (one[1] === '' && one[3] === '')) return null;
  const [, before, mark, after] = one as unknown as [string, string, string, string];
  const couldBeThousands = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!couldBeThousands) return { text: `${before || '0'}.${after}`, proves: mark === '.' ? 'point' : 'comma' };
  if (whole) return { text: before + after };
  const isDecimal = mark === '.' ? pointIsDecimal : !pointIsDecimal;
  return isDecimal ? { text: `${before}.${after}` } : { text: before + after, guessed: true };
}
