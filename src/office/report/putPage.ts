/** How a report is printed: on A4, as wide as its letters stay legible, captions and numbers on every page. */
import { PAGE_NUMBERS, pageSetup, printedArea, type ReportSheet } from '../../reports/writing';

/** @throws the printer's own refusal; false where this Excel did not keep the scale asked for (office-js #1860) */
export async function putPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
): Promise<boolean> {
  const { pageLayout } = sheet;
  const { rows, columns } = printedArea(report);
  const { landscape, across, titleColumns, starts } = pageSetup(report);
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: across };
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBERS;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, columns));
  const { titleRows } = report;
  if (titleRows)
    pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(titleRows.first, 0, titleRows.last - titleRows.first + 1, 1));
  if (titleColumns > 0) pageLayout.setPrintTitleColumns(sheet.getRangeByIndexes(0, 0, 1, titleColumns));
  for (const row of starts) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  pageLayout.load('zoom');
  await context.sync();
  return pageLayout.zoom.horizontalFitToPages === across;
}
