/** Where a workbook's file keeps its trail and its closed months. */
import { foldCase, parseArea } from '../../grid';
import { CLOSURE_TABLE, DETAIL_SHEET, keptClosures, type SealedClosure } from '../../ledger';
import type { Matrix } from '../../sheet';
import type { XlsxWorkbook } from '../../xlsx';

/** The months closed in the workbook. */
export const closuresOf = async (file: XlsxWorkbook): Promise<SealedClosure[]> =>
  keptClosures(tableCells(file, CLOSURE_TABLE)?.cells ?? [], detailCells(file));

/** The hidden sheet with the frozen figures. */
export const detailCells = ({ sheets }: XlsxWorkbook): Matrix =>
  sheets.find(({ name }) => name === DETAIL_SHEET)?.matrix ?? [];

/** A table's cells, captions first; null where the workbook has none of that name. */
export function tableCells({ sheets }: XlsxWorkbook, name: string): { cells: Matrix; firstRow: number } | null {
  for (const { tables = [], matrix } of sheets) {
    const table = tables.find((each) => foldCase(each.name) === foldCase(name));
    const area = table && parseArea(table.ref);
    if (area)
      return {
        cells: matrix
          .slice(area.startRow, area.endRow + 1)
          .map((row) => row.slice(area.startColumn, area.endColumn + 1)),
        firstRow: area.startRow,
      };
  }
  return null;
}
