/** A whole table of the workbook as typed records. */
import {
  markOf,
  readTableInTurns,
  recordAt,
  settleGrid,
  type Reading,
  type RowMark,
  type TypedValue,
} from '../../src/sheet';
import type { Book, Cells, ReadOptions, Source } from '../../src/office';
import type { LoadedPack } from './packShelf';
import { mappingForCells, mappingOf, recallPlaces, type PlaceMemory } from './placeMemory';
import { turns } from './turns';

export interface Records {
  cells: Cells;
  reading: Reading;
  /** Rows of the range that nobody sees, by a filter or by hand; they are read all the same. */
  hiddenRows: number;
  /** Sheet row (0-based) of record i. */
  sheetRow(record: number): number;
  /** Sheet column (0-based) and caption of a field; null where the sheet has none. */
  place(field: string): { column: number; caption: string } | null;
  /** Sheet row of the captions; below 0 where they are hidden. */
  headerRow: number;
  /** A row of the cells that were read, as a mark knows it. */
  mark(row: number, is: RowMark['is']): RowMark;
}

const HIDDEN = -1;

/**
 * Reads the source and types it by the pack's fields and what the user said about them. `reading.table` is null where no
 * header was found.
 * @param memory what were remembered, where that is only tried
 */
export async function readRecords(
  book: Book,
  source: Source,
  pack: Pick<LoadedPack, 'id' | 'specs'>,
  options?: ReadOptions,
  memory?: PlaceMemory,
): Promise<Records> {
  const cells = await book.readSource(source, options);
  const known = mappingOf(memory ?? (await recallPlaces(book)), source, pack.id);
  const mapping = mappingForCells(known, cells.source, cells.values);
  const { merges, hiddenRows } = await book.readGrid(cells);
  const { kind, headless: captions } = source;
  const how = captions
    ? { captions, mapping }
    : kind === 'table'
      ? { headerRow: 0, mapping }
      : { mapping, grid: { merges } };
  const meant = merges.length > 0 ? settleGrid(cells.values, { merges }) : cells.values;
  const reading = await readTableInTurns(meant, pack.specs, how, turns(options?.signal));
  const { row, column } = cells.source;
  return {
    cells,
    reading,
    hiddenRows,
    sheetRow: (record) => row + reading.table!.rows[record]!,
    place(field) {
      const found = reading.table?.columns[field]?.source;
      return found ? { column: column + found.column, caption: found.caption } : null;
    },
    headerRow: captions ? HIDDEN : row + (reading.table?.headerRow ?? 0),
    mark: (at, is) => {
      const columns = Object.values(reading.table!.columns);
      const carried = columns.flatMap(({ field, source: from }) =>
        from ? [[from.column, { name: field }] as const] : [],
      );
      return markOf(meant[at] ?? [], new Map(carried), is);
    },
  };
}

/** The raw cell of a record's field, as the sheet holds it. */
export function rawCell(records: Records, record: number, field: string): unknown {
  const table = records.reading.table!;
  const column = table.columns[field]?.source?.column;
  return column === undefined ? undefined : records.cells.values[table.rows[record]!]?.[column];
}

/** One record by field; a field without a column is left out. */
export function recordOf(records: Records, record: number): Record<string, TypedValue> {
  return recordAt(records.reading.table!, record);
}
