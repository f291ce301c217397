import { workbookTarget } from '../events';
import { defineClass, object } from '../protocol/spec';

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
  },
  methods: {
    getSelectedRange: (_, host) => object('Range', host.workbook.selection.current()),
    getActiveCell: (_, host) => object('Range', host.workbook.selection.activeCell()),
    getIsActiveCollabSession: () => false,
    _RemoveReference: (_, host, id: string) => host.references.release(id),
  },
  events: { types: { Activated: 2203, AutoSaveSettingChanged: 2200 }, targetId: () => workbookTarget },
});
