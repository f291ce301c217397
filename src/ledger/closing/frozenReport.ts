/** A closed month's report: what it said when it was closed, and below it what has changed since. */
import type { Report, ReportCell, ReportSheet } from '../../reports';
import { fill, type Language, type LocalText } from '../../text';
import type { Closure } from './closure';

const TITLE: LocalText = {
  id: 'Berubah sejak ditutup {{day}} oleh {{who}}',
  en: 'Changed since it was closed on {{day}} by {{who}}',
};

/** The very report that was frozen where `lines` is empty: the same content at every run. */
export function frozenReport(
  { report, closedAt, closedBy }: Closure,
  lines: readonly string[],
  language: Language,
): Report {
  const [first, ...rest] = report.sheets.map(asFigures);
  if (!first || lines.length === 0) return { ...report, sheets: first ? [first, ...rest] : [] };
  const cell = (value: string, style: ReportCell['style']): ReportCell => ({ value, style });
  const block = [
    [cell(fill(TITLE[language], { day: closedAt.slice(0, 10), who: closedBy }), 'section')],
    ...lines.map((line) => [cell(line, 'note')]),
  ];
  const free = Array.from({ length: endOf(first) + 1 - first.rows.length }, () => []);
  return { ...report, sheets: [{ ...first, rows: [...first.rows, ...free, ...block] }, ...rest] };
}

/** A closure is frozen figures: whatever somebody put into its file, no formula comes out of it. */
const asFigures = (sheet: ReportSheet): ReportSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell) => cell && (({ formula: _, ...figure }) => figure)(cell))),
});

/** Rows that cells and charts take up. */
function endOf({ rows, charts }: ReportSheet): number {
  return Math.max(rows.length, ...charts.map(({ place }) => place.row + place.rows));
}
