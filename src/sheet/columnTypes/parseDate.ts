/** One written date, with or without a time: ISO, day, month or year first as the column proved it, month names. */
import { serialOf } from '../../calendar';
import { squeeze } from '../../grid';
import { parseClock, bareClock } from './parseClock';
import { simpleDate } from './simpleDate';
import type { DateNumbers, DateOrder, ParsedDate } from './writtenDate';
import { monthNamed } from './monthNames';

/** What may stand between a date and its time. */
const TIME = String.raw`(?:[T ,;:|@/_-]+(.+))?$`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`);
const SLASHED = new RegExp(String.raw`^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})${TIME}`);
const NAMED_MIDDLE = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})\.?[-/., ']*(\d{4}|\d{2})${TIME}`,
  'i',
);
const NAMED_FIRST = new RegExp(String.raw`^([a-z]{3,9})\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\d{4})${TIME}`, 'i');
const NAMED_LAST = new RegExp(String.raw`^(\d{4})[-/. ]+([a-z]{3,9})\.?[-/. ]+(\d{1,2})${TIME}`, 'i');
/** Aug 31 08:00:15 WIB 2025 */
const UNIX = /^([a-z]{3}) +(\d{1,2}) (\d{1,2}:\d{2}:\d{2})(?: [a-z]{2,5}(?:[+-]\d{1,4})?)? (\d{4})$/i;
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}`);
/** 20250831080015, 20250831 080015, 202508310800 */
const COMPACT_TIME = /^((?:19|20)\d{2})(\d{2})(\d{2})[T _-]?(\d{2})(\d{2})(\d{2})?z?$/i;
/** 31082025: no such text is a date of the form before, whose month it would have as 20. */
const COMPACT_LAST = new RegExp(String.raw`^(\d{2})(\d{2})(20\d{2})${TIME}`);
/** 08:00 31/08/2025 */
const TIME_BEFORE = /^(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*(?:wib|wita|wit))?)[,;\s-]+(\d.+)$/i;
/** 202210, 10/2022, 2022-10 */
const MONTH_NUMBER = /^(?:(20\d{2})[-/]?(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/](20\d{2}))$/;
const MONTH_NAMED = /^([a-z]{3,9})\.?[-/. ']+(\d{4}|\d{2})$/i;
const DAY =
  "(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)";
const DAY_BEFORE = new RegExp(String.raw`^(?:hari\s+)?${DAY}\.?[,/]?\s+(?:(?:tgl|tanggal)\b[.:]?\s*)?`, 'i');
const DAY_BEHIND = new RegExp(String.raw`[,\s]+${DAY}$`, 'i');
/** 2025年8月31日, 2025년 8월 31일 */
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/;
/** 31 / 08 / 2025, 2025_08_31, 31\08\2025, 2025. 8. 31. */
const SPACED = /^(\d{1,4})\s*([-/.\\_])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?(?!\d)/;
/** 31/VIII/2025, as letters are numbered */
const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ROMAN_MONTH = new RegExp(String.raw`^(\d{1,2})([-/. ])(${ROMANS.join('|')})\2(\d{4})$`, 'i');
/** ISODate("2025-08-31T…"), as MongoDB prints it */
const CALLED = /^(?:new )?(?:iso)?date\(["']?([^"'()]+)["']?\)$/i;
/** /Date(1756602015000+0700)/, milliseconds since 1970 and the zone they were written in, as .NET prints them */
const DOT_NET = /^\\?\/date\((-?\d{11,14})(?:([+-])(\d{2}):?(\d{2}))?\)\\?\/$/i;
/** 1 January 1970 */
const UNIX_DAY = 25_569;
const SECONDS_PER_DAY = 86_400;
/** 08-00-15, as names of files have it */
const DASHED_CLOCK = /^(\d{2})-(\d{2})(?:-(\d{2}))?$/;
const ZONE =
  /\s*(?:z|(?:utc|gmt|wib|wita|wit)?\s?[+-]\d{1,2}(?::?\d{2})?|utc|gmt|wita|wit)?(?:\s*\[?[a-z]+\/[a-z_]+\]?)?$/i;
/** The zone of UTC itself, and no distance from it. */
const UTC = /^\s*(?:z|utc|gmt|(?:utc|gmt)?\s?[+-]0{1,2}(?::?00)?)$/i;

/** Null where the text is no date; `onNumbers` hears the numbers of every date written as three of them. */
export function parseDate(
  text: string,
  order: DateOrder,
  onNumbers?: (numbers: DateNumbers) => void,
): ParsedDate | null {
  const found = plainDate(text, order, onNumbers);
  if (found) return found;
  const net = DOT_NET.exec(text.trim());
  if (net) return ofDotNet(net);
  const bare = bareDate(text);
  const behind = TIME_BEFORE.exec(bare);
  if (behind) return plainDate(`${behind[2]!} ${behind[1]!}`, order, onNumbers);
  return bare === text ? null : plainDate(bare, order, onNumbers);
}

/** The date without what people and programs put around it: `tgl 31/08/2025`, `31/08/2025 (Minggu)`, `'31/08/2025`, `="…"`. */
export function bareDate(text: string): string {
  return squeeze(text.normalize('NFKC'))
    .replace(CALLED, '$1')
    .replace(/^="?|^['"`´‘’*]+|['"`´’*]+$/g, '')
    .replace(/[‘’´`]/g, "'")
    .replace(/^[([]([^()[\]]+)[)\]]$/, '$1')
    .replace(/[⁄∕]/g, '/')
    .replace(/[–—−]/g, '-')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^(?:tgl|tanggal|date|per)\b[.:]?\s*/i, '')
    .replace(DAY_BEFORE, '')
    .replace(DAY_BEHIND, '')
    .replace(EAST_ASIAN, '$1-$2-$3')
    .replace(SPACED, '$1/$3/$4')
    .replace(ROMAN_MONTH, (_, day: string, mark: string, month: string, year: string) =>
      [day, ROMANS.indexOf(month.toLowerCase()) + 1, year].join(mark),
    );
}

function plainDate(
  text: string,
  order: DateOrder,
  onNumbers: ((numbers: DateNumbers) => void) | undefined,
): ParsedDate | null {
  const simple = simpleDate(text, order, onNumbers);
  if (simple) return simple;
  let match = ISO.exec(text);
  if (match) return made(Number(match[1]), Number(match[2]), Number(match[3]), match[4]);
  match = SLASHED.exec(text);
  if (match) {
    const first = Number(match[1]);
    const second = Number(match[2]);
    const wholeYear = match[3]!.length === 4;
    onNumbers?.({ first, second, third: Number(match[3]), wholeYear });
    if (order === 'yearFirst' && !wholeYear)
      return made(fullYear(match[1]!.padStart(2, '0')), second, Number(match[3]), match[4]);
    const year = fullYear(match[3]!);
    return order === 'monthFirst' ? made(year, first, second, match[4]) : made(year, second, first, match[4]);
  }
  match = COMPACT_TIME.exec(text);
  if (match)
    return made(Number(match[1]), Number(match[2]), Number(match[3]), `${match[4]}:${match[5]}:${match[6] ?? '00'}`);
  match = COMPACT_LAST.exec(text);
  if (match) return made(Number(match[3]), Number(match[2]), Number(match[1]), match[4]);
  match = COMPACT.exec(text);
  if (match) return made(Number(match[1]), Number(match[2]), Number(match[3]), match[4]);
  const first = text.charCodeAt(0);
  // Nothing below begins otherwise than with a digit or a letter.
  if (!(first >= 48 && first <= 57) && !((first | 32) >= 97 && (first | 32) <= 122)) return null;
  match = NAMED_MIDDLE.exec(text);
  if (match) return named(match[2]!, match[1]!, match[3]!, match[4]);
  match = NAMED_FIRST.exec(text);
  if (match) return named(match[1]!, match[2]!, match[3]!, match[4]);
  match = NAMED_LAST.exec(text);
  if (match) return named(match[2]!, match[3]!, match[1]!, match[4]);
  match = UNIX.exec(text);
  return match ? named(match[1]!, match[2]!, match[4]!, match[3]) : monthAlone(text);
}

function ofDotNet([, milliseconds, sign, hours = '0', minutes = '0']: RegExpExecArray): ParsedDate {
  const zone = (Number(hours) * 60 + Number(minutes)) * 60;
  const seconds = Math.floor(Number(milliseconds) / 1000) + (sign === '-' ? -zone : zone);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  return { day: UNIX_DAY + day, seconds: seconds - day * SECONDS_PER_DAY, zone: true, utc: zone === 0 };
}

function monthAlone(text: string): ParsedDate | null {
  let match = MONTH_NUMBER.exec(text);
  const whole = match ? made(Number(match[1] ?? match[4]), Number(match[2] ?? match[3]), 1, undefined) : null;
  if (whole) return { ...whole, monthOnly: true };
  match = MONTH_NAMED.exec(text);
  const byName = match && named(match[1]!, '1', match[2]!, undefined);
  return byName && { ...byName, monthOnly: true, twoDigits: match![2]!.length === 2 ? Number(match![2]) : undefined };
}

/** Excel's rule for two digits: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function named(monthName: string, day: string, year: string, time: string | undefined): ParsedDate | null {
  const month = monthNamed(monthName);
  return month === null ? null : made(fullYear(year), month, Number(day), time);
}

function made(year: number, month: number, day: number, time: string | undefined): ParsedDate | null {
  const serial = serialOf({ year, month, day });
  if (serial === null) return null;
  if (time === undefined) return { day: serial, seconds: null, zone: false };
  const clock = bareClock(time.trim()).replace(DASHED_CLOCK, (_, ...parts) =>
    parts
      .slice(0, 3)
      .filter((part) => part !== undefined)
      .join(':'),
  );
  const seconds = parseClock(clock);
  if (seconds !== null) return { day: serial, seconds, zone: false };
  const unzoned = clock.replace(ZONE, '');
  const again = unzoned === clock ? null : parseClock(unzoned);
  return again === null
    ? null
    : { day: serial, seconds: again, zone: true, utc: UTC.test(clock.slice(unzoned.length)) };
}
