import { notFound } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import type { HostObject } from '../objects/object';
import type { Areas } from '../objects/targets';
import { defineClass } from '../protocol/spec';
import type { Method } from '../protocol/spec';
import type { SheetArea } from '../workbook/types';
import { cellCount, formatAddress, isEntireColumn, isEntireRow, sheetPrefix } from '../workbook/area';
import { rangeCopying } from './rangeCopying';
import { rangeEditing } from './rangeEditing';
import { rangeFinding } from './rangeFinding';
import { rangeNavigation } from './rangeNavigation';
import { rangeSpecial } from './rangeSpecial';

/** A method of each range. */
const forEach =
  (method: Method<SheetArea>): Method<Areas> =>
  async ({ places }, host, ...args: unknown[]) => {
    for (const place of places) await method(place, host, ...args);
  };

/** A method of each range that finds ranges; null objects are left out. */
function found(method: Method<SheetArea>, { sheet, places }: Areas, host: Host, args: unknown[]): HostObject | null {
  const ranges = places.flatMap((place) => {
    const result = method(place, host, ...args) as HostObject<'Range' | 'RangeAreas'> | null;
    if (!result) return [];
    return result.kind === 'Range' ? [result.target as SheetArea] : (result.target as Areas).places;
  });
  return ranges.length > 0 ? object('RangeAreas', { sheet, places: ranges }) : null;
}

const areasOrNull =
  (method: Method<SheetArea>): Method<Areas> =>
  (target, host, ...args: unknown[]) =>
    found(method, target, host, args);

const areas =
  (method: Method<SheetArea>): Method<Areas> =>
  (target, host, ...args: unknown[]) =>
    found(method, target, host, args) ?? notFound();

/** Several ranges of one sheet, as `A1:B2,D4`. */
export const rangeAreas = defineClass({
  kind: 'RangeAreas',
  tracked: true,
  properties: {
    address: { get: ({ places }, host) => addresses(places, host) },
    addressLocal: { get: ({ places }, host) => addresses(places, host) },
    areaCount: { get: ({ places }) => places.length },
    cellCount: { get: ({ places }) => places.reduce((sum, { area }) => sum + cellCount(area), 0) },
    isEntireColumn: { get: ({ places }) => places.every(({ area }) => isEntireColumn(area)) },
    isEntireRow: { get: ({ places }) => places.every(({ area }) => isEntireRow(area)) },
  },
  objects: {
    worksheet: ({ sheet }) => object('Worksheet', sheet),
    areas: (target) => object('RangeCollection', target.places),
    format: (target) => object('AreasFormat', target),
  },
  methods: {
    select: ({ sheet, places }, host) => host.workbook.selection.select(sheet, places.at(-1)?.area ?? 'A1'),
    calculate: forEach(rangeEditing['calculate']!),
    clear: forEach(rangeEditing['clear']!),
    copyFrom: forEach(rangeCopying['copyFrom']!),
    getEntireColumn: areas(rangeNavigation['getEntireColumn']!),
    getEntireRow: areas(rangeNavigation['getEntireRow']!),
    getOffsetRangeAreas: areas(rangeNavigation['getOffsetRange']!),
    getIntersectionOrNullObject: areasOrNull(rangeNavigation['getIntersectionOrNullObject']!),
    getSpecialCellsOrNullObject: areasOrNull(rangeSpecial['getSpecialCellsOrNullObject']!),
    getUsedRangeAreasOrNullObject: areasOrNull(rangeNavigation['getUsedRangeOrNullObject']!),
    getTables: ({ places }, host, fullyContained?: boolean) =>
      object('TableScopedCollection', [
        ...new Set(
          places.flatMap(
            (place) => (rangeFinding['getTables']!(place, host, fullyContained) as HostObject).target as string[],
          ),
        ),
      ]),
  },
});

/** Ranges of several sheets. */
export const workbookRangeAreas = defineClass({
  kind: 'WorkbookRangeAreas',
  tracked: true,
  properties: { addresses: { get: (places, host) => places.map((place) => addresses([place], host)) } },
  objects: {
    ranges: (places) => object('RangeCollection', places),
    areas: (places) => object('RangeAreasCollection', bySheet(places)),
  },
});

export const rangeAreasCollection = defineClass({
  kind: 'RangeAreasCollection',
  items: (sheets) => sheets.map((target) => object('RangeAreas', target)),
});

export const rangeCollection = defineClass({
  kind: 'RangeCollection',
  items: (places) => places.map((place) => object('Range', place)),
});

function bySheet(places: readonly SheetArea[]): Areas[] {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({ sheet, places: places.filter((place) => place.sheet === sheet) }));
}

function addresses(places: readonly SheetArea[], host: Host): string {
  return places
    .map(({ sheet, area }) => sheetPrefix(host.workbook.sheets.get(sheet).name) + formatAddress(area))
    .join(',');
}
