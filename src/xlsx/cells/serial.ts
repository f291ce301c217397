/** ISO dates and times, as the strict format and SpreadsheetML write them, to serials. */

const MS_PER_DAY = 86_400_000;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** null for what is neither. */
export function serialOf(text: string, date1904: boolean): number | null {
  const time = TIME.exec(text);
  if (time) return partOfDay(time[1], time[2], time[3]);
  const date = DATE.exec(text);
  if (!date) return null;
  const [, year, month, day, hours, minutes, seconds] = date;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const fraction = partOfDay(hours, minutes, seconds);
  if (date1904) return (at - Date.UTC(1904, 0, 1)) / MS_PER_DAY + fraction;
  const days = (at - Date.UTC(1899, 11, 31)) / MS_PER_DAY;
  // Times alone are written with the day before the first. From 1 March 1900 on serials count a 29 February that never was.
  return Math.max(0, days >= 60 ? days + 1 : days) + fraction;
}

const partOfDay = (hours = '0', minutes = '0', seconds = '0'): number =>
  Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000) / MS_PER_DAY;
