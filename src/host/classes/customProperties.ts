import { notFound } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

type Values = Record<string, unknown>;

const kept = (owner: string, host: Host): Values => host.workbook.remembered.of(owner);

/** Keys are found in any case, as in Excel. */
const find = (owner: string, key: string, host: Host): string | undefined =>
  Object.keys(kept(owner, host)).find((each) => each.toLowerCase() === key.toLowerCase());

const get = (owner: string, key: string, host: Host): string => find(owner, key, host) ?? notFound();

/** Properties that people and add-ins give to a file (File, Info, Advanced Properties) or to one sheet: a value each by its key. */
export const customPropertyCollection = defineClass({
  kind: 'CustomPropertyCollection',
  items: (owner, host) => Object.keys(kept(owner, host)).map((key) => object('CustomProperty', { owner, key })),
  methods: {
    add: (owner, host, key: string, value: unknown) => {
      const known = find(owner, key, host) ?? key;
      kept(owner, host)[known] = value;
      return object('CustomProperty', { owner, key: known });
    },
    deleteAll: (owner, host) => host.workbook.remembered.forget(owner),
    getItemOrNullObject: (owner, host, key: string) => {
      const known = find(owner, key, host);
      return known === undefined ? null : object('CustomProperty', { owner, key: known });
    },
  },
});

export const customProperty = defineClass({
  kind: 'CustomProperty',
  identity: ({ key }) => ({ Key: key, _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ owner, key }, host) => kept(owner, host)[get(owner, key, host)],
      set: ({ owner, key }, value: unknown, host) => void (kept(owner, host)[get(owner, key, host)] = value),
    },
    type: { get: ({ owner, key }, host) => typeName(kept(owner, host)[get(owner, key, host)]) },
    _Id: { get: ({ key }) => key, explicit: true },
  },
  methods: { delete: ({ owner, key }, host) => void delete kept(owner, host)[get(owner, key, host)] },
});

function typeName(value: unknown): string {
  return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
