/** What Excel says of a block besides its cells: which are merged, and how many rows nobody sees. */
import { isBlank, type Area } from '../grid';
import type { Matrix } from '../sheet';
import { batch } from './shared/batch';
import { supports } from './shared/surroundings';
import type { OfficeApi, Source } from './shared/types';

export interface SourceGrid {
  /** 0-based positions within the values that were read. */
  merges: readonly Area[];
  hiddenRows: number;
}

export async function readGrid(api: OfficeApi, source: Source, values: Matrix): Promise<SourceGrid> {
  if (source.rows === 0) return { merges: [], hiddenRows: 0 };
  // A table has no merged cells.
  const asked = source.kind === 'sheet' && supports(api, 'ExcelApi', '1.13') && looksMerged(values);
  return batch(
    api,
    async (context) => {
      const range = context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(source.row, source.column, source.rows, source.columns);
      const seen = range.getVisibleView().load('rowCount');
      const merged = asked ? range.getMergedAreasOrNullObject() : null;
      merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await context.sync();
      return {
        merges: !merged || merged.isNullObject ? [] : merged.areas.items.map((area) => within(area, source)),
        hiddenRows: source.rows - seen.rowCount,
      };
    },
    { place: source.name },
  );
}

/**
 * Asking Excel on the desktop for merged cells empties its undo list (office-js #5918), so it is asked only where the cells
 * look it: one of the first two columns goes blank below a filled cell while the rest of its row goes on.
 */
function looksMerged(values: Matrix): boolean {
  return values.some((cells, row) =>
    [0, 1].some(
      (column) =>
        row > 0 &&
        isBlank(cells[column]) &&
        !isBlank(values[row - 1]![column]) &&
        cells.filter((cell) => !isBlank(cell)).length > 1,
    ),
  );
}

function within({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, { row, column }: Source): Area {
  return {
    startRow: rowIndex - row,
    startColumn: columnIndex - column,
    endRow: rowIndex - row + rowCount - 1,
    endColumn: columnIndex - column + columnCount - 1,
  };
}
