/** From the figure above the tables to the rows it was counted from, as a table's total of the same figure opens to them. */
import type { Pack } from '../engine';
import { cellRows, type CellRows } from './cellRows';
import type { Achievement } from './model/achieved';
import type { Layout } from './model/layout';
import type { ReportRequest, ReportSources } from './model/source';
import { openBlock } from './openBlock';

/** The figures of a data set that make the ratio. */
const RATIOS: Readonly<Record<Achievement, { dataset: string; ratio: readonly [part: string, whole: string] }>> = {
  qms: { dataset: 'calls', ratio: ['valid', 'agree'] },
  sdm: { dataset: 'plan', ratio: ['available', 'target'] },
};

/** Null where the tables are not there. */
export function achievedRows(
  measure: Achievement,
  layout: Layout,
  sources: ReportSources,
  packs: ReadonlyMap<string, Pack>,
  request: ReportRequest,
  month: number,
): CellRows | null {
  const { dataset, ratio } = RATIOS[measure];
  const share = { id: measure, ratio };
  const columns = [...ratio.map((figure) => ({ id: figure, figure })), share];
  const opened = openBlock({ title: { id: '', en: '' }, dataset, columns }, layout, sources, packs, request, month);
  if ('sentence' in opened) return null;
  const { population } = opened;
  const context = { columns, population, missing: new Set<string>(), language: request.language };
  return cellRows(context, opened, sources, share, population.records);
}
