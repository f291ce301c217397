/** Dates and moments as serials of the 1900 system, never through the machine's own time zone. */
import { serialFrom1904 } from '../../calendar';
import { repaired, unknown, type CellResult } from './remark';
import { squeeze } from '../../grid';
import { DateProof, swappedDay } from './dateProof';
import { bareDate, parseDate } from './parseDate';
import { four } from './simpleDate';
import type { DateOrder } from './writtenDate';
import type { CellReader, ColumnContext, ColumnType } from './columnType';

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** 1 January 1970: what a program prints for a date it does not have. */
const EPOCH_DAY = 25_569;
/** 1 January 1900: what SQL Server makes of an empty text. */
const SQL_SERVER_DAY = 1;
/** Zeros, and what .NET, Access and Excel show of day 0. */
const EMPTY_DATE =
  /^0{4}-0{2}-0{2}|^0{2}[-/.]0{2}[-/.]0{4}|^0001-01-01|^0?1\/0?1\/0001|^1899-12-3[01]|^3[01]\/12\/1899|^12\/3[01]\/1899|^1900-01-00|^0{1,2}[-/](?:0?1|jan)[-/](?:19)?00\b|^0?1\/0{1,2}\/(?:19)?00\b/i;
const SECONDS_PER_DAY = 86_400;

export const date: ColumnType = {
  title: { id: 'tanggal', en: 'a date' },
  holds: 'day',
  reader: (words, context) => dateReader(context, false, words.month),
};
export const datetime: ColumnType = {
  title: { id: 'tanggal dan jam', en: 'a date and time' },
  holds: 'moment',
  reader: (words, context) => dateReader(context, true, words.month),
};

/** What a first reading proved of the column. */
interface Proved {
  order: DateOrder;
  lacksYears: boolean;
}

function dateReader(context: ColumnContext, withTime: boolean, months = false, proved?: Proved): CellReader {
  const { order, lacksYears } = proved ?? { order: 'dayFirst', lacksYears: false };
  const proof = new DateProof();
  let utc = false;
  const swap = context.swapped === 'swap';
  const exact = (result: CellResult): CellResult => {
    if (typeof result !== 'number') return result;
    const day = Math.floor(result);
    proof.onExact(day);
    const other = swap ? swappedDay(day) : null;
    return other === null ? result : repaired(other + (result - day), 'swappedBack');
  };
  return {
    style: () => {
      const open = context.swapped === undefined;
      if (open && proof.swapped()) return 'swappedDayMonth';
      if (open && proof.fewDaysOfMonths && order === 'dayFirst') return 'fewDaysOfMonths';
      if (order !== 'dayFirst') return order;
      return open && proof.mixed ? 'mixedDayMonth' : utc && withTime ? 'utc' : null;
    },
    read(cell) {
      if (typeof cell === 'number') return exact(ofSerial(cell, withTime, context.date1904, months));
      if (typeof cell === 'boolean') return unknown('notADate');
      const parsed = parseDate(cell, order, proof.onNumbers);
      if (parsed === null) {
        const text = squeeze(cell);
        return EMPTY_DATE.test(text)
          ? repaired(null, 'emptyDate')
          : exact(ofSerialText(bareDate(text), withTime, context.date1904));
      }
      if (parsed.day === EPOCH_DAY || parsed.day === SQL_SERVER_DAY) return repaired(null, 'emptyDate');
      const value = withTime && parsed.seconds !== null ? parsed.day + parsed.seconds / SECONDS_PER_DAY : parsed.day;
      if (parsed.twoDigits !== undefined) {
        proof.onTwoDigits(parsed.twoDigits, parsed.day);
        if (lacksYears) return unknown('notADate');
      }
      if (parsed.monthOnly) return ofMonth(value, months);
      if (parsed.utc) utc = true;
      if (parsed.zone) return repaired(value, 'zoneIgnored');
      if (!withTime && parsed.seconds) return repaired(value, 'timeDropped');
      if (isYearFirst(cell)) return exact(value);
      return isPlain(cell) ? value : repaired(value, 'trimmed');
    },
    order: () => proof.order(),
    // Otherwise only where the column proves it, or those beside it do.
    again(beside) {
      if (proved) return null;
      const other = swap ? 'monthFirst' : context.swapped === 'keep' ? undefined : beside;
      const found = proof.order() ?? (proof.open ? other : undefined) ?? 'dayFirst';
      return found === 'dayFirst' && !proof.lacksYears
        ? null
        : dateReader(context, withTime, months, { order: found, lacksYears: proof.lacksYears });
    },
  };
}

/** 2025-… */
const isYearFirst = (cell: string): boolean => cell.charCodeAt(4) === 45 && four(cell, 0) >= 0;

/** Nothing stands around the date. */
function isPlain(cell: string): boolean {
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first > 47 && first < 123 && last > 47 && last < 123;
}

/** A month is not a day: what asks for the day does not know it. */
const ofMonth = (first: number, isEnough: boolean): CellResult =>
  isEnough ? repaired(first, 'monthOnly') : unknown('monthNotDay');

function ofSerial(cell: number, withTime: boolean, date1904: boolean, months = false): CellResult {
  // 20250831 or 20250831080015.
  if (Number.isInteger(cell) && ((cell >= 19_000_101 && cell <= 99_991_231) || cell >= 1e11)) {
    const compact = cell < 1e14 ? parseDate(String(cell), 'dayFirst') : null;
    const time = withTime ? (compact?.seconds ?? 0) / SECONDS_PER_DAY : 0;
    return compact ? repaired(compact.day + time, 'compactDate') : unknown('notADate');
  }
  // 202210 is a month; as a serial it would be a day of the year 2453.
  if (cell >= 200_001 && cell <= 209_912 && Number.isInteger(cell)) {
    const month = parseDate(String(cell), 'dayFirst');
    if (month) return ofMonth(month.day, months);
  }
  // Day 0 is no date: it is how a blank reaches a formula on the desktop.
  if (cell === 0) return date1904 ? serialFrom1904(0) : null;
  const serial = date1904 ? serialFrom1904(cell) : cell;
  if (!(serial >= 1) || serial >= LAST_SERIAL + 1) return unknown('notADate');
  if (Math.floor(serial) === EPOCH_DAY) return repaired(null, 'emptyDate');
  if (!withTime && !Number.isInteger(serial)) return repaired(Math.floor(serial), 'timeDropped');
  return serial;
}

/** Seconds or milliseconds since 1970, as programs count time. Which day that was hangs on a time zone nobody wrote down. */
export function isUnixTime(cell: unknown): boolean {
  return /^1\d{9}(?:\d{3})?(?:[.,]\d+)?$/.test(String(cell));
}

/** A serial that came as text, as a CSV made from General cells has it: 45292 or 45292,5. */
function ofSerialText(text: string, withTime: boolean, date1904: boolean): CellResult {
  return /^\d{5}(?:[.,]\d+)?$/.test(text)
    ? ofSerial(Number(text.replace(',', '.')), withTime, date1904)
    : unknown('notADate');
}
