import type { Property } from '../protocol/spec';
import {
  cellCount,
  columnCount,
  formatAddress,
  isEntireColumn,
  isEntireRow,
  rowCount,
  sheetPrefix,
} from '../workbook/area';
import type { SheetArea } from '../workbook/types';

/** Where a range is and how large. */
export const rangePosition: Record<string, Property<SheetArea>> = {
  address: {
    get: (place, host) => sheetPrefix(host.workbook.sheets.get(place.sheet).name) + formatAddress(place.area),
  },
  addressLocal: {
    get: (place, host) => sheetPrefix(host.workbook.sheets.get(place.sheet).name) + formatAddress(place.area),
  },
  // beyond 2^31-1 cells Excel answers -1 (Excel.Range.cellCount)
  cellCount: { get: (place) => (cellCount(place.area) > 2 ** 31 - 1 ? -1 : cellCount(place.area)) },
  rowIndex: { get: (place) => place.area.startRow },
  columnIndex: { get: (place) => place.area.startColumn },
  rowCount: { get: (place) => rowCount(place.area) },
  columnCount: { get: (place) => columnCount(place.area) },
  isEntireColumn: { get: (place) => isEntireColumn(place.area) },
  isEntireRow: { get: (place) => isEntireRow(place.area) },
};
