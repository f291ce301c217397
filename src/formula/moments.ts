/** Excel's serial dates in formulas, second for second what src/calendar makes of them. */
import { UNKNOWN } from './fact';

/** A serial, or the time between two, in whole seconds. */
const seconds = (serial: string): string => `INT((${serial})*86400+0.5)`;

export const dayOf = (serial: string): string => `INT(${seconds(serial)}/86400)`;

export const timeOf = (serial: string): string => `MOD(${seconds(serial)},86400)/86400`;

/** A day by itself has no hour. */
export const hasHour = (serial: string): string => `OR(${serial}<1,MOD(${seconds(serial)},86400)>0)`;

/** Where both moments have an hour, what the seconds between them make. */
export const between = (from: string, to: string, made: (seconds: string) => string): string =>
  `IF(AND(${hasHour(from)},${hasHour(to)}),${made(seconds(`${to}-${from}`))},${UNKNOWN})`;

export const hourOfDay = (serial: string): string => `MOD(${seconds(serial)},86400)/3600`;

/** Whole months between two moments; negative where the second lies before the first. */
export function completedMonths(from: string, to: string): string {
  const [a, b] = [dayOf(from), dayOf(to)];
  const months = `12*(YEAR(${b})-YEAR(${a}))+MONTH(${b})-MONTH(${a})`;
  return `${months}+IF(${b}<${a},IF(DAY(${b})>DAY(${a}),1,0),IF(DAY(${b})<DAY(${a}),-1,0))`;
}

/** The same day so many months later, or the last day of a month that lacks it; EDATE is not the same in every program. */
export const monthsLater = (serial: string, months: string): string =>
  `MIN(DATE(YEAR(${serial}),MONTH(${serial})+${months},DAY(${serial})),DATE(YEAR(${serial}),MONTH(${serial})+${months}+1,0))`;

/** `YYYY-MM`; not by TEXT, whose codes for year and month are those of Excel's own language. */
export const monthText = (serial: string): string => `YEAR(${dayOf(serial)})&"-"&RIGHT("0"&MONTH(${dayOf(serial)}),2)`;

/** Working days up to a whole serial, counted from a Monday before all dates: Excel's day 2 was a Monday. */
export function workingDaysUpTo(day: string, epoch: number): string {
  const weeks = `INT((${day}+${5 + epoch})/7)`;
  return `5*${weeks}+MIN(${day}+${6 + epoch}-7*${weeks},5)`;
}
