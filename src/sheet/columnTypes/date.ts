/** Dates and moments as serials of the 1900 system, never through the machine's own time zone. */
import { serialFrom1904 } from '../../calendar';
import { repaired, unknown, type CellResult } from '../remark';
import { squeeze } from '../blank';
import { parseDate, type DayMonthProof } from './parseDate';
import type { CellReader, ColumnContext, ColumnType } from './columnType';

/** 31 December 9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** 1 January 1970: what a program prints for a date it does not have. */
const EPOCH_DAY = 25_569;
const EMPTY_DATE = /^0{4}-0{2}-0{2}|^0{2}[-/.]0{2}[-/.]0{4}/;
const SECONDS_PER_DAY = 86_400;

export const date: ColumnType = {
  worthRemembering: true,
  reader: (_, context) => dateReader(context, false, false),
};
export const datetime: ColumnType = {
  worthRemembering: true,
  reader: (_, context) => dateReader(context, true, false),
};

function dateReader(context: ColumnContext, withTime: boolean, monthFirst: boolean): CellReader {
  let dayAbove12First = false;
  let dayAbove12Second = false;
  const onPair = ({ first, second }: DayMonthProof) => {
    if (first > 12) dayAbove12First = true;
    if (second > 12) dayAbove12Second = true;
  };
  return {
    style: () => (monthFirst ? 'monthFirst' : dayAbove12First && dayAbove12Second ? 'mixedDayMonth' : null),
    read(cell) {
      if (typeof cell === 'number') return ofSerial(cell, withTime, context.date1904);
      if (typeof cell === 'boolean') return unknown('notADate');
      let text = cell;
      let parsed = parseDate(text, monthFirst, onPair);
      if (parsed === null) {
        text = squeeze(cell);
        if (EMPTY_DATE.test(text)) return repaired(null, 'emptyDate');
        if (text !== cell) parsed = parseDate(text, monthFirst, onPair);
      }
      if (parsed === null) return ofSerialText(text, withTime, context.date1904);
      if (parsed.day === EPOCH_DAY) return repaired(null, 'emptyDate');
      const value = withTime && parsed.seconds !== null ? parsed.day + parsed.seconds / SECONDS_PER_DAY : parsed.day;
      if (parsed.monthOnly) return repaired(value, 'monthOnly');
      if (parsed.zone) return repaired(value, 'zoneIgnored');
      if (text.length !== cell.length) return repaired(value, 'trimmed');
      return !withTime && parsed.seconds ? repaired(value, 'timeDropped') : value;
    },
    // m/d/y only where the column proves it: a day above 12 in second place somewhere, never one in first place.
    again: () => (!monthFirst && dayAbove12Second && !dayAbove12First ? dateReader(context, withTime, true) : null),
  };
}

function ofSerial(cell: number, withTime: boolean, date1904: boolean): CellResult {
  if (cell >= 19_000_101 && cell <= 99_991_231 && Number.isInteger(cell)) {
    const compact = parseDate(String(cell), false, () => undefined);
    return compact ? repaired(compact.day, 'compactDate') : unknown('notADate');
  }
  // 202210 is a month; as a serial it would be a day of the year 2453.
  if (cell >= 200_001 && cell <= 209_912 && Number.isInteger(cell)) {
    const month = parseDate(String(cell), false, () => undefined);
    if (month) return repaired(month.day, 'monthOnly');
  }
  // Day 0 is no date: it is how a blank reaches a formula on the desktop.
  if (cell === 0) return date1904 ? serialFrom1904(0) : null;
  const serial = date1904 ? serialFrom1904(cell) : cell;
  if (!(serial >= 1) || serial >= LAST_SERIAL + 1) return unknown('notADate');
  if (Math.floor(serial) === EPOCH_DAY) return repaired(null, 'emptyDate');
  if (!withTime && !Number.isInteger(serial)) return repaired(Math.floor(serial), 'timeDropped');
  return serial;
}

/** A serial that came as text, as a CSV made from General cells has it: 45292 or 45292,5. */
function ofSerialText(text: string, withTime: boolean, date1904: boolean): CellResult {
  return /^\d{5}(?:[.,]\d+)?$/.test(text)
    ? ofSerial(Number(text.replace(',', '.')), withTime, date1904)
    : unknown('notADate');
}
