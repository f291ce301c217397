/** How a sheet of a report lies on paper: letters that can be read, captions on every page, no chart cut in two. */
import type { ReportSheet } from '../model/report';
import { printedArea } from './areas';
import { columnWidths, DEFAULT_WIDTH, ROW_HEIGHT, rowHeights } from './sizes';

/** A4 within Excel's normal margins, in points: along and across. */
const LONG = 842;
const SHORT = 595;
const MARGINS = { vertical: 108, horizontal: 101 };
const CHARACTER_WIDTH = 5.6;
/** Smaller, and letters of 11 points are hard to read on paper (6.6 points). */
const LEAST_SCALE = 0.6;

/** Excel's own signs: the number of the page and how many there are. */
export const PAGE_NUMBERS = '&P / &N';

export interface PageSetup {
  landscape: boolean;
  /** Pages side by side that hold all columns. */
  across: number;
  /** Columns repeated on every page of several side by side: what its rows are about. */
  titleColumns: number;
  /** 0-based rows that begin a new page, from the top down; none where all charts stay whole anyway. */
  starts: number[];
}

type PrintedSheet = Pick<ReportSheet, 'rows' | 'charts' | 'widths' | 'landscape' | 'titleRows'>;

/** A wide sheet is turned, a wider one goes over several pages side by side. */
export function pageSetup(sheet: PrintedSheet): PageSetup {
  const widths = columnWidths(sheet);
  const columns = Array.from({ length: printedArea(sheet).columns }, (_, column) => widths[column] ?? DEFAULT_WIDTH);
  const width = columns.reduce((sum, each) => sum + each, 0) * CHARACTER_WIDTH;
  const landscape = sheet.landscape || width * LEAST_SCALE > SHORT - MARGINS.horizontal;
  const paper = (landscape ? LONG : SHORT) - MARGINS.horizontal;
  const repeated = columns[0]! * CHARACTER_WIDTH;
  const least = width * LEAST_SCALE;
  // Every further page repeats the first column, which takes its part of the paper.
  const across = least <= paper ? 1 : 1 + Math.ceil((least - paper) / Math.max(1, paper - repeated * LEAST_SCALE));
  const scale = Math.min(1, (paper * across) / (width + repeated * (across - 1)));
  return { landscape, across, titleColumns: across > 1 ? 1 : 0, starts: pageStarts(sheet, landscape, scale) };
}

function pageStarts(sheet: PrintedSheet, landscape: boolean, scale: number): number[] {
  const paper = (landscape ? SHORT : LONG) - MARGINS.vertical;
  const higher = [...rowHeights(sheet).values()].reduce((sum, height) => sum + height - ROW_HEIGHT, 0);
  const perPage = Math.floor((paper / scale - higher) / ROW_HEIGHT);
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
