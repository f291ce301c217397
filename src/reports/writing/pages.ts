/** Where printed pages begin so that no chart is cut in two. */
import type { ReportSheet } from '../model/report';
import { printedArea } from './areas';
import { columnWidths, DEFAULT_WIDTH, ROW_HEIGHT, rowHeights } from './sizes';

/** A4 within Excel's normal margins, in points: along and across. */
const LONG = 842;
const SHORT = 595;
const MARGINS = { vertical: 108, horizontal: 101 };
const CHARACTER_WIDTH = 5.6;

/** 0-based rows that begin a new page, from the top down; none where all charts stay whole anyway. */
export function pageStarts(
  sheet: Pick<ReportSheet, 'rows' | 'charts' | 'widths' | 'landscape' | 'titleRows'>,
): number[] {
  const widths = columnWidths(sheet);
  const columns = Array.from({ length: printedArea(sheet).columns }, (_, column) => widths[column] ?? DEFAULT_WIDTH);
  const width = columns.reduce((sum, each) => sum + each, 0) * CHARACTER_WIDTH;
  const [paperWidth, paperHeight] = sheet.landscape ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min(1, (paperWidth - MARGINS.horizontal) / width);
  const higher = [...rowHeights(sheet).values()].reduce((sum, height) => sum + height - ROW_HEIGHT, 0);
  const perPage = Math.floor(((paperHeight - MARGINS.vertical) / scale - higher) / ROW_HEIGHT);
  const titles = sheet.titleRows ? sheet.titleRows.last - sheet.titleRows.first + 1 : 0;
  const starts: number[] = [];
  let page = { first: 0, end: perPage };
  for (const { place } of [...sheet.charts].sort((a, b) => a.place.row - b.place.row)) {
    // On every page but the first the titles are repeated.
    while (place.row >= page.end) page = { first: page.end, end: page.end + perPage - titles };
    if (place.row + place.rows <= page.end || place.row === page.first) continue;
    starts.push(place.row);
    page = { first: place.row, end: place.row + perPage - titles };
  }
  return starts;
}
