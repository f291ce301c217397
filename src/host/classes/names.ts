import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import { absoluteAddress, parseAddress, sheetPrefix } from '../workbook/area';
import type { SheetArea } from '../workbook/types';

interface Target {
  name: string;
  /** '' for names of the workbook. */
  sheet: string;
}

export const namedItemCollection = defineClass({
  kind: 'NamedItemCollection',
  items: (sheet, host) =>
    host.workbook.names.list(sheet).map((each) => object('NamedItem', { name: each.name, sheet })),
  methods: {
    add: (sheet, host, name: string, reference: string | HostObject, comment?: string) => {
      host.workbook.names.add(name, formulaOf(reference, host), sheet === '' ? undefined : sheet, comment ?? '');
      return object('NamedItem', { name, sheet });
    },
    addFormulaLocal: (sheet, host, name: string, formula: string, comment?: string) => {
      host.workbook.names.add(name, formula, sheet === '' ? undefined : sheet, comment ?? '');
      return object('NamedItem', { name, sheet });
    },
    getItemOrNullObject: (sheet, host, name: string) => {
      const found = host.workbook.names.find(name, sheet);
      return found && object('NamedItem', { name: found.name, sheet });
    },
  },
});

export const namedItem = defineClass({
  kind: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    _Id: { get: ({ name }) => name, explicit: true },
    formula: {
      get: (target, host) => info(target, host).formula,
      set: (target, formula: string, host) => host.workbook.names.update(info(target, host), { formula }),
    },
    comment: {
      get: (target, host) => info(target, host).comment,
      set: (target, comment: string, host) => host.workbook.names.update(info(target, host), { comment }),
    },
    visible: {
      get: (target, host) => info(target, host).visible,
      set: (target, visible: boolean, host) => host.workbook.names.update(info(target, host), { visible }),
    },
    scope: { get: ({ sheet }) => (sheet === '' ? 'Workbook' : 'Worksheet') },
    type: { get: (target, host) => (placeOf(target, host) ? 'Range' : typeOf(info(target, host).formula)) },
    value: { get: (target, host) => valueOf(target, host) },
  },
  methods: {
    getRange: (target, host) => {
      const place = placeOf(target, host);
      if (!place) throw new HostError('InvalidReference');
      return object('Range', place);
    },
    getRangeOrNullObject: (target, host) => {
      const place = placeOf(target, host);
      return place && object('Range', place);
    },
    delete: (target, host) => host.workbook.names.remove(info(target, host)),
  },
});

function info({ name, sheet }: Target, host: Host) {
  return host.workbook.names.get(name, sheet);
}

function formulaOf(reference: string | HostObject, host: Host): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  const place = reference.target as SheetArea;
  return `=${sheetPrefix(host.workbook.sheets.get(place.sheet).name)}${absoluteAddress(place.area)}`;
}

/** The cells a name stands for; null for constants and formulas. */
function placeOf(target: Target, host: Host): SheetArea | null {
  try {
    const { sheet, area } = parseAddress(info(target, host).formula.slice(1));
    return { sheet: host.workbook.sheets.get(sheet ?? (target.sheet || host.workbook.sheets.active().id)).id, area };
  } catch {
    return null;
  }
}

function valueOf(target: Target, host: Host): unknown {
  const place = placeOf(target, host);
  if (place) return sheetPrefix(host.workbook.sheets.get(place.sheet).name) + absoluteAddress(place.area);
  const text = info(target, host).formula.slice(1);
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return Number.isNaN(Number(text)) ? text : Number(text);
}

function typeOf(formula: string): string {
  const text = formula.slice(1);
  if (/^".*"$/.test(text)) return 'String';
  if (/^(true|false)$/i.test(text)) return 'Boolean';
  return Number.isNaN(Number(text)) ? 'Error' : 'Double';
}
