/** From what a form holds to the cells that would be written, under the team's own captions. */
import type { Append, CellExpected, CellWrite, RowWrite } from '../../src/office';
import type { Matrix, SkipReason, TypedValue } from '../../src/sheet';
import type { LoadedPack } from '../store/packShelf';
import { rawCell, type Records } from '../store/readRecords';
import type { Place } from '../store/scan';
import { isBlank } from '../../src/grid';
import { cellOf } from './showValue';
import { ownSpelling } from './ownSpelling';

export interface PlannedCell {
  field: string;
  write: CellWrite;
  /** What is written, as people know it: the cell may count its days otherwise. */
  value: TypedValue;
  /** What the cell holds now, where it is not blank. */
  before: unknown;
}

export interface Plan {
  cells: readonly PlannedCell[];
  /** Fields with a value for which the table has no column. */
  lost: readonly string[];
}

/** Cells of a new row. */
export function planAppend(loaded: LoadedPack, records: Records, record: Readonly<Record<string, TypedValue>>): Plan {
  return plan(loaded, records, Object.entries(record), () => '');
}

/** Cells of an existing row that would change; `before` tells which of them are filled now. */
export function planUpdate(
  loaded: LoadedPack,
  records: Records,
  row: number,
  changes: Readonly<Record<string, TypedValue>>,
): Plan {
  return plan(loaded, records, Object.entries(changes), (field) => rawCell(records, row, field));
}

/** Cells of a row that would be emptied: those of the fields that hold something. */
export function planClear(records: Records, row: number, fields: readonly string[]): Plan {
  const cells = fields.flatMap((field): PlannedCell[] => {
    const [place, before] = [records.place(field), rawCell(records, row, field)];
    return place && !isBlank(before)
      ? [{ field, write: { ...place, value: '', as: 'number' }, value: '', before }]
      : [];
  });
  return { cells, lost: [] };
}

/** What must still stand in the row when it is written: what names the record, and whatever is replaced. */
export function expectedCells(
  records: Records,
  row: number,
  keys: readonly string[],
  cells: readonly PlannedCell[],
): CellExpected[] {
  const fields = new Set([...keys, ...cells.filter(({ before }) => !isBlank(before)).map(({ field }) => field)]);
  return [...fields].flatMap((field) => {
    const place = records.place(field);
    return place ? [{ column: place.column, value: rawCell(records, row, field) }] : [];
  });
}

/** The new row a plan comes to. */
export function appendOf(place: Place, records: Records, { cells }: Plan): Append {
  return {
    source: place.source,
    headerRow: records.headerRow,
    writes: cells.map((cell) => cell.write),
    below: belowRecords(records),
  };
}

/** Below these a record would be out of the table, and out of its sums. */
const ENDS: readonly SkipReason[] = [
  'total',
  'totalSum',
  'totalMean',
  'remark',
  'section',
  'repeatedHeader',
  'afterTable',
];

/** What stands below the last record, where that is more than blank rows and forms numbered beforehand. */
function belowRecords({ cells, reading: { table, report } }: Records): Matrix {
  const last = table!.rows.at(-1) ?? table!.headerRow;
  const ended = report.skipped.some(({ reason, rows }) => ENDS.includes(reason) && rows.some((row) => row > last));
  return ended ? cells.values.slice(last + 1) : [];
}

/** What a plan writes into a record's row. `keys` name the record; of filled cells only those in `replaced` are written over. */
export function rowWriteOf(
  place: Place,
  records: Records,
  row: number,
  { cells }: Plan,
  keys: readonly string[],
  replaced = cells,
): RowWrite {
  return {
    sheet: place.source.sheet,
    headerRow: records.headerRow,
    row: records.sheetRow(row),
    writes: cells.map((cell) => cell.write),
    expected: expectedCells(records, row, keys, replaced),
  };
}

function plan(
  loaded: LoadedPack,
  records: Records,
  values: readonly (readonly [string, TypedValue])[],
  before: (field: string) => unknown,
): Plan {
  const cells: PlannedCell[] = [];
  const lost: string[] = [];
  for (const [field, value] of values) {
    const type = loaded.pack.fields[field]?.type;
    const cell = type && cellOf(value, type, records.cells.date1904);
    if (!cell) continue;
    const place = records.place(field);
    const own = type === 'enum' && typeof value === 'string' ? ownSpelling(records, field, value) : undefined;
    const write = place && { ...place, ...cell, ...own };
    if (write)
      cells.push({ field, write, value: typeof value === 'number' ? value : write.value, before: before(field) });
    else lost.push(field);
  }
  return { cells, lost };
}
