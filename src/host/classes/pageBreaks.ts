import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import { placeOf } from './placeOf';
import { cellArea } from '../workbook/area';

/** Rows that begin a page when the sheet is printed, kept with what else is known of its page. */
function starts(sheet: string, host: Host): number[] {
  return ((host.workbook.remembered.of(`page:${sheet}`) as { pageStarts?: number[] }).pageStarts ??= []);
}

export const pageBreakCollection = defineClass({
  kind: 'PageBreakCollection',
  items: (sheet, host) => starts(sheet, host).map((row) => object('PageBreak', { sheet, row })),
  methods: {
    /** Before the upper row of the range; a page always begins with the first row. */
    add: (sheet, host, range: string | HostObject) => {
      const row = placeOf(range, sheet, host).area.startRow;
      if (row === 0) throw new HostError('InvalidArgument');
      const rows = starts(sheet, host);
      if (!rows.includes(row)) rows.push(row);
      rows.sort((a, b) => a - b);
      return object('PageBreak', { sheet, row });
    },
    getItem: (sheet, host, index: number) => {
      const row = starts(sheet, host)[index];
      if (row === undefined) throw new HostError('ItemNotFound');
      return object('PageBreak', { sheet, row });
    },
    removePageBreaks: (sheet, host) => void starts(sheet, host).splice(0),
  },
});

export const pageBreak = defineClass({
  kind: 'PageBreak',
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }, host) => {
      const rows = starts(sheet, host);
      rows.splice(rows.indexOf(row), rows.includes(row) ? 1 : 0);
    },
    getCellAfterBreak: ({ sheet, row }) => object('Range', { sheet, area: cellArea(row, 0) }),
  },
});
