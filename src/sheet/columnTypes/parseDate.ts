/** One written date, with or without a time: ISO, day first, month first where the column proved it, month names. */
import { serialOf } from '../../calendar';
import { parseClock, bareClock } from './parseClock';
import { monthNamed } from './monthNames';

export interface ParsedDate {
  /** Whole serial day. */
  day: number;
  /** Seconds since midnight; null where no time was written. */
  seconds: number | null;
  zone: boolean;
  /** Only a month was written; the day is its first. */
  monthOnly?: boolean;
}

/** What the two small numbers of dd/mm/yyyy were, for the proof of the column. */
export interface DayMonthProof {
  first: number;
  second: number;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/;
const SLASHED = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ]+(.+))?$/;
const NAMED_MIDDLE = /^(\d{1,2})[-/. ]+([a-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})(?:[T ]+(.+))?$/i;
const NAMED_FIRST = /^([a-z]{3,9})\.?[-/ ]+(\d{1,2}),?[-/ ]+(\d{4})(?:[T ]+(.+))?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** 202210, 10/2022, 2022-10 */
const MONTH_NUMBER = /^(?:(20\d{2})[-/]?(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/](20\d{2}))$/;
const MONTH_NAMED = /^([a-z]{3,9})\.?[-/. ']+(\d{4}|\d{2})$/i;
const DAY_NAME =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)(?:day)?)\.?,?\s+/i;
const ZONE = /\s*(?:z|[+-]\d{2}:?\d{2})$/i;

/** Null where the text is no date; `onPair` hears the two numbers of every date written as two numbers and a year. */
export function parseDate(text: string, monthFirst: boolean, onPair: (pair: DayMonthProof) => void): ParsedDate | null {
  let match = ISO.exec(text);
  if (match) return made(Number(match[1]), Number(match[2]), Number(match[3]), match[4]);
  match = SLASHED.exec(text);
  if (match) {
    const first = Number(match[1]);
    const second = Number(match[2]);
    onPair({ first, second });
    const year = fullYear(match[3]!);
    return monthFirst ? made(year, first, second, match[4]) : made(year, second, first, match[4]);
  }
  match = COMPACT.exec(text);
  if (match) return made(Number(match[1]), Number(match[2]), Number(match[3]), undefined);
  const undayed = text.replace(DAY_NAME, '');
  if (undayed !== text) return parseDate(undayed, monthFirst, onPair);
  match = NAMED_MIDDLE.exec(text);
  if (match) return named(match[2]!, match[1]!, match[3]!, match[4]);
  match = NAMED_FIRST.exec(text);
  return match ? named(match[1]!, match[2]!, match[3]!, match[4]) : monthAlone(text);
}

function monthAlone(text: string): ParsedDate | null {
  let match = MONTH_NUMBER.exec(text);
  const whole = match ? made(Number(match[1] ?? match[4]), Number(match[2] ?? match[3]), 1, undefined) : null;
  if (whole) return { ...whole, monthOnly: true };
  match = MONTH_NAMED.exec(text);
  const byName = match && named(match[1]!, '1', match[2]!, undefined);
  return byName && { ...byName, monthOnly: true };
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
  const clock = bareClock(time.trim());
  const seconds = parseClock(clock);
  if (seconds !== null) return { day: serial, seconds, zone: false };
  const unzoned = clock.replace(ZONE, '');
  const again = unzoned === clock ? null : parseClock(unzoned);
  return again === null ? null : { day: serial, seconds: again, zone: true };
}
