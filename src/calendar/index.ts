export {
  serialOf,
  civilOf,
  isoOf,
  isoDateTimeOf,
  dayOf,
  timeOf,
  secondsOf,
  hasHour,
  serialFrom1904,
  daysBefore1904,
} from './serial';
export { localDays } from './localDays';
export { today } from './today';
export { addMonths, completedMonths, completedYears, workingDaysBetween, daysInMonth, monthOf } from './span';
