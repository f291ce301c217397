import { workbookTarget } from '../state/events';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';

/** Settings saved with the workbook (Excel.SettingCollection); the same store as Office.context.document.settings. */
export const settingCollection = defineClass({
  kind: 'SettingCollection',
  items: (_, host) => host.workbook.settings.keys().map((key) => object('Setting', key)),
  methods: {
    add: (_, host, key: string, value: unknown) => {
      host.workbook.settings.set(key, value);
      return object('Setting', key);
    },
    getItemOrNullObject: (_, host, key: string) => (host.workbook.settings.has(key) ? object('Setting', key) : null),
  },
  events: { types: { SettingsChanged: 1 }, targetId: () => workbookTarget },
});

export const setting = defineClass({
  kind: 'Setting',
  identity: (key) => ({ _Id: key }),
  properties: {
    key: { get: (key) => key },
    value: {
      get: (key, host) => host.workbook.settings.get(key),
      set: (key, value: unknown, host) => host.workbook.settings.set(key, value),
    },
    _Id: { get: (key) => key, explicit: true },
  },
  methods: { delete: (key, host) => host.workbook.settings.delete(key) },
});
