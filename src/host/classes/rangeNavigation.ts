import { HostError } from '../shared/errors';
import type { HostObject } from '../objects/object';
import type { Method } from '../protocol/spec';
import { object } from '../objects/object';
import {
  bounds,
  cellArea,
  columnCount,
  formatAddress,
  intersect,
  maxColumns,
  maxRows,
  parseAddress,
  rowCount,
} from '../workbook/area';
import type { Area } from '../workbook/area';
import type { CellValue, SheetArea } from '../workbook/types';
import type { Host } from '../state/host';

/** Ranges found from a range. */
export const rangeNavigation: Record<string, Method<SheetArea>> = {
  getCell: (place, _, row: number, column: number) => {
    const startRow = place.area.startRow + row;
    const startColumn = place.area.startColumn + column;
    return at(place, { startRow, endRow: startRow, startColumn, endColumn: startColumn });
  },
  getRow: (place, _, row: number) => {
    if (row < 0 || row >= rowCount(place.area)) throw new HostError('InvalidArgument');
    return at(place, { ...place.area, startRow: place.area.startRow + row, endRow: place.area.startRow + row });
  },
  getColumn: (place, _, column: number) => {
    if (column < 0 || column >= columnCount(place.area)) throw new HostError('InvalidArgument');
    return at(place, {
      ...place.area,
      startColumn: place.area.startColumn + column,
      endColumn: place.area.startColumn + column,
    });
  },
  getLastCell: (place) => at(place, { ...place.area, startRow: place.area.endRow, startColumn: place.area.endColumn }),
  getLastRow: (place) => at(place, { ...place.area, startRow: place.area.endRow }),
  getLastColumn: (place) => at(place, { ...place.area, startColumn: place.area.endColumn }),
  getEntireRow: (place) => at(place, { ...place.area, startColumn: 0, endColumn: maxColumns - 1 }),
  getEntireColumn: (place) => at(place, { ...place.area, startRow: 0, endRow: maxRows - 1 }),
  getOffsetRange: (place, _, rows: number, columns: number) =>
    at(place, {
      startRow: place.area.startRow + rows,
      endRow: place.area.endRow + rows,
      startColumn: place.area.startColumn + columns,
      endColumn: place.area.endColumn + columns,
    }),
  /** The lower right corner moves; past the upper left one it makes a range on the other side of it. */
  getResizedRange: (place, _, rows: number, columns: number) => {
    const { startRow, startColumn, endRow, endColumn } = place.area;
    const corner = { startRow: endRow + rows, startColumn: endColumn + columns };
    return at(
      place,
      bounds(
        { startRow, startColumn, endRow: startRow, endColumn: startColumn },
        { ...corner, endRow: corner.startRow, endColumn: corner.startColumn },
      ),
    );
  },
  getAbsoluteResizedRange: (place, _, rows: number, columns: number) =>
    at(place, {
      ...place.area,
      endRow: place.area.startRow + rows - 1,
      endColumn: place.area.startColumn + columns - 1,
    }),
  getRowsAbove: (place, _, count = 1) => beside(place, count < 0 ? 'below' : 'above', Math.abs(count)),
  getRowsBelow: (place, _, count = 1) => beside(place, count < 0 ? 'above' : 'below', Math.abs(count)),
  getColumnsBefore: (place, _, count = 1) => beside(place, count < 0 ? 'after' : 'before', Math.abs(count)),
  getColumnsAfter: (place, _, count = 1) => beside(place, count < 0 ? 'before' : 'after', Math.abs(count)),
  getBoundingRect: (place, host, other: HostObject | string) =>
    at(place, bounds(place.area, otherArea(place, other, host))),
  getIntersectionOrNullObject: (place, host, other: HostObject | string) => {
    const area = intersect(place.area, otherArea(place, other, host));
    return area && at(place, area);
  },
  getUsedRangeOrNullObject: (place, host, valuesOnly?: boolean) => usedWithin(place, host, valuesOnly),
  getSurroundingRegion: (place, host) => at(place, region(place, host)),
};

function at(place: SheetArea, area: Area): HostObject<'Range'> {
  if (
    area.startRow < 0 ||
    area.startColumn < 0 ||
    area.endRow >= maxRows ||
    area.endColumn >= maxColumns ||
    area.endRow < area.startRow ||
    area.endColumn < area.startColumn
  ) {
    throw new HostError(
      'InvalidArgument',
      `The argument is invalid or missing or has an incorrect format. (outside the sheet, from ${formatAddress(place.area)})`,
    );
  }
  return object('Range', { sheet: place.sheet, area });
}

function beside(place: SheetArea, side: 'above' | 'below' | 'before' | 'after', count: number): HostObject<'Range'> {
  if (count === 0) throw new HostError('InvalidArgument');
  const { area } = place;
  if (side === 'above') return at(place, { ...area, startRow: area.startRow - count, endRow: area.startRow - 1 });
  if (side === 'below') return at(place, { ...area, startRow: area.endRow + 1, endRow: area.endRow + count });
  if (side === 'before')
    return at(place, { ...area, startColumn: area.startColumn - count, endColumn: area.startColumn - 1 });
  return at(place, { ...area, startColumn: area.endColumn + 1, endColumn: area.endColumn + count });
}

function otherArea(place: SheetArea, other: HostObject | string, host: Host): Area {
  if (typeof other !== 'string') {
    const target = other.target as SheetArea;
    if (target.sheet !== place.sheet) throw new HostError('InvalidArgument');
    return target.area;
  }
  const parsed = parseAddress(other);
  if (parsed.sheet !== undefined && host.workbook.sheets.get(parsed.sheet).id !== place.sheet)
    throw new HostError('InvalidArgument');
  return parsed.area;
}

function usedWithin(place: SheetArea, host: Host, valuesOnly = false): HostObject<'Range'> | null {
  const used = host.workbook.cells.usedArea(place.sheet, valuesOnly);
  const inside = used && intersect(place.area, used);
  if (!inside) return null;
  const values = host.workbook.cells.values(place.sheet, inside);
  const area = valuesOnly ? trim(inside, values) : inside;
  return area && at(place, area);
}

/** The part of an area that holds values. */
function trim(area: Area, values: CellValue[][]): Area | null {
  let found: Area | null = null;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null) return;
      const cell = cellArea(area.startRow + r, area.startColumn + c);
      found = found ? bounds(found, cell) : cell;
    }),
  );
  return found;
}

/** Grows until blank rows and columns surround it (Ctrl+A). */
function region(place: SheetArea, host: Host): Area {
  let area = place.area;
  const used = host.workbook.cells.usedArea(place.sheet, true);
  if (!used) return area;
  for (;;) {
    const around = intersect(
      {
        startRow: area.startRow - 1,
        endRow: area.endRow + 1,
        startColumn: area.startColumn - 1,
        endColumn: area.endColumn + 1,
      },
      used,
    );
    const filled = around && trim(around, host.workbook.cells.values(place.sheet, around));
    const grown = filled ? bounds(area, filled) : area;
    if (formatAddress(grown) === formatAddress(area)) return area;
    area = grown;
  }
}
