/** Reports: layouts in, sheets of cells out. */
export type * from './model/report';
export type { Layout } from './model/layout';
export type { ReportRequest, ReportSource, ReportSources } from './model/source';
export { parseLayout, layoutFindingText } from './parseLayout';
export { buildReport } from './buildReport';
export type { CellRows } from './cellRows';
export { layoutNeeds, layoutPacks, type LayoutNeed } from './needs';
export { parseReportNames } from './reportNames';
