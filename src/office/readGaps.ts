/** Where one table ends and another may begin: an empty row. Told from the first columns, for whole rows would be most of a sheet. */
import { isBlank } from '../grid';
import { batch } from './shared/batch';
import { inPieces } from './readHeads';
import { blanked } from './readSource';
import type { OfficeApi, Source } from './shared/types';

/** A row that is blank in these is read with the others. */
const COLUMNS = 3;

/** Whether a row of each place may be empty, from one row of it until another. */
export async function readGaps(
  api: OfficeApi,
  sources: readonly Source[],
  from: number,
  until: number,
): Promise<boolean[]> {
  const strips = sources.map((source): Source => {
    const rows = Math.max(0, Math.min(source.rows, until) - from);
    return { ...source, row: source.row + from, rows, columns: Math.min(COLUMNS, source.columns) };
  });
  const long = strips.filter(({ rows }) => rows > 0);
  const found = new Set<Source>();
  for (const some of inPieces(long, until)) {
    // office-doctor loop -- one answer holds one piece
    for (const strip of await withGaps(api, some)) found.add(strip);
  }
  return strips.map((strip) => found.has(strip));
}

function withGaps(api: OfficeApi, strips: readonly Source[]): Promise<Source[]> {
  return batch(api, async (context) => {
    const ranges = strips.map(({ sheet, row, column, rows, columns }) =>
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).load('values'),
    );
    await context.sync();
    return strips.filter((strip, i) => blanked(ranges[i]!.values, strip, 0).some((cells) => cells.every(isBlank)));
  });
}
