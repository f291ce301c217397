/** What every writer of a report needs to know besides the report itself; data and small questions about it. */
export type {
  Report,
  ReportArea,
  ReportCell,
  ReportChart,
  ReportSheet,
  ReportStyle,
  ReportValue,
} from '../model/report';
export { REPORT_LOOKS, TONE_LOOKS, seriesColours } from './looks';
export { conditionAreas, printedArea } from './areas';
export { columnWidths, rowHeights } from './sizes';
export { PAGE_NUMBERS, pageSetup } from './pages';
export { axisOf } from './axes';
