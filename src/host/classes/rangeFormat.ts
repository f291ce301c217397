import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { SheetArea } from '../workbook/types';
import { rememberedProperties } from './rememberedProperties';
import { formatAddress } from '../workbook/area';

/** Excel measures in points, the model in pixels. */
const pointsPerPixel = 0.75;

const horizontal: Record<string, HorizontalAlign | null> = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const nameOf = (table: Record<string, number | null>, value: number | null): string | undefined =>
  Object.keys(table).find((name) => table[name] === value);

export const rangeFormat = defineClass({
  kind: 'RangeFormat',
  properties: {
    columnWidth: {
      get: (place, host) => scaled(host.workbook.formats.columnWidth(place)),
      set: (place, points: number, host) =>
        host.workbook.formats.setColumnWidth(place, Math.round(points / pointsPerPixel)),
    },
    rowHeight: {
      get: (place, host) => scaled(host.workbook.formats.rowHeight(place)),
      set: (place, points: number, host) =>
        host.workbook.formats.setRowHeight(place, Math.round(points / pointsPerPixel)),
    },
    horizontalAlignment: {
      get: (place, host) =>
        host.workbook.formats.common(place, (style) => nameOf(horizontal, style.ht ?? null) ?? 'General'),
      set: (place, name: string, host) => host.workbook.formats.apply(place, { ht: horizontal[name] ?? null }),
    },
    verticalAlignment: {
      get: (place, host) =>
        host.workbook.formats.common(place, (style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM) ?? 'Bottom'),
      set: (place, name: string, host) =>
        host.workbook.formats.apply(place, { vt: vertical[name] ?? VerticalAlign.BOTTOM }),
    },
    wrapText: {
      get: (place, host) => host.workbook.formats.common(place, (style) => style.tb === WrapStrategy.WRAP),
      set: (place, wrap: boolean, host) => host.workbook.formats.apply(place, { tb: wrap ? WrapStrategy.WRAP : null }),
    },
    ...rememberedProperties<SheetArea>(
      {
        indentLevel: 0,
        shrinkToFit: false,
        textOrientation: 0,
        readingOrder: 'Context',
        useStandardHeight: true,
        useStandardWidth: true,
        autoIndent: false,
      },
      key,
    ),
  },
  objects: {
    fill: (place) => object('RangeFill', place),
    font: (place) => object('RangeFont', place),
    borders: (place) => object('RangeBorderCollection', place),
    protection: (place) => object('FormatProtection', place),
  },
  methods: {
    /** As wide as the longest text, about 7 pixels a character. */
    autofitColumns: (place, host) => {
      const used = host.workbook.cells.usedArea(place.sheet, true);
      if (!used) return;
      for (
        let column = Math.max(place.area.startColumn, used.startColumn);
        column <= Math.min(place.area.endColumn, used.endColumn);
        column++
      ) {
        const texts = host.workbook.cells.text(place.sheet, { ...used, startColumn: column, endColumn: column });
        const longest = Math.max(0, ...texts.map((row) => row[0]?.length ?? 0));
        if (longest > 0)
          host.workbook.formats.setColumnWidth(
            { sheet: place.sheet, area: { ...used, startColumn: column, endColumn: column } },
            longest * 7 + 12,
          );
      }
    },
    autofitRows: () => null,
    adjustIndent: () => null,
  },
});

export const formatProtection = defineClass({
  kind: 'FormatProtection',
  properties: {
    locked: {
      get: (place, host) => host.workbook.protection.isLocked(place.sheet, place.area.startRow, place.area.startColumn),
      set: (place, locked: boolean, host) => host.workbook.protection.setLocked(place.sheet, place.area, locked),
    },
    ...rememberedProperties<SheetArea>({ formulaHidden: false }, key),
  },
});

function scaled(pixels: number | null): number | null {
  return pixels === null ? null : pixels * pointsPerPixel;
}

function key(place: SheetArea): string {
  return `format:${place.sheet}!${formatAddress(place.area)}`;
}
