import { HostError, notFound } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { SheetArea } from '../workbook/types';
import { placeOf } from './placeOf';

interface Binding {
  type: 'Range' | 'Table' | 'Text';
  place: SheetArea;
}

const kept = (host: Host): Record<string, Binding> =>
  host.workbook.remembered.of('bindings') as Record<string, Binding>;

function get(id: string, host: Host): Binding {
  return kept(host)[id] ?? notFound();
}

function add(host: Host, place: SheetArea, type: Binding['type'], id?: string): HostObject {
  const name = id ?? `UnnamedBinding_${Object.keys(kept(host)).length + 1}`;
  kept(host)[name] = { type, place };
  return object('Binding', name);
}

/** Places of a workbook under names of an add-in's own. */
export const bindingCollection = defineClass({
  kind: 'BindingCollection',
  properties: { count: { get: (_, host) => Object.keys(kept(host)).length } },
  items: (_, host) => Object.keys(kept(host)).map((id) => object('Binding', id)),
  methods: {
    add: (_, host, range: HostObject | string, type: Binding['type'], id?: string) =>
      add(host, placeOf(range, host.workbook.sheets.active().id, host), type, id),
    addFromSelection: (_, host, type: Binding['type'], id?: string) =>
      add(host, host.workbook.selection.current(), type, id),
    getItemOrNullObject: (_, host, id: string) => (kept(host)[id] ? object('Binding', id) : null),
  },
});

export const binding = defineClass({
  kind: 'Binding',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    type: { get: (id, host) => get(id, host).type },
  },
  methods: {
    delete: (id, host) => void (get(id, host) && delete kept(host)[id]),
    getRange: (id, host) => object('Range', get(id, host).place),
    getTable: (id, host) => {
      const { place, type } = get(id, host);
      const { startRow, startColumn } = place.area;
      const table = host.workbook.tables
        .list(place.sheet)
        .find(({ area }) => area.startRow === startRow && area.startColumn === startColumn);
      if (type !== 'Table' || !table) throw new HostError('InvalidBinding');
      return object('Table', table.id);
    },
    getText: (id, host) => {
      const { place, type } = get(id, host);
      if (type !== 'Text') throw new HostError('InvalidBinding');
      return host.workbook.cells.text(place.sheet, place.area)[0]?.[0] ?? '';
    },
  },
});
