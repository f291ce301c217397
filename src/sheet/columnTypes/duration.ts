/** Durations in seconds: hh:mm:ss, whole seconds, Excel's fraction of a day, "1 Jam 5 Menit 3 Detik". */
import { repaired, unknown, type CellResult } from './remark';
import { squeeze } from '../../grid';
import type { ColumnType } from './columnType';

const SECONDS_PER_DAY = 86_400;
const CLOCK = /^(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.,]0+)?$/;
const SHORT = /^(\d{1,3}):(\d{2})$/;
const WORDS =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:jam|j|hours?|hrs?|h))?\s*(?:(\d+(?:[.,]\d+)?)\s*(?:menit|mnt|min(?:ute)?s?|m))?\s*(?:(\d+)\s*(?:detik|dtk|sec(?:ond)?s?|s))?$/i;

export const duration: ColumnType = {
  title: { id: 'durasi', en: 'a duration' },
  holds: 'seconds',
  reader: () => ({
    read(cell) {
      if (typeof cell === 'number') return ofNumber(cell);
      if (typeof cell === 'boolean') return unknown('notADuration');
      let match = CLOCK.exec(cell);
      if (match) return clock(match);
      const text = squeeze(cell);
      match = CLOCK.exec(text);
      if (match) return trimmed(clock(match));
      match = SHORT.exec(text);
      // Calls last minutes: two numbers are minutes and seconds, and the report shows that they were taken so.
      if (match)
        return Number(match[2]) < 60
          ? repaired(Number(match[1]) * 60 + Number(match[2]), 'minutesSeconds')
          : unknown('notADuration');
      if (/^\d+(?:[.,]\d+)?$/.test(text)) return ofNumber(Number(text.replace(',', '.')));
      match = WORDS.exec(text);
      if (match && match[0] !== '') {
        const [hours, minutes, seconds] = match.slice(1).map((part = '0') => Number(part.replace(',', '.')));
        return repaired(Math.round(hours! * 3600 + minutes! * 60 + seconds!), 'wordsToSeconds');
      }
      return unknown('notADuration');
    },
  }),
};

function clock(match: RegExpExecArray): CellResult {
  const minutes = Number(match[2]);
  const seconds = Number(match[3]);
  return minutes < 60 && seconds < 60 ? Number(match[1]) * 3600 + minutes * 60 + seconds : unknown('notADuration');
}

function trimmed(result: CellResult): CellResult {
  return typeof result === 'number' ? repaired(result, 'trimmed') : result;
}

/** Whole numbers are seconds; a fraction is Excel's share of a day, as a cell formatted hh:mm:ss holds it. */
function ofNumber(cell: number): CellResult {
  if (!(cell >= 0) || cell > 1e9) return unknown('notADuration');
  return Number.isInteger(cell) ? cell : Math.round(cell * SECONDS_PER_DAY);
}
