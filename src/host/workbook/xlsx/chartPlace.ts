import type { XlsxChart } from '../../../xlsx';
import type { Chart } from '../charts';
import type { WorkbookParts } from '../workbookParts';

const pointsPerPixel = 0.75;

type Rectangle = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

/** The cells under the chart's corners. */
export function anchorOf(workbook: WorkbookParts, { sheet: id, left, top, width, height }: Chart): XlsxChart['anchor'] {
  const sheet = workbook.book.sheet(id);
  const at = (points: number, size: (index: number) => number): number => {
    let index = 0;
    for (let rest = points / pointsPerPixel - size(0); rest >= 0; rest -= Math.max(size(index), 1)) index++;
    return index;
  };
  const corner = (x: number, y: number) => ({
    row: at(y, (row) => sheet.getRowHeight(row)),
    col: at(x, (column) => sheet.getColumnWidth(column)),
  });
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

/** From the corner of the first cell to that of the last, in points. */
export function rectangleOf(workbook: WorkbookParts, id: string, { from, to }: XlsxChart['anchor']): Rectangle {
  const sheet = workbook.book.sheet(id);
  const span = (first: number, end: number, size: (index: number) => number): number => {
    let pixels = 0;
    for (let index = first; index < end; index++) pixels += size(index);
    return pixels * pointsPerPixel;
  };
  const width = (column: number): number => sheet.getColumnWidth(column);
  const height = (row: number): number => sheet.getRowHeight(row);
  return {
    left: span(0, from.col, width),
    top: span(0, from.row, height),
    width: span(from.col, to.col, width),
    height: span(from.row, to.row, height),
  };
}
