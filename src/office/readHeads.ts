/** The first rows of many places at once, to tell what they are: a request for each place would be most of the time. */
import type { Matrix } from '../sheet';
import { batch } from './shared/batch';
import { isProblem } from './shared/officeProblem';
import { blanked, CELLS_PER_CHUNK, readSource } from './readSource';
import type { OfficeApi, Source } from './shared/types';

/** In the order of the places, which must have been listed just now. A table that hides its captions has them above its rows. */
export async function readHeads(api: OfficeApi, sources: readonly Source[], maxRows: number): Promise<Matrix[]> {
  const heads: Matrix[] = [];
  for (const some of inPieces(sources, maxRows)) {
    // office-doctor loop -- one answer holds one piece
    const read = await readPiece(api, some, maxRows);
    heads.push(...read.map((values, i) => (some[i]!.headless ? [some[i]!.headless, ...values] : values)));
  }
  return heads;
}

async function readPiece(api: OfficeApi, sources: readonly Source[], maxRows: number): Promise<Matrix[]> {
  try {
    return await batch(api, async (context) => {
      const ranges = sources.map(({ sheet, row, column, rows, columns }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(row, column, Math.min(rows, maxRows), columns)
          .load('values'),
      );
      await context.sync();
      return ranges.map(({ values }, i) => blanked(values, sources[i]!, 0));
    });
  } catch (error) {
    if (!isProblem(error, 'tooLarge')) throw error;
    // office-doctor loop -- what is too large for one answer is asked place by place
    const read = sources.map((source) => readSource(api, source, { maxRows }));
    return (await Promise.all(read)).map(({ values }) => values);
  }
}

/** As many places as one answer holds. */
export function inPieces(sources: readonly Source[], maxRows: number): Source[][] {
  const pieces: Source[][] = [];
  let cells = Infinity;
  for (const source of sources) {
    const own = Math.min(source.rows, maxRows) * source.columns;
    if (cells + own > CELLS_PER_CHUNK) {
      pieces.push([]);
      cells = 0;
    }
    pieces.at(-1)!.push(source);
    cells += own;
  }
  return pieces;
}
