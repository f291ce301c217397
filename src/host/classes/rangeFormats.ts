import { HostError } from '../shared/errors';
import type { Property } from '../protocol/spec';
import { columnCount, rowCount } from '../workbook/area';
import type { SheetArea } from '../workbook/types';
import { formatAddress } from '../workbook/area';

/** Number formats, hidden rows and columns, sizes and links of a range. */
export const rangeFormats: Record<string, Property<SheetArea>> = {
  numberFormat: numberFormat(),
  numberFormatLocal: numberFormat(),
  hidden: {
    get: (place, host) => host.workbook.formats.rowsHidden(place) || host.workbook.formats.columnsHidden(place),
  },
  rowHidden: {
    get: (place, host) => host.workbook.formats.rowsHidden(place),
    set: (place, hidden: boolean, host) => host.workbook.formats.setRowsHidden(place, hidden),
  },
  columnHidden: {
    get: (place, host) => host.workbook.formats.columnsHidden(place),
    set: (place, hidden: boolean, host) => host.workbook.formats.setColumnsHidden(place, hidden),
  },
  hyperlink: {
    get: (place, host) =>
      host.workbook.remembered.of(`link:${place.sheet}!${formatAddress(place.area)}`)['link'] ?? null,
    set: (place, link: { textToDisplay?: string; address?: string; documentReference?: string }, host) => {
      host.workbook.remembered.of(`link:${place.sheet}!${formatAddress(place.area)}`)['link'] = link;
      const text = link.textToDisplay ?? link.address ?? link.documentReference;
      if (text !== undefined) host.workbook.cells.setValues(place.sheet, place.area, `'${text}`);
    },
  },
  hasSpill: { get: (place, host) => host.workbook.cells.spillsFrom(place).length > 0 },
  style: { get: () => 'Normal', set: () => undefined },
  left: { get: (place, host) => host.workbook.formats.offset(place).left * 0.75 },
  top: { get: (place, host) => host.workbook.formats.offset(place).top * 0.75 },
  width: { get: (place, host) => host.workbook.formats.offset(place).width * 0.75 },
  height: { get: (place, host) => host.workbook.formats.offset(place).height * 0.75 },
};

/** One format for all cells, or one a cell; null in the matrix leaves a cell alone. */
function numberFormat(): Property<SheetArea> {
  return {
    get: (place, host) => host.workbook.formats.numberFormats(place),
    set: (place, value: string | (string | null)[][], host) => {
      if (!Array.isArray(value)) return host.workbook.formats.setNumberFormats(place, () => value);
      const single = value.length === 1 && value[0]?.length === 1;
      if (
        !single &&
        (value.length !== rowCount(place.area) || value.some((row) => row.length !== columnCount(place.area)))
      )
        throw new HostError('InvalidArgument');
      host.workbook.formats.setNumberFormats(place, (row, column) =>
        single ? (value[0]?.[0] ?? null) : (value[row]?.[column] ?? null),
      );
    },
  };
}
