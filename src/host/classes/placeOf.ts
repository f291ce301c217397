import type { HostObject } from '../objects/object';
import type { Host } from '../state/host';
import type { SheetArea } from '../workbook/types';

/** A range as members take it: an object, or an address, which is one on the sheet unless it names another. */
export function placeOf(range: HostObject | string, sheet: string, host: Host): SheetArea {
  return typeof range === 'string' ? host.workbook.cells.place(sheet, range) : (range.target as SheetArea);
}
