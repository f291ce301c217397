import { serialFrom1904, serialOf } from '../../calendar';
import type { LocalText } from '../../text';
import type { Argument, ArgumentPlace } from '../shared/argument';
import { Failure } from '../shared/failure';
import { oneCellArgument } from './oneCell';

/** Serials a date of the domain can have: 1 January 1950 to 31 December 2199. Smaller numbers are counts typed by mistake. */
const EARLIEST = 18_264;
const LATEST = 109_574;

/** A day as a 1900 serial: a date cell, "2026-03-31" or "31/03/2026" (day first). Omitted is null where it may be. */
export function date(about: LocalText): Argument<number> {
  return oneCellArgument(about, undefined, parse);
}

export function optionalDate(about: LocalText): Argument<number | null> {
  return oneCellArgument<number | null>(about, null, parse);
}

function parse(cell: string | number | boolean, at: ArgumentPlace): number {
  const serial =
    typeof cell === 'number'
      ? Math.floor(at.date1904 ? serialFrom1904(cell) : cell)
      : typeof cell === 'string'
        ? parseDate(cell)
        : null;
  if (serial === null || serial < EARLIEST || serial > LATEST)
    throw new Failure('value', 'argumentDate', { ...at, found: cell });
  return serial;
}

/** Serial of "YYYY-MM-DD" or of day-first "D/M/YYYY" with / - or . between; null when it is no such date. */
export function parseDate(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  if (iso) return serialOf({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return local ? serialOf({ year: Number(local[3]), month: Number(local[2]), day: Number(local[1]) }) : null;
}
