import { HostError, notFound } from '../shared/errors';
import { freshId } from '../shared/freshId';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import { formatAddress } from '../workbook/area';
import type { SheetArea } from '../workbook/types';
import { itself, rememberedProperties } from './rememberedProperties';

interface Entry {
  id: string;
  type: string;
  place: SheetArea;
}

/** Conditional formats are kept by sheet and by area; the grid does not draw them. */
function entries(place: SheetArea, host: Host): Entry[] {
  const record = host.workbook.remembered.of(`conditional:${place.sheet}`) as { entries?: Entry[] };
  record.entries ??= [];
  return record.entries;
}

const here = (place: SheetArea, host: Host): Entry[] =>
  entries(place, host).filter((each) => formatAddress(each.place.area) === formatAddress(place.area));

export const conditionalFormatCollection = defineClass({
  kind: 'ConditionalFormatCollection',
  items: (place, host) => here(place, host).map((each) => object('ConditionalFormat', { place, id: each.id })),
  methods: {
    add: (place, host, type: string) => {
      const entry = { id: freshId(), type, place };
      entries(place, host).push(entry);
      return object('ConditionalFormat', { place, id: entry.id });
    },
    getItemOrNullObject: (place, host, id: string) =>
      here(place, host).some((each) => each.id === id) ? object('ConditionalFormat', { place, id }) : null,
    clearAll: (place, host) => {
      const gone = new Set(here(place, host));
      const all = entries(place, host);
      all.splice(0, all.length, ...all.filter((each) => !gone.has(each)));
    },
  },
});

type Target = { place: SheetArea; id: string };

/** Parts of a conditional format by type; each is there only on a format of that type. */
const typeOf: Record<string, string> = {
  cellValue: 'CellValue',
  custom: 'Custom',
  textComparison: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  preset: 'PresetCriteria',
  topBottom: 'TopBottom',
};

export const conditionalFormat = defineClass({
  kind: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (target, host) => find(target, host).type },
    ...rememberedProperties<Target>({ priority: 0, stopIfTrue: false }, ({ id }) => `conditional/${id}`),
  },
  objects: Object.fromEntries(
    Object.entries(typeOf).flatMap(([name, type]) => {
      const part = (target: Target, host: Host): HostObject | null =>
        find(target, host).type === type ? object('ConditionalPart', `conditional/${target.id}/${name}`) : null;
      const there = (target: Target, host: Host): HostObject => {
        const found = part(target, host);
        if (!found) throw new HostError('InvalidOperation');
        return found;
      };
      return [
        [name, there],
        [`${name}OrNullObject`, part],
      ];
    }),
  ),
  methods: {
    delete: (target, host) => {
      const all = entries(target.place, host);
      all.splice(all.indexOf(find(target, host)), 1);
    },
    getRangeOrNullObject: ({ place }) => object('Range', place),
  },
});

/** Rule, format, fill, font and criteria of a conditional format: remembered by path. */
export const conditionalPart = defineClass({
  kind: 'ConditionalPart',
  properties: rememberedProperties(
    {
      rule: null,
      criteria: null,
      formula: '',
      formulaLocal: '',
      formulaR1C1: '',
      color: '',
      bold: null,
      italic: null,
      strikethrough: null,
      underline: '',
      numberFormat: '',
      showIconOnly: false,
      reverseIconOrder: false,
      style: 'ThreeArrows',
      threeColorScale: false,
      barDirection: 'Context',
      showDataBarOnly: false,
      lowerBoundRule: null,
      upperBoundRule: null,
      borderColor: '',
      fillColor: '',
      gradientFill: true,
      axisColor: '',
      axisFormat: 'Automatic',
    },
    itself,
  ),
  objects: Object.fromEntries(
    ['format', 'fill', 'font', 'borders', 'rule', 'positiveFormat', 'negativeFormat'].map((name) => [
      name,
      (path: string) => object('ConditionalPart', `${path}/${name}`),
    ]),
  ),
  methods: {
    clear: (path, host) => host.workbook.remembered.forget(path),
    clearFormat: (path, host) => host.workbook.remembered.forget(path),
  },
});

function find({ place, id }: Target, host: Host): Entry {
  return entries(place, host).find((each) => each.id === id) ?? notFound();
}
