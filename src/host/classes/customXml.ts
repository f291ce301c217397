import { HostError, notFound } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

export const customXmlPartCollection = defineClass({
  kind: 'CustomXmlPartCollection',
  items: (_, host) => host.workbook.parts.list().map((part) => object('CustomXmlPart', part.id)),
  methods: {
    add: (_, host, xml: string) => object('CustomXmlPart', host.workbook.parts.add(xml).id),
    getByNamespace: (_, _host, namespace: string) => object('CustomXmlPartScopedCollection', namespace),
    getItemOrNullObject: (_, host, id: string) => (host.workbook.parts.find(id) ? object('CustomXmlPart', id) : null),
  },
});

/** The parts of one namespace. */
export const customXmlPartScopedCollection = defineClass({
  kind: 'CustomXmlPartScopedCollection',
  items: (namespace, host) => host.workbook.parts.list(namespace).map((each) => object('CustomXmlPart', each.id)),
  methods: {
    getItemOrNullObject: (_, host, id: string) => (host.workbook.parts.find(id) ? object('CustomXmlPart', id) : null),
    /** The only part there is; an error when there are none or several. */
    getOnlyItem: (namespace, host) => {
      const parts = host.workbook.parts.list(namespace);
      if (parts.length !== 1) throw new HostError('GeneralException');
      return object('CustomXmlPart', parts[0]?.id ?? '');
    },
    getOnlyItemOrNullObject: (namespace, host) => {
      const parts = host.workbook.parts.list(namespace);
      return parts.length === 1 ? object('CustomXmlPart', parts[0]?.id ?? '') : null;
    },
  },
});

export const customXmlPart = defineClass({
  kind: 'CustomXmlPart',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    namespaceUri: { get: (id, host) => part(id, host).namespace },
  },
  methods: {
    getXml: (id, host) => part(id, host).xml,
    setXml: (id, host, xml: string) => host.workbook.parts.set(id, xml),
    delete: (id, host) => host.workbook.parts.remove(id),
  },
});

const part = (id: string, host: Host) => host.workbook.parts.find(id) ?? notFound();
