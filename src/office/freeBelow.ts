import { batch } from './shared/batch';
import { locate } from './listSources';
import type { OfficeApi, Source } from './shared/types';

/** How many blank rows stand below a source, `most` at most: none where a totals row or a note follows. */
export function freeBelow(api: OfficeApi, source: Source, most: number): Promise<number> {
  return batch(
    api,
    async (context) => {
      const { row, column, rows, columns } = await locate(context, source);
      if (most === 0) return 0;
      const below = context.workbook.worksheets
        .getItem(source.sheet)
        .getRangeByIndexes(row + rows, column, most, columns)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex');
      await context.sync();
      return below.isNullObject ? most : below.rowIndex - row - rows;
    },
    { place: source.name },
  );
}
