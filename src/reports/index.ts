/** Reports: layouts in, sheets of cells out. */
export type * from './report';
export type { Layout, LayoutTarget, LayoutSheet, Block, LayoutColumn, LayoutChart, LayoutSeries } from './layout';
export type { ReportRequest, ReportSource, ReportSources } from './source';
export { parseLayout, layoutFindingText, type ParsedLayout } from './parseLayout';
export { buildReport } from './buildReport';
export { layoutNeeds, layoutPacks, type LayoutNeed } from './needs';
export { parseReportNames } from './reportNames';
