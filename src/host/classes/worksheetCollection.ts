import { workbookTarget } from '../state/events';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import { sheetEvents } from './worksheet';

export const worksheetCollection = defineClass({
  kind: 'WorksheetCollection',
  items: (_, host) => host.workbook.sheets.list().map((sheet) => object('Worksheet', sheet.id)),
  methods: {
    add: async (_, host, name?: string) => object('Worksheet', (await host.workbook.sheets.add(name ?? undefined)).id),
    getActiveWorksheet: (_, host) => object('Worksheet', host.workbook.sheets.active().id),
    getItemOrNullObject: (_, host, key: string) => {
      const sheet = host.workbook.sheets.find(key);
      return sheet && object('Worksheet', sheet.id);
    },
    getCount: (_, host, visibleOnly?: boolean) =>
      host.workbook.sheets.list().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length,
    getFirst: (_, host, visibleOnly?: boolean) => {
      const sheets = host.workbook.sheets.list().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
      return object('Worksheet', sheets[0]?.id ?? '');
    },
    getLast: (_, host, visibleOnly?: boolean) => {
      const sheets = host.workbook.sheets.list().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
      return object('Worksheet', sheets.at(-1)?.id ?? '');
    },
  },
  events: { types: sheetEvents, targetId: () => workbookTarget },
});
