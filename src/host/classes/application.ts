import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import { rememberedProperties } from './rememberedProperties';

export const application = defineClass({
  kind: 'Application',
  properties: {
    ...rememberedProperties<null>({ calculationMode: 'Automatic', useSystemSeparators: true }, () => 'application'),
    calculationState: { get: (_, host) => (host.workbook.calculation.idle ? 'Done' : 'Calculating') },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: (_, host) => separators(host.dataLocale).decimal },
    thousandsSeparator: { get: (_, host) => separators(host.dataLocale).group },
  },
  objects: { cultureInfo: () => object('CultureInfo', null) },
  methods: {
    /** Recalculate: what is dirty is calculated anyway. Full, FullRebuild: everything. */
    calculate: (_, host, kind: string) => (kind === 'Recalculate' ? null : host.workbook.calculation.all()),
    createWorkbook: (_, host, file?: string) => object('WorkbookCreated', opened(host, file)),
    _GetWorkbookCreatedById: (_, _host, id: string) => object('WorkbookCreated', id),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
    enterEditingMode: (_, host) => void (host.cellEditMode = true),
  },
});

/** Another workbook of the same Excel: it opens in a window of its own, which this add-in does not see. */
export const workbookCreated = defineClass({
  kind: 'WorkbookCreated',
  identity: (id) => ({ Id: id }),
  properties: { id: { get: (id) => id } },
  methods: { open: () => null },
});

/** What may become a workbook: nothing, or an .xlsx in base64 (a zip begins with PK). */
function opened(host: Host, file = ''): string {
  const bytes = file.trim();
  if (bytes !== '' && !bytes.startsWith('UEs')) throw new HostError('InvalidArgument');
  return `created-${++host.workbooksOpened}`;
}

export const runtime = defineClass({
  kind: 'Runtime',
  properties: {
    enableEvents: {
      get: (_, host) => host.events.enabled,
      set: (_, on: boolean, host) => void (host.events.enabled = on),
    },
  },
});

export const cultureInfo = defineClass({
  kind: 'CultureInfo',
  properties: { name: { get: (_, host) => host.dataLocale } },
  objects: {
    datetimeFormat: () => object('DatetimeFormatInfo', null),
    numberFormat: () => object('NumberFormatInfo', null),
  },
});

export const numberFormatInfo = defineClass({
  kind: 'NumberFormatInfo',
  properties: {
    numberDecimalSeparator: { get: (_, host) => separators(host.dataLocale).decimal },
    numberGroupSeparator: { get: (_, host) => separators(host.dataLocale).group },
    currencySymbol: { get: (_, host) => (host.dataLocale.startsWith('id') ? 'Rp' : '$') },
  },
});

export const datetimeFormatInfo = defineClass({
  kind: 'DatetimeFormatInfo',
  properties: {
    dateSeparator: { get: () => '/' },
    timeSeparator: { get: (_, host) => (host.dataLocale.startsWith('id') ? '.' : ':') },
    shortDatePattern: { get: (_, host) => (host.dataLocale === 'en-US' ? 'M/d/yyyy' : 'dd/MM/yyyy') },
    longDatePattern: { get: (_, host) => (host.dataLocale === 'en-US' ? 'dddd, MMMM d, yyyy' : 'dd MMMM yyyy') },
    shortTimePattern: { get: (_, host) => (host.dataLocale === 'en-US' ? 'h:mm tt' : 'HH.mm') },
    longTimePattern: { get: (_, host) => (host.dataLocale === 'en-US' ? 'h:mm:ss tt' : 'HH.mm.ss') },
  },
});

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal'), group: find('group') };
}
