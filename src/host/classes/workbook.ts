import { HostError } from '../shared/errors';
import { workbookTarget } from '../state/events';
import type { Host } from '../state/host';
import { parseAddress } from '../workbook/area';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

export const workbook = defineClass({
  kind: 'Workbook',
  properties: {
    name: { get: (_, host) => host.workbook.name },
    readOnly: { get: () => false, since: '1.8' },
    isDirty: { get: () => true, set: () => undefined, since: '1.9' },
    autoSave: { get: () => false, since: '1.9' },
    use1904DateSystem: {
      get: (_, host) => host.workbook.book.date1904,
      set: (_, value: boolean, host) => void (host.workbook.book.date1904 = value),
      since: '1.9',
    },
  },
  objects: {
    worksheets: () => object('WorksheetCollection', null),
    tables: () => object('TableCollection', null),
    application: () => object('Application', null),
    bindings: () => object('BindingCollection', null),
    functions: () => object('Functions', null),
    _Runtime: () => object('Runtime', null),
    comments: () => object('CommentCollection', null),
    customXmlParts: () => object('CustomXmlPartCollection', null),
    names: () => object('NamedItemCollection', ''),
    notes: () => object('NoteCollection', null),
    properties: () => object('DocumentProperties', null),
    protection: () => object('WorkbookProtection', null),
    settings: () => object('SettingCollection', null),
  },
  methods: {
    getSelectedRange: (_, host) => object('Range', host.workbook.selection.current()),
    getActiveCell: (_, host) => object('Range', host.workbook.selection.activeCell()),
    getSelectedRanges: (_, host) => {
      const { sheet } = host.workbook.selection.current();
      return object('RangeAreas', { sheet, places: host.workbook.selection.areas().map((area) => ({ sheet, area })) });
    },
    save: () => null,
    close: (_, host) => host.workbook.changes.emit({ kind: 'closed' }),
    getIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId: (_, host, id: string) => {
      const range = rangeOfEvent(id, host);
      if (!range) throw new HostError('InvalidReference');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, host, id: string) => rangeOfEvent(id, host),
    _RemoveReference: (_, host, id: string) => host.references.release(id),
  },
  events: { types: { Activated: 2203, AutoSaveSettingChanged: 2200 }, targetId: () => workbookTarget },
});

/** The range named by an event (see relayChanges.ts); null when its sheet is gone. */
function rangeOfEvent(id: string, host: Host) {
  const [, sheet = '', address = ''] = /^event:(.*)!(.*)$/.exec(id) ?? [];
  return host.workbook.sheets.find(sheet) ? object('Range', { sheet, area: parseAddress(address).area }) : null;
}
