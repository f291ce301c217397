/** The cells of a report: values, formats and looks, in chunks below the size at which Excel refuses a request. */
import { columnWidths, REPORT_LOOKS, rowHeights, type ReportCell, type ReportSheet } from '../../reports/writing';
import { valueFor } from '../shared/cellText';
import { pointsOf } from '../shared/columnWidth';
import { blocksOf } from '../shared/requestSize';
import { equalAreas } from './equalAreas';

export async function putCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
): Promise<void> {
  const columns = Math.max(1, ...report.rows.map((row) => row.length));
  columnWidths(report).forEach(
    (width, column) => (sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width)),
  );
  let first = 0;
  for (const rows of blocksOf(report.rows, (cell) => cell.formula ?? cell.value)) {
    putRows(sheet, first, columns, rows);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds one piece
    await context.sync();
    first += rows.length;
  }
  for (const [row, height] of rowHeights(report)) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  if (report.frozenRows > 0) sheet.freezePanes.freezeRows(report.frozenRows);
  await context.sync();
}

function putRows(sheet: Excel.Worksheet, first: number, columns: number, rows: ReportSheet['rows']): void {
  const range = sheet.getRangeByIndexes(first, 0, rows.length, columns);
  const matrix = <T>(of: (cell: ReportCell) => T) =>
    rows.map((row) => Array.from({ length: columns }, (_, column) => (row[column] ? of(row[column]) : null)));
  range.formulas = matrix(
    ({ value, formula }) => formula ?? (typeof value === 'string' ? valueFor({ value, as: 'text' }) : value),
  );
  range.numberFormat = matrix((cell) => cell.format ?? null);
  for (const { value: style, area } of equalAreas(rows.map((row) => row.map((cell) => cell?.style ?? null)))) {
    const { bold, italic, size, color, fill, wrap, align } = REPORT_LOOKS[style];
    const { format } = sheet.getRangeByIndexes(first + area.row, area.column, area.rows, area.columns);
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
    if (size) format.font.size = size;
    if (color) format.font.color = `#${color}`;
    if (fill) format.fill.color = `#${fill}`;
    if (wrap) format.wrapText = true;
    if (align) format.horizontalAlignment = ALIGNMENTS[align];
  }
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;
