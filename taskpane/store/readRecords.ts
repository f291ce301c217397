/** A whole table of the workbook as typed records. */
import {
  lineSplitter,
  markOf,
  readTableInTurns,
  recordAt,
  settleGrid,
  type Reading,
  NO_MAPPING,
  type FieldSpec,
  type Mapping,
  type RowMark,
  type SheetTable,
  type TypedValue,
} from '../../src/sheet';
import { fieldSpecs, type Pack } from '../../src/engine';
import { joinTables } from '../../src/measures';
import type { Area } from '../../src/grid';
import type { LocalText } from '../../src/text';
import { isOwnTable, NO_CAPTIONS, type Book, type Cells, type ReadOptions, type Source } from '../../src/office';
import { chooseFurther, FURTHER_HEAD_ROWS, furtherDoubt } from '../../src/packs';
import type { LoadedPack } from './packShelf';
import { mappingForCells, mappingOf, recallPlaces, type PlaceMemory } from './placeMemory';
import { turns } from './turns';

export interface Records {
  /** As the sheet holds them; lines of text, pasted into one column, are split into theirs. */
  cells: Cells;
  reading: Reading;
  /** What rules may look into: these records as `self`, and the further tables of the pack that the workbook has. */
  tables: Readonly<Record<string, SheetTable>>;
  /** Where those further tables stand. */
  beside: readonly Beside[];
  /** Rows of the range that nobody sees, by a filter or by hand; they are read all the same. */
  hiddenRows: number;
  /** Merged cells among them, 0-based on the sheet. */
  merges: readonly Area[];
  /** Sheet row (0-based) of record i. */
  sheetRow(record: number): number;
  /** Sheet column (0-based) and caption of a field; null where the sheet has none. */
  place(field: string): { column: number; caption: string } | null;
  /** Sheet row of the captions; one of `NO_CAPTIONS` where no cell holds them. */
  headerRow: number;
  /** A row of the cells that were read, as a mark knows it. */
  mark(row: number, is: RowMark['is']): RowMark;
}

/**
 * Reads the source and types it by the pack's fields and what the user said about them. `reading.table` is null where no
 * header was found.
 * @param memory what were remembered, where that is only tried
 */
export async function readRecords(
  book: Book,
  source: Source,
  pack: Pick<LoadedPack, 'id' | 'pack' | 'specs'>,
  options?: ReadOptions,
  memory?: PlaceMemory,
): Promise<Records> {
  const known = async () => mappingOf(memory ?? (await recallPlaces(book)), source, pack.id);
  const { cells, isLines, reading, meant, merges, hiddenRows } = await readTyped(
    book,
    source,
    pack.specs,
    options,
    known,
  );
  const { headless: captions } = source;
  const { row, column } = cells.source;
  const notWritten = captions ? 'headless' : isLines ? 'lines' : isFurther(source) ? 'beside' : null;
  const beside = await readBeside(book, source, pack.pack, options);
  const others = Object.fromEntries(beside.map(({ name, table }) => [name, table]));
  return {
    cells,
    reading,
    tables: reading.table ? { ...others, self: reading.table } : others,
    beside,
    hiddenRows,
    merges: merges.map(({ startRow, startColumn, endRow, endColumn }) => ({
      ...{ startRow: row + startRow, endRow: row + endRow },
      ...{ startColumn: column + startColumn, endColumn: column + endColumn },
    })),
    sheetRow: (record) => row + reading.table!.rows[record]!,
    place(field) {
      const found = reading.table?.columns[field]?.source;
      return found ? { column: isLines ? column : column + found.column, caption: found.caption } : null;
    },
    headerRow: notWritten === null ? row + (reading.table?.headerRow ?? 0) : NO_CAPTIONS[notWritten],
    mark: (at, is) => {
      const columns = Object.values(reading.table!.columns);
      const carried = columns.flatMap(({ field, source: from }) =>
        from ? [[from.column, { name: field }] as const] : [],
      );
      return markOf(meant[at] ?? [], new Map(carried), is);
    },
  };
}

/** Further tables of plain cells. */
const isFurther = ({ name, of = name }: Source): boolean => name !== of;

async function readTyped(
  book: Book,
  source: Source,
  specs: readonly FieldSpec[],
  options?: ReadOptions,
  known: () => Promise<Mapping> = async () => NO_MAPPING,
) {
  const read = await book.readSource(source, options);
  const split = source.kind === 'sheet' ? lineSplitter(read.values) : null;
  const cells = split ? { ...read, values: split(read.values) } : read;
  const mapping = mappingForCells(await known(), cells.source, cells.values);
  const { merges, hiddenRows } = await book.readGrid(read);
  const { kind, headless: captions } = source;
  const { date1904 } = cells;
  const how = captions
    ? { captions, mapping, date1904, grid: { hiddenRows } }
    : kind === 'table'
      ? { headerRow: 0, mapping, date1904, grid: { hiddenRows } }
      : { mapping, date1904, grid: { merges, hiddenRows } };
  const meant = merges.length > 0 ? settleGrid(cells.values, { merges }) : cells.values;
  const reading = await readTableInTurns(meant, specs, how, turns(options?.signal));
  return { cells, isLines: split !== null, reading, meant, merges, hiddenRows: hiddenRows.length };
}

export interface Beside {
  /** As the pack names the table. */
  name: string;
  table: SheetTable;
  /** The places it was read from, for sentences. */
  place: string;
  /** 0-based row of the first one's sheet in which it begins. */
  firstRow: number;
  /** What is in doubt about them. */
  doubt: LocalText | null;
}

/** The further tables a pack looks into. One that no place holds stays out. */
async function readBeside(
  book: Book,
  { sheet, name: own }: Source,
  pack: Pack,
  { signal }: ReadOptions = {},
): Promise<readonly Beside[]> {
  if (!pack.tables) return [];
  const isOther = (source: Source) => !isOwnTable(source) && !(source.sheet === sheet && source.name === own);
  const others = (await book.listSources()).filter(isOther);
  const heads = await book.readHeads(others, FURTHER_HEAD_ROWS);
  const places = others.map((where, i) => ({ where, head: heads[i]!, hidden: where.hidden ?? false }));
  const found: Beside[] = [];
  for (const { name, from, rivals } of chooseFurther(pack, places)) {
    const read: { table: SheetTable; firstRow: number }[] = [];
    for (const source of from) {
      const { reading, cells } = await readTyped(book, source, fieldSpecs(pack, name), { ...(signal && { signal }) });
      if (reading.table) read.push({ table: reading.table, firstRow: cells.source.row });
    }
    const [first] = read;
    if (!first) continue;
    const [names, left] = [from, rivals].map((sources) => sources.map((source) => source.name));
    found.push({
      name,
      table: joinTables(read.map(({ table }) => table)),
      firstRow: first.firstRow,
      place: names!.join(' + '),
      doubt: furtherDoubt(pack, { name, from: names!, rivals: left! }),
    });
  }
  return found;
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
