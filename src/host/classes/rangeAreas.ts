import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { SheetArea } from '../workbook/types';
import { cellCount, formatAddress, sheetPrefix } from '../workbook/area';

/** Several ranges of one sheet, as `A1:B2,D4`. */
export const rangeAreas = defineClass({
  kind: 'RangeAreas',
  tracked: true,
  properties: {
    address: {
      get: ({ sheet, places }, host) => {
        const prefix = sheetPrefix(host.workbook.sheets.get(sheet).name);
        return places.map(({ area }) => prefix + formatAddress(area)).join(',');
      },
    },
    areaCount: { get: ({ places }) => places.length },
    cellCount: { get: ({ places }) => places.reduce((sum, { area }) => sum + cellCount(area), 0) },
  },
  objects: {
    worksheet: ({ sheet }) => object('Worksheet', sheet),
    areas: (target) => object('RangeCollection', target.places),
  },
  methods: {
    select: ({ sheet, places }, host) => host.workbook.selection.select(sheet, places.at(-1)?.area ?? 'A1'),
    clear: ({ sheet, places }, host) => places.forEach(({ area }) => host.workbook.cells.clearContents(sheet, area)),
  },
});

export const rangeCollection = defineClass({
  kind: 'RangeCollection',
  items: (places) => places.map((place) => object('Range', place)),
  methods: {
    getCount: (places) => places.length,
    getItemAt: (places, _, index: number) => object('Range', places[index] as SheetArea),
  },
});
