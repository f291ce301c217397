import { HostError } from '../shared/errors';
import type { Method } from '../protocol/spec';
import { isEntireColumn, isEntireRow } from '../workbook/area';
import type { Lines } from '../workbook/outline';
import type { SheetArea } from '../workbook/types';

/** Groups of rows and columns. */
export const rangeOutline: Record<string, Method<SheetArea>> = {
  group: (place, host, option: string) => host.workbook.outline.shift(place.sheet, lines(place, option), place.area, 1),
  ungroup: (place, host, option: string) =>
    host.workbook.outline.shift(place.sheet, lines(place, option), place.area, -1),
  hideGroupDetails: (place, host, option: string) =>
    host.workbook.outline.setDetails(place.sheet, lines(place, option), place.area, true),
  showGroupDetails: (place, host, option: string) =>
    host.workbook.outline.setDetails(place.sheet, lines(place, option), place.area, false),
};

/** Whole rows cannot be grouped by columns, nor whole columns by rows (Excel.Range.group). */
function lines({ area }: SheetArea, option: string): Lines {
  const byRows = option === 'ByRows';
  if ((!byRows && option !== 'ByColumns') || (byRows ? isEntireColumn(area) : isEntireRow(area)))
    throw new HostError('InvalidArgument');
  return byRows ? 'rows' : 'columns';
}
