import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import type { Property } from '../protocol/spec';
import { cellCount, columnCount, formatAddress, rowCount } from '../workbook/area';
import type { CellInput } from '../workbook/cells';
import { fromR1C1, toR1C1 } from '../workbook/r1c1';
import type { CellValue, SheetArea } from '../workbook/types';

/** Excel refuses to read more cells at once (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization). */
const maxCellsRead = 5_000_000;

/** What stands in a range's cells: values, formulas, texts and their types. */
export const rangeValues: Record<string, Property<SheetArea>> = {
  values: {
    get: (place, host) => readable(place) && matrix(host.workbook.cells.values(place.sheet, place.area)),
    set: (place, values: CellInput[][] | CellInput, host) => write(place, values, host),
  },
  formulas: {
    get: (place, host) => readable(place) && matrix(host.workbook.cells.formulas(place.sheet, place.area)),
    set: (place, values: CellInput[][] | CellInput, host) => write(place, values, host),
  },
  formulasLocal: {
    get: (place, host) => readable(place) && matrix(host.workbook.cells.formulas(place.sheet, place.area)),
    set: (place, values: CellInput[][] | CellInput, host) => write(place, values, host),
  },
  formulasR1C1: {
    get: (place, host) =>
      readable(place) &&
      matrix(host.workbook.cells.formulas(place.sheet, place.area)).map((row, r) =>
        row.map((value, c) => converted(value, place, r, c, toR1C1)),
      ),
    set: (place, values: CellInput[][] | CellInput, host) => {
      const convert = (value: CellInput, r: number, c: number) => converted(value, place, r, c, fromR1C1);
      const each = Array.isArray(values)
        ? values.map((row, r) => row.map((value, c) => convert(value, r, c)))
        : Array.from({ length: rowCount(place.area) }, (_, r) =>
            Array.from({ length: columnCount(place.area) }, (__, c) => convert(values, r, c)),
          );
      write(place, each, host);
    },
  },
  text: { get: (place, host) => readable(place) && host.workbook.cells.text(place.sheet, place.area) },
  valueTypes: {
    get: (place, host) =>
      readable(place) && host.workbook.cells.values(place.sheet, place.area).map((row) => row.map(valueType)),
  },
};

/** null where there are too many cells: Excel answers null for whole columns too, since their values cannot be told. */
function readable(place: SheetArea): true | null {
  return cellCount(place.area) > maxCellsRead ? null : true;
}

function converted<T extends CellInput>(
  value: T,
  { area }: SheetArea,
  row: number,
  column: number,
  change: typeof toR1C1,
): T | string {
  return typeof value === 'string' && value.startsWith('=')
    ? change(value, area.startRow + row, area.startColumn + column)
    : value;
}

/** Blank cells read as empty texts. */
function matrix(values: CellValue[][]): (string | number | boolean)[][] {
  return values.map((row) => row.map((value) => value ?? ''));
}

function write(place: SheetArea, values: CellInput[][] | CellInput, host: Host): void {
  if (Array.isArray(values)) {
    const columns = columnCount(place.area);
    const odd = values.find((row) => !Array.isArray(row) || row.length !== columns);
    refuseOtherSize(place, values.length, odd === undefined ? columns : Array.isArray(odd) ? odd.length : 0);
  }
  host.workbook.cells.setValues(place.sheet, place.area, values);
}

/** Excel takes values only for exactly the cells of a range. */
export function refuseOtherSize(place: SheetArea, rows: number, columns: number): void {
  const [wantedRows, wantedColumns] = [rowCount(place.area), columnCount(place.area)];
  if (rows === wantedRows && columns === wantedColumns) return;
  throw new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range. " +
      `(${rows}×${columns} given, ${formatAddress(place.area)} is ${wantedRows}×${wantedColumns})`,
  );
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/.test(value)
    ? 'Error'
    : 'String';
}
