/** Times of day as a fraction of a day in [0, 1). */
import { timeOf } from '../../calendar';
import { repaired, unknown, type CellResult, type RepairCode } from './remark';
import { squeeze } from '../../grid';
import { bareClock, parseClock, withoutZone } from './parseClock';
import { parseDate } from './parseDate';
import type { ColumnType } from './columnType';

const SECONDS_PER_DAY = 86_400;

export const time: ColumnType = {
  title: { id: 'jam', en: 'a time' },
  holds: 'clock',
  reader: () => ({
    read(cell) {
      if (typeof cell === 'number') return ofNumber(cell);
      if (typeof cell === 'boolean') return unknown('notATime');
      const text = squeeze(cell);
      const bare = bareClock(text);
      const written = withoutZone(bare);
      const seconds = parseClock(written) ?? parseDate(written, 'dayFirst')?.seconds ?? null;
      if (seconds !== null)
        return ofSeconds(seconds, written !== bare ? 'zoneIgnored' : bare.length !== cell.length ? 'trimmed' : null);
      return /^\d{1,2}(?:[.,]\d+)?$|^0?[.,]\d+$/.test(bare)
        ? ofNumber(Number(bare.replace(',', '.')))
        : unknown('notATime');
    },
  }),
};

/** @param repair what was done to the cell's text */
function ofSeconds(seconds: number, repair: RepairCode | null): CellResult {
  if (seconds === SECONDS_PER_DAY) return repaired(0, 'midnight24');
  const value = seconds / SECONDS_PER_DAY;
  return repair ? repaired(value, repair) : value;
}

/**
 * Below 1 an Excel time; 1 to 24 hours with quarters (8.5 is half past eight); above, the time part of a moment.
 * 8.3 may be 08:30 typed where the point is a decimal mark, or 8.3 hours: nobody knows, so the cell is unknown.
 */
function ofNumber(cell: number): CellResult {
  if (cell >= 0 && cell < 1) return timeOf(cell);
  if (cell >= 1 && cell <= 24) {
    if (!Number.isInteger(cell * 4)) return unknown('ambiguousTime');
    return cell === 24 ? repaired(0, 'midnight24') : repaired(cell / 24, 'decimalHours');
  }
  return cell > 24 && !Number.isInteger(cell) ? repaired(timeOf(cell), 'timeDropped') : unknown('notATime');
}
