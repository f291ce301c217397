/** A whole table of the workbook as typed records. */
import { readTableInTurns, settleGrid, type Reading, type TypedValue } from '../../src/sheet';
import type { Book, Cells, ReadOptions, Source } from '../../src/office';
import type { LoadedPack } from './packShelf';
import { mappingForCells, mappingOf, recallPlaces } from './placeMemory';
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
  /** Sheet row of the captions. */
  headerRow: number;
}

/** Reads the source and types it by the pack's fields and what the user said about them. `reading.table` is null where no header was found. */
export async function readRecords(
  book: Book,
  source: Source,
  pack: Pick<LoadedPack, 'id' | 'specs'>,
  options?: ReadOptions,
): Promise<Records> {
  const cells = await book.readSource(source, options);
  const mapping = mappingForCells(mappingOf(await recallPlaces(book), source, pack.id), cells.source, cells.values);
  const { merges, hiddenRows } = await book.readGrid(cells);
  const how = source.kind === 'table' ? { headerRow: 0, mapping } : { mapping, grid: { merges } };
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
    headerRow: row + (reading.table?.headerRow ?? 0),
  };
}

/** The raw cell of a record's field, as the sheet holds it. */
export function rawCell(records: Records, record: number, field: string): unknown {
  const table = records.reading.table!;
  const column = table.columns[field]?.source?.column;
  return column === undefined ? undefined : records.cells.values[table.rows[record]!]?.[column];
}

/** One record by field. */
export function recordOf(records: Records, record: number): Record<string, TypedValue> {
  const table = records.reading.table!;
  return Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, column.values[record]]));
}
