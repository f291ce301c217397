/** Which record the selected cell belongs to. */
import type { LoadedPack } from '../../store/packShelf';
import { readRecords, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import type { Session } from '../../store/session';

export interface RowFound {
  place: Place;
  loaded: LoadedPack;
  records: Records;
  record: number;
  sheetRow: number;
}

/** Null where the selection is in no data row of a recognised table. */
export async function findRow({ book, scan, packs }: Session): Promise<RowFound | null> {
  const cell = await book!.selectedCell();
  // A sheet made since the last scan.
  if (!scan.state.get().places.some(({ source }) => source.sheet === cell.sheet)) await scan.run();
  for (const place of scan.state.get().places) {
    const loaded = place.packs[0] === undefined ? undefined : packs.get(place.packs[0]);
    if (!loaded || place.source.sheet !== cell.sheet) continue;
    const records = await readRecords(book!, place.source, loaded);
    const { source } = records.cells;
    if (cell.column < source.column || cell.column >= source.column + source.columns) continue;
    const record = (records.reading.table?.rows ?? []).indexOf(cell.row - source.row);
    if (record >= 0) return { place, loaded, records, record, sheetRow: cell.row };
  }
  return null;
}
