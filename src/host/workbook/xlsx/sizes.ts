import type { IColumnData, IRowData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { SheetParts, XlsxRow } from '../../../xlsx';
import type { WorkbookParts } from '../workbookParts';

/** Pixels at 96 dots an inch; a file counts rows in points and columns in characters of Excel's default font. */
const pointsPerPixel = 0.75;
const pixelsPerCharacter = 7;
const columnPadding = 5;

/** Widths and heights that were set, and which rows and columns are hidden. */
export function sizesOfSheet(
  workbook: WorkbookParts,
  id: string,
  columnCount: number,
): Pick<SheetParts, 'widths' | 'hiddenColumns' | 'rows'> {
  const sheet = workbook.book.sheet(id);
  const columns = Object.entries(sheet.getColumnManager().getColumnData()).map(([column, data]) => ({
    column: Number(column),
    data,
  }));
  const count = Math.max(columnCount, ...columns.map(({ column }) => column + 1));
  const rows = new Map<number, XlsxRow>();
  for (const [row, data] of Object.entries(sheet.getRowManager().getRowData())) {
    if (!data) continue;
    const { h, hd, ia } = data;
    const own = h !== undefined && ia !== BooleanNumber.TRUE ? { height: h * pointsPerPixel } : {};
    const entry = { ...own, ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}) };
    if (Object.keys(entry).length > 0) rows.set(Number(row), entry);
  }
  return {
    widths: Array.from(
      { length: count },
      (_, column) => (sheet.getColumnWidth(column) - columnPadding) / pixelsPerCharacter,
    ),
    hiddenColumns: columns.flatMap(({ column, data }) => (data?.hd === BooleanNumber.TRUE ? [column] : [])),
    rows,
  };
}

/** The same as the grid's own data. */
export function sizeData(parts: SheetParts): {
  rowData: Record<number, Partial<IRowData>>;
  columnData: Record<number, Partial<IColumnData>>;
} {
  const columnData: Record<number, Partial<IColumnData>> = {};
  parts.widths?.forEach((width, column) => {
    if (width !== undefined) columnData[column] = { w: Math.round(width * pixelsPerCharacter + columnPadding) };
  });
  for (const column of parts.hiddenColumns ?? [])
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden }] of parts.rows ?? []) {
    rowData[row] = {
      ...(height === undefined ? {} : { h: height / pointsPerPixel, ia: BooleanNumber.FALSE }),
      ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
    };
  }
  return { rowData, columnData };
}
