/** How a report is printed: A4, one page wide, captions on every page, no chart cut in two. */
import { pageStarts, printedArea, type ReportSheet } from '../../reports/writing';

export async function putPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
): Promise<void> {
  const { pageLayout } = sheet;
  const { rows, columns } = printedArea(report);
  pageLayout.orientation = report.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, columns));
  const { titleRows } = report;
  if (titleRows)
    pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(titleRows.first, 0, titleRows.last - titleRows.first + 1, 1));
  for (const row of pageStarts(report)) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  await context.sync();
}
