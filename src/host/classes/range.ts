import { defineClass, object } from '../protocol/spec';
import { rangeNavigation } from './rangeNavigation';
import { rangePosition } from './rangePosition';
import { rangeValues } from './rangeValues';

export const range = defineClass({
  kind: 'Range',
  tracked: true,
  properties: { ...rangePosition, ...rangeValues },
  objects: {
    worksheet: (place) => object('Worksheet', place.sheet),
  },
  methods: {
    ...rangeNavigation,
    select: (place, host) => host.workbook.selection.select(place.sheet, place.area),
    calculate: (place, host) => host.workbook.calculation.markDirty([place]),
    clear: (place, host, _applyTo?: string) => host.workbook.cells.clearContents(place.sheet, place.area),
  },
});
